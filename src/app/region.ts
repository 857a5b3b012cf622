import { ownershipOf, type Ownership, type ProspectRegion } from '../excel';
import { languageOfOwnHeader, type Language } from '../i18n';
import type { Pipeline } from './readPipeline';

/** The prospect table as the adaptor needs it to place our columns. */
export function regionOf({ overview, read, reading }: Pipeline): ProspectRegion {
  const headers = read.values[reading.headerRow - read.row] ?? [];
  const { table, headerRow, firstDataRow, lastDataRow, firstColumn, lastColumn } = reading;
  return {
    sheet: overview.name,
    table,
    headerRow,
    firstRow: firstDataRow,
    lastRow: lastDataRow,
    firstColumn,
    lastColumn,
    headers: headers.slice(firstColumn - read.column, lastColumn - read.column + 1).map(String),
  };
}

/** Which columns of ours the table has, and the language that they are in: English where there are none. */
export function ownColumnsIn(pipeline: Pipeline, region: ProspectRegion): { ownership: Ownership; language: Language } {
  const ownership = ownershipOf(region, pipeline.markers);
  const { read } = pipeline;
  for (const position of ownership.columns.values()) {
    const header = read.values[region.headerRow - read.row]?.[position - read.column];
    const language = languageOfOwnHeader(String(header ?? ''));
    if (language) return { ownership, language };
  }
  return { ownership, language: 'en' };
}
