import { DITTO_WORDS } from '../../data';
import { foldWidth } from '../text';

const DITTO = new Set(DITTO_WORDS.map(foldWidth));
const LONGEST_DITTO = Math.max(...DITTO_WORDS.map((word) => word.length));

/** Whether a cell says "the same as above". */
export function isDitto(text: string): boolean {
  return text !== '' && text.length <= LONGEST_DITTO && DITTO.has(foldWidth(text));
}

/** The company of the rows above, for cells that say "the same", or nothing beside a deal. For reading only. */
export class CompanyAbove {
  #company = '';
  #adjoins = false;

  /**
   * The company of a row: its own; over a ditto mark that above; in an empty cell beside a deal that above too, unless an
   * empty row, a total or a heading lies between.
   */
  fill(own: string, deal: string): string {
    if (isDitto(own)) return this.#company;
    if (own === '') return deal !== '' && this.#adjoins ? this.#company : '';
    this.#company = own;
    this.#adjoins = true;
    return own;
  }

  /** A row lies between that is no deal. */
  interrupt(): void {
    this.#adjoins = false;
  }
}
