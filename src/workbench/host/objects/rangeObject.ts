import type { Area, Sheet } from '../../book';
import { referenceAddress } from '../../book';
import type { HostContext } from '../session';
import type { HostClass, HostObject } from '../wire';
import { RANGE } from './rangeClass';

/** A range: an area of a sheet. A kept one is this very object, so its area can move with its cells. */
export class RangeObject implements HostObject {
  constructor(
    readonly context: HostContext,
    readonly sheet: Sheet,
    public area: Area,
  ) {}

  get hostClass(): HostClass {
    return RANGE;
  }

  get isGone(): boolean {
    return !this.sheet.book.sheets.includes(this.sheet);
  }

  /** `Sheet1!A1:B2` */
  get address(): string {
    return referenceAddress(this.sheet.name, this.area);
  }

  /** Another area of the same sheet. */
  at(area: Area): RangeObject {
    return new RangeObject(this.context, this.sheet, area);
  }
}
