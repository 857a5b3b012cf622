import type { Area, Sheet, StructuralEdit } from '../../book';
import { movedPlace, referenceAddress } from '../../book';
import type { HostContext, Movable } from '../session';
import type { HostClass, HostObject } from '../wire';
import { RANGE } from './rangeClass';

/** A range: an area of a sheet. A kept one is this very object, so its area can move with its cells. */
export class RangeObject implements HostObject, Movable {
  /** Its cells were deleted. */
  private isDeleted = false;

  constructor(
    readonly context: HostContext,
    public sheet: Sheet,
    public area: Area,
  ) {}

  get hostClass(): HostClass {
    return RANGE;
  }

  get isGone(): boolean {
    return this.isDeleted || !this.sheet.book.sheets.includes(this.sheet);
  }

  follow(edit: StructuralEdit): void {
    const place = movedPlace(this.sheet, this.area, edit);
    if (!place) this.isDeleted = true;
    else {
      this.sheet = place.sheet;
      this.area = place.area;
    }
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
