import { ADD_IN_ID } from '../../src/app';
import { startHeadless, type Headless } from '../../src/workbench/headless';
import type { RichApiTransport, TransportAnswer } from '../../src/workbench/host';
import { newBook } from '../../src/workbench/xlsx';
import { SHEET } from './list';
import { placeOf, QUERY, SET_PROPERTY, type Action, type Area, type Place, type Request } from './messages';

/** A block of cells that a request reads, or writes where it has values. */
export interface Block extends Area {
  readonly values: unknown[][] | null;
}

/** The blocks of one request: what went over the wire in one piece. */
export type Piece = readonly Block[];

/** Microsoft's client with a switch behind it: our host, or another in its place. */
export interface BenchClient {
  readonly headless: Headless;
  /** Lets another host answer while the work runs. */
  answeredBy<Result>(other: RichApiTransport, work: () => Promise<Result>): Promise<Result>;
  /** Notes which blocks of cells are read and written while the work runs. */
  recording(work: () => Promise<unknown>): Promise<Piece[]>;
}

export async function startClient(): Promise<BenchClient> {
  const line = new Switch();
  const headless = await startHeadless({ book: newBook(), addInId: ADD_IN_ID, wrap: (session) => line.to(session) });
  return {
    headless,
    answeredBy: (other, work) => line.during(other, work),
    recording: async (work) => {
      const recorder = new Recorder(line.target!);
      await line.during(recorder, work);
      return recorder.pieces;
    },
  };
}

class Switch implements RichApiTransport {
  target: RichApiTransport | null = null;

  to(target: RichApiTransport): this {
    this.target = target;
    return this;
  }

  async during<Result>(other: RichApiTransport, work: () => Promise<Result>): Promise<Result> {
    const before = this.target;
    this.target = other;
    try {
      return await work();
    } finally {
      this.target = before;
    }
  }

  send(...request: Parameters<RichApiTransport['send']>): TransportAnswer {
    return this.target!.send(...request);
  }
}

/** Looks into the requests on their way: pieces are those that read or write values of ranges given by their indexes. */
class Recorder implements RichApiTransport {
  readonly pieces: Piece[] = [];

  constructor(private readonly next: RichApiTransport) {}

  send(...request: Parameters<RichApiTransport['send']>): TransportAnswer {
    const { Actions, ObjectPaths } = JSON.parse(request[0]) as Request;
    const blocks = new Map<number, Block>();
    for (const action of Actions) {
      const place = placeOf(action.ObjectPathId, ObjectPaths);
      if (place) note(action, place, placeOf(place.range, ObjectPaths)!, blocks);
    }
    if (blocks.size > 0) this.pieces.push([...blocks.values()]);
    return this.next.send(...request);
  }
}

/** A long write travels in several actions: here it is one again. */
function note(action: Action, { range }: Place, whole: Area, blocks: Map<number, Block>): void {
  if (action.ActionType === QUERY && action.QueryInfo?.Select?.join() === 'values')
    blocks.set(range, { ...whole, values: null });
  if (action.ActionType !== SET_PROPERTY || action.Name !== 'Values') return;
  const values = blocks.get(range)?.values ?? [];
  values.push(...(action.ArgumentInfo?.Arguments?.[0] as unknown[][]));
  blocks.set(range, { ...whole, values });
}

/** The bare wire: the same blocks through the same client, with no work in between. */
export function replay(pieces: readonly Piece[]): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    for (const piece of pieces) {
      for (const { row, column, rowCount, columnCount, values } of piece) {
        const range = sheet.getRangeByIndexes(row, column, rowCount, columnCount);
        if (values === null) range.load('values');
        else range.values = values;
      }
      await context.sync();
    }
  });
}
