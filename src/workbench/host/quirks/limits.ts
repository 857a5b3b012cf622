import type { QuirkSettings } from './platform';
import { BOTH, DESKTOP } from './platform';

/** How much Excel takes and gives at once. */
export interface LimitQuirks {
  /**
   * Largest request and answer in bytes; null = no limit. Web only: five megabytes.
   * Source: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
   */
  readonly payloadLimit: number | null;
  /**
   * Most cells that one read or write of cell properties may cover; null = no limit. Both: five million.
   * Source: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
   */
  readonly cellLimit: number | null;
  /**
   * What lies above the limit reads as null instead of being refused. Not documented: Microsoft's page says that there is
   * a limit, not how it shows. The host refuses as the web and answers null as the desktop, so that both are tried.
   */
  readonly largeReadsAreNull: boolean;
  /**
   * Cell properties of whole rows and columns read as null. Both.
   * Source: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
   */
  readonly unboundedReadsAreNull: boolean;
}

const MEGABYTE = 1024 * 1024;
const FIVE_MILLION = 5_000_000;

export const LIMIT_QUIRKS: QuirkSettings<LimitQuirks> = {
  payloadLimit: { desktop: null, web: 5 * MEGABYTE, off: null },
  cellLimit: { desktop: FIVE_MILLION, web: FIVE_MILLION, off: null },
  largeReadsAreNull: DESKTOP,
  unboundedReadsAreNull: BOTH,
};
