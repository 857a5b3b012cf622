import type { Area, Sheet, StructuralEdit } from '../../book';
import { movedArea, referenceAddress } from '../../book';
import type { HostContext, Movable } from '../session';
import type { HostClass, HostObject } from '../wire';
import { defineClass } from '../wire';
import { RangeObject } from './rangeObject';
import { cellCount } from './support';
import { WorksheetObject } from './worksheet';

const RANGES = defineClass<RangesObject>('RangeCollection', { items: ({ ranges }) => ranges });

class RangesObject implements HostObject {
  constructor(readonly ranges: readonly RangeObject[]) {}

  get hostClass(): HostClass {
    return RANGES;
  }
}

const RANGE_AREAS = defineClass<RangeAreasObject>('RangeAreas', {
  get: {
    address: (self) => self.address,
    addressLocal: (self) => self.address,
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0),
  },
  navigate: {
    areas: ({ context, sheet, areas }) => new RangesObject(areas.map((area) => new RangeObject(context, sheet, area))),
    worksheet: ({ context, sheet }) => new WorksheetObject(context, sheet),
  },
  methods: {
    _KeepReference: (self) => {
      self.context.keep(self);
      return null;
    },
  },
});

/** Several areas of one sheet. */
export class RangeAreasObject implements HostObject, Movable {
  constructor(
    readonly context: HostContext,
    readonly sheet: Sheet,
    public areas: readonly Area[],
  ) {}

  get hostClass(): HostClass {
    return RANGE_AREAS;
  }

  get isGone(): boolean {
    return this.areas.length === 0 || !this.sheet.book.sheets.includes(this.sheet);
  }

  /** Areas that were moved to another sheet are lost: these stand on one. */
  follow(edit: StructuralEdit): void {
    if (edit.sheet !== this.sheet) return;
    this.areas = this.areas.flatMap((area) => movedArea(area, edit) ?? []);
  }

  get address(): string {
    return this.areas.map((area) => referenceAddress(this.sheet.name, area)).join(',');
  }
}
