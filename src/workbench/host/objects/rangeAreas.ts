import type { Area, Sheet } from '../../book';
import { referenceAddress } from '../../book';
import type { HostContext } from '../session';
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
export class RangeAreasObject implements HostObject {
  constructor(
    readonly context: HostContext,
    readonly sheet: Sheet,
    readonly areas: readonly Area[],
  ) {}

  get hostClass(): HostClass {
    return RANGE_AREAS;
  }

  get address(): string {
    return this.areas.map((area) => referenceAddress(this.sheet.name, area)).join(',');
  }
}
