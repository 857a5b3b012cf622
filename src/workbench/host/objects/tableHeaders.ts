import type { Area, CellValue, Sheet } from '../../book';
import { intersectionOf } from '../../book';
import { invalidArgument } from '../wire';

/** The longest name of a table's column. */
const LONGEST_HEADER = 255;

export function assertHeader(name: unknown, location: string): void {
  if (typeof name === 'string' && name.length > LONGEST_HEADER)
    throw invalidArgument(location, `(The header of a table's column holds ${LONGEST_HEADER} characters.)`);
}

/** Refuses values for the headers of tables that no column can be named by. `valueAt` counts from the area's first cell. */
export function assertHeaders(
  sheet: Sheet,
  area: Area,
  valueAt: (i: number, j: number) => CellValue | undefined,
  location: string,
): void {
  for (const table of sheet.tables) {
    const headers = table.hasHeaders ? intersectionOf({ ...table.area, rowCount: 1 }, area) : null;
    if (!headers) continue;
    for (let j = 0; j < headers.columnCount; j++) {
      assertHeader(valueAt(headers.row - area.row, headers.column - area.column + j), location);
    }
  }
}
