import type { Area, CellErrorCode, CellValue, Sheet } from '../book';
import { CellError, cellArea, containsCell, referenceAddress } from '../book';
import type { EventEntry, Quirks } from './session';
import { wireValue } from './session';
import { isJsonObject, ownValue } from './wire';

/** What a formula hands to a custom function: a value, the cells of an area, or (undefined) an argument left out. */
export type FunctionArgument = CellValue | undefined | { readonly sheet: Sheet; readonly area: Area };

export interface FunctionCall {
  /** The function's id in the add-in's metadata. */
  readonly name: string;
  readonly args: readonly FunctionArgument[];
  /** The cell whose formula it is. */
  readonly cell: { readonly sheet: Sheet; readonly row: number; readonly column: number };
  /** It answers more than once (`@streaming`). */
  readonly stream?: boolean;
  /** It hears when its formula goes (`@cancelable`). */
  readonly cancelable?: boolean;
  /** It takes errors among its arguments; one that does not is not called, and the error is its result. */
  readonly takesErrors?: boolean;
}

/** What shows in the cells: rows of values, one by one where the result is no array. */
export type FunctionResult = readonly (readonly CellValue[])[];

export interface PendingCall {
  /** The first result. Never comes where the call is cancelled before. */
  readonly result: Promise<FunctionResult>;
  /** Every result of a streaming function, from the next one on. */
  onResult(listener: (result: FunctionResult) => void): void;
  /** The formula goes, or is calculated anew. */
  cancel(): void;
}

/** Category and types of the messages about custom functions. */
const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;

const CANCELABLE = 1;
const STREAMING = 2;
const TAKES_ERRORS = 4;

/**
 * The client's numbers of errors. 2 and 3 say that the function threw or rejected, and also that there is none of that
 * name: who knows the add-in's metadata gives #NAME? without a call.
 */
const ERRORS: Readonly<Record<number, CellErrorCode>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};

/** One frame's custom functions: calls go out as messages, results come back as requests. */
export class FunctionCalls {
  private readonly running = new Map<number, RunningCall>();
  private calls = 0;
  /** The frame has said that it runs functions. */
  isReady = false;

  constructor(
    private readonly push: (entries: readonly EventEntry[]) => void,
    private readonly quirks: () => Quirks,
  ) {}

  /** Calls functions; all in one message, since the client sends results in batches. */
  call(calls: readonly FunctionCall[]): PendingCall[] {
    const entries: EventEntry[] = [];
    const pending = calls.map((call) => {
      const id = ++this.calls;
      const running = new RunningCall(call, () => this.cancel(id));
      const error = call.takesErrors ? null : firstError(call.args);
      if (error) running.take([[error]]);
      else {
        this.running.set(id, running);
        entries.push(this.invocation(id, call));
      }
      return running;
    });
    if (entries.length > 0) this.push(entries);
    return pending;
  }

  /** Takes results as the client sends them: lists (`[id, done, value, error]`) or objects, by its version. */
  takeResults(results: unknown): void {
    if (!Array.isArray(results)) return;
    for (const result of results as unknown[]) {
      if (Array.isArray(result)) this.take(result[0], result[1] === true, result[2], result[3]);
      else if (isJsonObject(result)) {
        const failed = ownValue(result, 'failed') === true;
        this.take(ownValue(result, 'id'), !failed, ownValue(result, 'value'), ownValue(result, 'errorCode'));
      }
    }
  }

  /** Ends all calls: the workbook was closed, or the frame loaded anew. */
  clear(): void {
    const entries = [...this.running].filter(([, { call }]) => canBeCancelled(call)).map(([id]) => cancellation(id));
    this.running.clear();
    if (entries.length > 0) this.push(entries);
  }

  private cancel(id: number): void {
    const running = this.running.get(id);
    this.running.delete(id);
    if (running && canBeCancelled(running.call)) this.push([cancellation(id)]);
  }

  private take(id: unknown, done: boolean, value: unknown, errorCode: unknown): void {
    const running = typeof id === 'number' ? this.running.get(id) : undefined;
    if (!running) return;
    if (!running.call.stream) this.running.delete(id as number);
    running.take(done ? this.shown(value, running.call) : [[errorOf(errorCode)]]);
  }

