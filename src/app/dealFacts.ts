import type { DealFacts } from '../domain/patience';
import type { DatedCell, Deal } from '../domain/reading';

type FactCell = NonNullable<DealFacts['created']>;

/**
 * What the rules of patience need to know of a row, from what was read of it.
 *
 * @param hasContactColumn whether the sheet that the row belongs to has a column of contact at all
 */
export function dealFacts(deal: Deal, hasContactColumn: boolean): DealFacts {
  return {
    kind: deal.standing.kind,
    phase: deal.standing.phase,
    hasContactColumn,
    contacts: deal.lastContact.map(({ reading, column, visit }) => ({
      reading,
      cell: { row: deal.row, column },
      visit,
    })),
    replies: deal.lastReply.map((reply) => factCell(deal, reply)),
    stageEntered: optional(deal, deal.stageEntered),
    stageDate: optional(deal, deal.stageDate),
    created: optional(deal, deal.created),
    nextAction: optional(deal, deal.nextActionDate),
    holdUntil: optional(deal, deal.holdUntil),
    milestone: optional(deal, deal.milestoneDate),
  };
}

function optional(deal: Deal, dated: DatedCell | null): FactCell | null {
  return dated && factCell(deal, dated);
}

function factCell({ row }: Deal, { reading, column }: DatedCell): FactCell {
  return { reading, cell: { row, column } };
}
