/**
 * The behaviours of real Excel that bite add-ins and that a test may want to switch: one entry each, on by default.
 * What is no matter of taste or platform (entries are parsed, batches are no transactions) is not switchable.
 */
export interface Quirks {
  /**
   * Largest request and answer in bytes, null = no limit. Excel on the web refuses above 5 MB
   * (Microsoft's page "Resource limits and performance optimization for Office Add-ins").
   */
  readonly payloadLimit: number | null;
  /** Most cells that one read or write of cell properties may cover; null = no limit (same page: five million). */
  readonly cellLimit: number | null;
  /** Cell properties of whole rows and columns read as null (Microsoft's page "Get a range", unbounded ranges). */
  readonly unboundedReadsAreNull: boolean;
}

export const EXCEL_QUIRKS: Quirks = {
  payloadLimit: 5 * 1024 * 1024,
  cellLimit: 5_000_000,
  unboundedReadsAreNull: true,
};
