import { ADD_IN_ID } from '../../src/app/identity';
import type { Platform } from '../../src/workbench/host';
import { startHeadless, type Headless } from '../../src/workbench/headless';
import { newBook } from '../../src/workbench/xlsx';

/** The kind of Excel that this run of the tests has: jest runs them once for each (jest.config.cjs). */
export function platform(): Platform {
  return (globalThis as { excelPlatform?: Platform }).excelPlatform ?? 'web';
}

/** Microsoft's client over our host, as unkind as the Excel of this run. Once a test file. */
export function startExcel(): Promise<Headless> {
  return startHeadless({ book: newBook(), addInId: ADD_IN_ID, platform: platform() });
}
