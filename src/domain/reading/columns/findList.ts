import type { HeaderMatch } from '../headers/matchHeader';
import { matchHeader } from '../headers/matchHeader';
import { isFilled } from '../text';
import { candidateAreas } from './candidateAreas';
import { chooseColumns, type ColumnChoice } from './chooseColumns';
import { columnHeaders } from './columnHeaders';
import { firstWithSameHeaders } from './firstWithSameHeaders';
import type { GridView, ListArea } from './gridView';
import { numberedContactWord } from './numberedColumns';
import { headingStage } from './stageDateColumns';

/** A list that was found, with what its columns are. */
export interface FoundList {
  readonly area: ListArea;
  readonly choice: ColumnChoice;
}

/** 初回訪問日 and its like are short. */
const MOST_FIRST_CONTACT_LENGTH = 12;
/** So many cells at most are compared with the header words: three rows of the widest sheet there can be. */
const MOST_HEADER_CELLS = 50_000;
/** Two lines are taken for headers only where they say more than one. */
const COST_OF_TWO_LINES = 0.01;
/** A group that settles whose person in charge a column holds is worth more than a guess from the values. */
const WORTH_OF_A_GROUP = 0.1;

interface RankedArea {
  readonly area: ListArea;
  /** The highest score that this header row can have, whatever its values are. */
  readonly ceiling: number;
  /** What its headers in two lines add to its score, or take from it. */
  readonly bonus: number;
  readonly order: number;
}

/**
 * The list of a sheet: of its real tables and its possible header rows the one with the highest sum of confidences; of
 * equal ones, and where the same headers stand again further down, the first. Null where no header was recognised. Rows
 * are looked at in the order of what they can reach, so that the values of most of them need not be judged.
 */
export function findList(view: GridView): FoundList | null {
  const budget = { cells: MOST_HEADER_CELLS };
  const areas = candidateAreas(view);
  const hopeful = areas
    .map((area, order): RankedArea => {
      const bonus = bonusOf(view, area);
      return { area, order, bonus, ceiling: ceilingOf(view, area, budget) + bonus };
    })
    .filter(({ ceiling }) => ceiling > 0)
    .sort((a, b) => b.ceiling - a.ceiling || a.order - b.order);
  let best: (FoundList & { order: number; worth: number }) | null = null;
  for (const { area, ceiling, bonus, order } of hopeful) {
    if (best && (ceiling < best.worth || (ceiling === best.worth && order > best.order))) continue;
    const choice = chooseColumns(view, area);
    const worth = choice.score + bonus;
    if (!best || worth > best.worth || (worth === best.worth && order < best.order)) {
      best = { area, choice, order, worth };
    }
  }
  return best && (firstWithSameHeaders(view, areas, best) ?? best);
}

function bonusOf(view: GridView, area: ListArea): number {
  if (area.groupRow === null) return 0;
  const settled = columnHeaders(view, area).filter(({ settledByGroup }) => settledByGroup).length;
  return settled * WORTH_OF_A_GROUP - COST_OF_TWO_LINES;
}

function ceilingOf(view: GridView, area: ListArea, budget: { cells: number }): number {
  if (area.groupRow !== null) {
    return columnHeaders(view, area).reduce((sum, { text, match }) => sum + ceilingOfHeader(text, match), 0);
  }
  let ceiling = 0;
  for (const column of area.columns) {
    const value = view.cell(area.headerRow, column);
    if (typeof value !== 'string' || !isFilled(value)) continue;
    budget.cells -= 1;
    if (budget.cells < 0) return ceiling;
    const header = value.trim();
    ceiling += ceilingOfHeader(header, matchHeader(header));
  }
  return ceiling;
}

/** The most that a header can bring: its own field, and a stage date or a numbered contact besides. */
function ceilingOfHeader(header: string, match: HeaderMatch | null): number {
  if (match?.group) return 0;
  const more = headingStage(header) !== null || isNumberedContact(header);
  return (match?.score ?? 0) + (more ? 1 : 0);
}

function isNumberedContact(header: string): boolean {
  return (
    numberedContactWord(header) !== null || (header.startsWith('初回') && header.length < MOST_FIRST_CONTACT_LENGTH)
  );
}
