import { daysSince, RECENT_DAYS, type DealOnDay } from './deal';
import type { Movement } from './types';

/** What moved lately. */
export interface RecentMovement {
  readonly because: Movement;
  readonly days: number;
}

/** What moved lately, the latest first; of several on one day the one that says most. Null where nothing did. */
export function recentMovement(deal: DealOnDay): RecentMovement | null {
  const { lastMilestone, lastMessage, lastVisit, stageEntered } = deal.evidence;
  let latest = later(null, 'milestone', daysSince(deal, lastMilestone));
  latest = later(latest, 'stage', daysSince(deal, stageEntered));
  latest = later(latest, 'visit', daysSince(deal, lastVisit));
  return later(latest, 'reply', daysSince(deal, lastMessage));
}

function later(latest: RecentMovement | null, because: Movement, days: number | null): RecentMovement | null {
  if (days === null || days > RECENT_DAYS) return latest;
  return latest === null || days < latest.days ? { because, days } : latest;
}