  private shown(value: unknown, { cell }: FunctionCall): FunctionResult {
    const quirks = this.quirks();
    const rows = Array.isArray(value) ? (value as unknown[]) : [[value]];
    const isGrid = rows.length > 0 && rows.every((row) => Array.isArray(row) && row.length > 0);
    if (!isGrid) return [[CellError.of('#VALUE!')]];
    const grid = (rows as unknown[][]).map((row) => row.map((item) => resultValue(item, quirks)));
    const isArray = grid.length > 1 || grid[0]!.length > 1;
    const inTable = cell.sheet.tables.some(({ area }) => containsCell(area, cell.row, cell.column));
    return isArray && inTable && quirks.arraysCannotSpillInTables ? [[CellError.of('#SPILL!')]] : grid;
  }

  private invocation(id: number, call: FunctionCall): EventEntry {
    const { sheet, row, column } = call.cell;
    const flags =
      (call.cancelable ? CANCELABLE : 0) + (call.stream ? STREAMING : 0) + (call.takesErrors ? TAKES_ERRORS : 0);
    const place = referenceAddress(sheet.name, cellArea(row, column));
    const args = call.args.map((argument) => argumentOf(argument, this.quirks()));
    const addresses = call.args.map((argument) => (isPlace(argument) ? addressOf(argument) : ''));
    const message = [id, call.name, args, place, flags, addresses];
    return [CATEGORY, INVOKE, '', JSON.stringify(message)];
  }
}

class RunningCall implements PendingCall {
  readonly result: Promise<FunctionResult>;
  private readonly listeners: ((result: FunctionResult) => void)[] = [];
  private resolve: (result: FunctionResult) => void = () => undefined;

  constructor(
    readonly call: FunctionCall,
    readonly cancel: () => void,
  ) {
    this.result = new Promise((resolve) => {
      this.resolve = resolve;
    });
  }

  take(result: FunctionResult): void {
    this.resolve(result);
    for (const listener of this.listeners) listener(result);
  }

  onResult(listener: (result: FunctionResult) => void): void {
    this.listeners.push(listener);
  }
}

function canBeCancelled({ cancelable, stream }: FunctionCall): boolean {
  return cancelable === true || stream === true;
}

function cancellation(invocationId: number): EventEntry {
  return [CATEGORY, CANCEL, '', JSON.stringify({ invocationId })];
}

function isPlace(argument: FunctionArgument): argument is { sheet: Sheet; area: Area } {
  return typeof argument === 'object' && argument !== null && 'area' in argument;
}

function addressOf({ sheet, area }: { sheet: Sheet; area: Area }): string {
  return referenceAddress(sheet.name, area);
}

function firstError(args: readonly FunctionArgument[]): CellError | null {
  for (const argument of args) {
    const values = isPlace(argument) ? argument.sheet.readValues(argument.area).flat() : [argument];
    const error = values.find((value) => value instanceof CellError);
    if (error instanceof CellError) return error;
  }
  return null;
}

/** An argument left out is null on every platform; what an empty cell is, is a quirk. */
function argumentOf(argument: FunctionArgument, quirks: Quirks): unknown {
  if (argument === undefined) return null;
  const value = (cell: CellValue) => {
    if (cell === null) return quirks.emptyArgumentsAreZero ? 0 : null;
    return cell instanceof CellError ? { type: 'CustomFunctionError', code: cell.code } : wireValue(cell);
  };
  return isPlace(argument)
    ? argument.sheet.readValues(argument.area).map((row) => row.map(value))
    : value(argument as CellValue);
}

function resultValue(item: unknown, quirks: Quirks): CellValue {
  if (item === null || item === undefined) return quirks.nullResultsAreZero ? 0 : null;
  if (typeof item === 'string' || typeof item === 'boolean') return item;
  if (typeof item === 'number') return Number.isFinite(item) ? item : CellError.of('#NUM!');
  return isJsonObject(item) ? richValue(item) : CellError.of('#VALUE!');
}

/** Errors inside arrays, and the plain value behind data types that the host does not have. */
function richValue(item: Readonly<Record<string, unknown>>): CellValue {
  const basic = ownValue(item, 'basicValue') ?? ownValue(item, 'code') ?? ownValue(item, 'errorCode');
  if (typeof basic === 'string' && CellError.isCode(basic)) return CellError.of(basic);
  const isPlain = typeof basic === 'string' || typeof basic === 'boolean' || Number.isFinite(basic);
  return isPlain ? (basic as string | boolean | number) : CellError.of('#VALUE!');
}

function errorOf(code: unknown): CellError {
  return CellError.of((typeof code === 'number' ? ERRORS[code] : undefined) ?? '#VALUE!');
}
