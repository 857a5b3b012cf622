import type { DefinedName, Sheet } from '../../book';
import { CellError, isValidName, referenceAddress } from '../../book';
import type { HostContext } from '../session';
import type { Arguments, HostClass, HostObject } from '../wire';
import { ApiError, defineClass, invalidArgument } from '../wire';
import { isRange } from './addresses';
import { assertFormula } from './formulaSyntax';
import { RangeObject } from './rangeObject';
import { flagValue, textValue } from './support';
import { WorksheetObject } from './worksheet';

/** What a name stands for, as Office.js sorts it. */
function typeOf(name: DefinedName): string {
  if (name.target()) return 'Range';
  const formula = name.refersTo.replace(/^=/, '');
  if (/#REF!/i.test(formula) || CellError.isCode(formula)) return 'Error';
  if (/^(?:TRUE|FALSE)$/i.test(formula)) return 'Boolean';
  if (/^[+-]?\d+$/.test(formula)) return 'Integer';
  if (formula !== '' && Number.isFinite(Number(formula))) return 'Double';
  return formula.startsWith('{') ? 'Array' : 'String';
}

function valueOf(name: DefinedName): unknown {
  const formula = name.refersTo.replace(/^=/, '');
  switch (typeOf(name)) {
    case 'Integer':
    case 'Double':
      return Number(formula);
    case 'Boolean':
      return formula.toUpperCase() === 'TRUE';
    case 'Error':
      return '#REF!';
    default:
      return /^"(?:[^"]|"")*"$/.test(formula) ? formula.slice(1, -1).replaceAll('""', '"') : formula;
  }
}

function setFormula({ name }: NamedItemObject, value: unknown): void {
  const formula = textValue(value, 'NamedItem.formula');
  if (formula === '') throw invalidArgument('NamedItem.formula');
  assertFormula(formula.replace(/^=/, ''), 'NamedItem.formula');
  name.refersTo = formula.startsWith('=') ? formula : `=${formula}`;
}

/** The longest comment of a name. */
const LONGEST_COMMENT = 255;

function commentOf(text: string, location: string): string {
  if (text.length <= LONGEST_COMMENT) return text;
  throw invalidArgument(location, `(The comment of a name holds ${LONGEST_COMMENT} characters.)`);
}

/** Hiding a name that was there before this batch does nothing, without an error. */
function setVisible({ context, name }: NamedItemObject, value: unknown): void {
  const visible = flagValue(value, 'NamedItem.visible');
  if (!visible && context.quirks.onlyFreshNamesHide && !context.freshNames.has(name)) return;
  name.visible = visible;
}

const NAMED_ITEM = defineClass<NamedItemObject>('NamedItem', {
  get: {
    _Id: ({ name }) => name.name,
    name: ({ name }) => name.name,
    type: ({ name }) => typeOf(name),
    value: ({ name }) => valueOf(name),
    formula: ({ name }) => name.refersTo,
    visible: ({ name }) => name.visible,
    comment: ({ name }) => name.comment,
    scope: ({ name }) => (name.scope ? 'Worksheet' : 'Workbook'),
  },
  set: {
    formula: setFormula,
    visible: setVisible,
    comment: ({ name }, value) => {
      name.comment = commentOf(textValue(value, 'NamedItem.comment'), 'NamedItem.comment');
    },
  },
  navigate: {
    worksheet: ({ context, name }) => {
      if (!name.scope) throw new ApiError('ItemNotFound', '', 'NamedItem.worksheet');
      return new WorksheetObject(context, name.scope);
    },
  },
  methods: {
    getRange: ({ context, name }) => {
      const target = name.target();
      if (!target) throw new ApiError('ItemNotFound', '', 'NamedItem.getRange');
      return new RangeObject(context, target.sheet, target.area);
    },
    delete: ({ context, name }) => {
      context.book.deleteName(name);
      return null;
    },
  },
});

export class NamedItemObject implements HostObject {
  constructor(
    readonly context: HostContext,
    readonly name: DefinedName,
  ) {}

  get hostClass(): HostClass {
    return NAMED_ITEM;
  }
}

/** What a new name refers to: a range, a formula, or a text that is no formula and stands for itself. */
function referenceOf(value: unknown): string {
  if (isRange(value)) return `=${referenceAddress(value.sheet.name, value.area, { absolute: true })}`;
  if (typeof value === 'number' || typeof value === 'boolean') return `=${String(value).toUpperCase()}`;
  if (typeof value !== 'string' || value === '') throw invalidArgument('NamedItemCollection.add');
  if (value.startsWith('=')) assertFormula(value.slice(1), 'NamedItemCollection.add');
  return value.startsWith('=') ? value : `="${value.replaceAll('"', '""')}"`;
}

function addName({ context, scope }: NamedItemsObject, args: Arguments): HostObject {
  const location = 'NamedItemCollection.add';
  const { book } = context;
  const name = args.text(0);
  const refersTo = referenceOf(args.raw(1));
  const comment = commentOf(args.optionalText(2) ?? '', location);
  if (!isValidName(name)) throw invalidArgument(location, `(No name: ${name}.)`);
  const taken = book.nameIn(scope, name) ?? (scope ? undefined : book.tableByName(name));
  if (taken) throw new ApiError('ItemAlreadyExists', '', location);
  const added = book.addName({ name, scope, refersTo, comment });
  context.freshNames.add(added);
  return new NamedItemObject(context, added);
}

const NAMED_ITEMS = defineClass<NamedItemsObject>('NamedItemCollection', {
  items: ({ members }) => members,
  item: ({ context, scope }, args) => {
    const found = context.book.nameIn(scope, args.text(0));
    if (!found) throw new ApiError('ItemNotFound', '', 'NamedItemCollection.getItem');
    return new NamedItemObject(context, found);
  },
  methods: { add: addName },
});

/** The names of a sheet, or (null) those of the workbook as a whole. */
export class NamedItemsObject implements HostObject {
  constructor(
    readonly context: HostContext,
    readonly scope: Sheet | null,
  ) {}

  get hostClass(): HostClass {
    return NAMED_ITEMS;
  }

  get members(): NamedItemObject[] {
    const names = this.context.book.names.filter(({ scope }) => scope === this.scope);
    return names.map((name) => new NamedItemObject(this.context, name));
  }
}
