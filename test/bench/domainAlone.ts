import { assessDeals, type AssessedDeal } from '../../src/app/assessDeals';
import type { Pipeline } from '../../src/app/readPipeline';
import { readSheet, type SheetGrid } from '../../src/domain/reading';
import { AS_OF_DATE } from './list';

/** The domain's share of a refresh and nothing else: values in, columns found, rows read, every deal assessed. */
export function domainAlone(grid: SheetGrid): AssessedDeal[] {
  const reading = readSheet(grid, { asOf: AS_OF_DATE });
  if (!reading.readable) throw new Error('The list of the benchmark does not read.');
  const known: Pick<Pipeline, 'reading' | 'asOf'> = { reading, asOf: { date: AS_OF_DATE, source: 'given' } };
  return assessDeals(known as Pipeline);
}
