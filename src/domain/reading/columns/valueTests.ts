import { HONORIFIC_ENDINGS, RANK_WORDS } from '../../data';
import type { ColumnSample } from './columnSample';

/** A job title rather than the title of a deal: so many of the values hold a rank. */
const SOME_RANKS = 0.3;
const LATIN_RANKS = new RegExp(`\\b(?:${RANK_WORDS.filter((word) => /^[a-z]/.test(word)).join('|')})\\b`, 'i');
const OTHER_RANKS = RANK_WORDS.filter((word) => !/^[a-z]/.test(word));
const TRAILING_BRACKET = /\s*[(（][^()（）]*[)）]$/;
const DEPARTMENT = /(?:部|課|室|グループ|チーム)$/;

/** Whether the numbers of a column run 1, 2, 3 … down the sheet, or upwards by ones from drawn row to drawn row. */
export function runsLikeACounter(sample: ColumnSample): boolean {
  const cells = sample.cells().filter(({ text }) => text !== '');
  const first = cells[0];
  if (!first || Number(first.text) > 1) return cells.length === 0;
  let previous = first;
  for (const cell of cells.slice(1)) {
    const step = Number(cell.text) - Number(previous.text);
    if (!(step >= 1 && step <= cell.row - previous.row)) return false;
    previous = cell;
  }
  return Number.isInteger(Number(first.text));
}

/** Whether a Title column holds people's ranks. */
export function looksLikeJobTitle(sample: ColumnSample): boolean {
  const hasRank = (text: string) => LATIN_RANKS.test(text) || OTHER_RANKS.some((rank) => text.includes(rank));
  return sample.shareOf(hasRank) >= SOME_RANKS;
}

/** Whether a person is written of as one writes of the other side: with an honorific, a rank or a department behind. */
export function isWrittenPolitely(text: string): boolean {
  const name = text.normalize('NFKC').trim();
  const bare = name.replace(TRAILING_BRACKET, '').trim();
  return (
    HONORIFIC_ENDINGS.some((ending) => bare.endsWith(ending) && bare.length > ending.length) ||
    DEPARTMENT.test(name.replace(/[)）]$/, ''))
  );
}
