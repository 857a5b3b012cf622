import type { DealFacts } from '../domain/patience';
import type { DatedCell, Deal, SheetReading } from '../domain/reading';

type FactCell = NonNullable<DealFacts['created']>;

/**
 * What the rules of patience need to know of a row, from what was read of it.
 *
 * @param reading the sheet that the row belongs to: whether it has a column of contact at all
 */
export function dealFacts(deal: Deal, reading: SheetReading): DealFacts {
  const cell = (dated: DatedCell): FactCell => ({
    reading: dated.reading,
    cell: { row: deal.row, column: dated.column },
  });
  const optional = (dated: DatedCell | null) => dated && cell(dated);
  return {
    kind: deal.standing.kind,
    phase: deal.standing.phase,
    hasContactColumn: reading.columns.some(({ field }) => field === 'lastContact'),
    contacts: deal.lastContact.map((contact) => ({ ...cell(contact), visit: contact.visit })),
    replies: deal.lastReply.map(cell),
    stageEntered: optional(deal.stageEntered),
    stageDate: optional(deal.stageDate),
    created: optional(deal.created),
    nextAction: optional(deal.nextActionDate),
    holdUntil: optional(deal.holdUntil),
    milestone: optional(deal.milestoneDate),
  };
}
