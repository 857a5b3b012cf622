import type { CalendarDate } from '../domain/dates';
import type { Assessment, Reason } from '../domain/patience';
import { renderProblem } from './cells';
import { formatDate } from './dates';
import type { Language } from './language';
import { dayCount, sourceOf } from './phrases';
import { text } from './texts';

/** In which language, and beside which as-of date: dates of its year are said without the year. */
export interface WhyOptions {
  readonly asOf: CalendarDate;
  readonly language: Language;
}

/**
 * Why a deal has its status, in one or two short sentences: the clock that decided with its own limit and where that
 * comes from, then what else matters, then the next check-in.
 *
 * @example renderWhy(assessment, { asOf, language: 'en' })
 * //=> 'No word for 34 days; day 52 of a stage that usually takes 60 (profile). Next check-in on 12 January.'
 */
export function renderWhy(assessment: Assessment, options: WhyOptions): string {
  const { language } = options;
  const [deciding] = assessment.reasons;
  if (deciding === undefined) return '';
  if (deciding.code === 'data-problem') return renderProblem(deciding.problem, { language, asOf: options.asOf });
  const clause = besideClauses(assessment, options).reduce(
    (first, second) => text(language, 'why.two-clauses', { first, second }),
    decidingClause(deciding, assessment, options),
  );
  const sentences = [clause, ...nextClauses(assessment, options)].map((one) => sentence(one, language));
  return sentences.reduce((first, second) => text(language, 'why.two-sentences', { first, second }));
}

function sentence(clause: string, language: Language): string {
  const capital = clause.charAt(0).toUpperCase() + clause.slice(1);
  return text(language, 'why.sentence', { clause: capital });
}

type ReasonOf<Code extends Reason['code']> = Extract<Reason, { code: Code }>;

/** Reasons that stand beside a deciding one, and never decide. */
type BesideCode =
  'stage-clock' | 'stage-over-limit' | 'their-message' | 'plan-counts' | 'quiet-period' | 'data-problem';

function decidingClause(reason: Reason, assessment: Assessment, { asOf, language }: WhyOptions): string {
  const source = 'provenance' in reason ? sourceOf(reason.provenance, language) : '';
  const plain = reason as Exclude<Reason, { code: BesideCode }>;
  switch (plain.code) {
    case 'won':
    case 'lost':
    case 'no-contact-column':
      return text(language, `why.${plain.code}`);
    case 'hold-until':
      return text(language, 'why.hold-until', { date: formatDate(plain.until, language, asOf) });
    case 'parked':
      return parkedClause(plain, source, language);
    case 'parked-without-date':
      return text(language, 'why.parked-without-date', {
        days: dayCount(plain.days, language),
        limit: plain.limit,
        source,
      });
    case 'not-yet-contacted':
      if (plain.planned === null) return text(language, 'why.not-yet-contacted');
      return text(language, 'why.not-yet-contacted-planned', { date: formatDate(plain.planned, language, asOf) });
    case 'answer-owed':
      return text(language, 'why.answer-owed', { days: dayCount(plain.days, language) });
    case 'pushing':
      return pushingClause(plain, source, language);
    case 'no-progress':
      return standstillClause(plain, source, language);
    case 'silent-too-long':
      return text(language, 'why.silent-too-long', {
        days: dayCount(plain.days, language),
        limit: plain.limit,
        source,
      });
    case 'out-of-touch': {
      const key = plain.since === 'touch' ? 'why.out-of-touch' : (`why.out-of-touch-${plain.since}` as const);
      return text(language, key, { days: dayCount(plain.days, language), limit: plain.limit, source });
    }
    case 'plan-due':
      return text(language, 'why.plan-due', { date: formatDate(plain.planned, language, asOf) });
    case 'hold-ended':
      return text(language, 'why.hold-ended', { date: formatDate(plain.resumed, language, asOf) });
    case 'time-to-check-in':
      return text(language, plain.since === 'touch' ? 'why.time-to-check-in' : 'why.time-to-check-in-contact', {
        days: dayCount(plain.days, language),
        every: dayCount(plain.every, language),
        source,
      });
    case 'moving':
      return movingClause(plain, assessment, language);
    case 'quiet':
      return quietClause(plain, assessment, source, language);
  }
}

function parkedClause({ days, limit }: ReasonOf<'parked'>, source: string, language: Language): string {
  if (days === null) return text(language, 'why.parked-unknown');
  const values = { limit: dayCount(limit, language), source };
  if (days === 0) return text(language, 'why.parked-today', values);
  return text(language, days < limit ? 'why.parked' : 'why.parked-due', { days: dayCount(days, language), ...values });
}

/** Too many days say more than too many asks; the asks are said where they alone decided. */
function pushingClause({ days, asks, every }: ReasonOf<'pushing'>, source: string, language: Language): string {
  const everyDays = dayCount(every, language);
  if (days <= asks) return text(language, 'why.pushing-asks', { count: asks, every: everyDays, source });
  return text(language, 'why.pushing', { days: dayCount(days, language), every: everyDays, source });
}

function standstillClause(reason: ReasonOf<'no-progress'>, source: string, language: Language): string {
  const values = { days: dayCount(reason.days, language), limit: reason.limit, source };
  const touch = dayCount(reason.sinceTouch, language);
  const whose = reason.ours ? '' : '-contact';
  if (!reason.present) return text(language, `why.no-progress-absent${whose}`, { ...values, touch });
  if (reason.sinceTouch === 0) return text(language, `why.no-progress-present-today${whose}`, values);
  return text(language, `why.no-progress-present${whose}`, { ...values, touch });
}

function movingClause({ because, days }: ReasonOf<'moving'>, assessment: Assessment, language: Language): string {
  if (because === 'stage') return newStageClause(assessment, language);
  if (days === 0) return text(language, `why.moving-${because}-today`);
  return text(language, `why.moving-${because}`, { days: dayCount(days, language) });
}

/** The stage's own clock says it all. */
function newStageClause({ reasons }: Assessment, language: Language): string {
  const clock = reasons.find((reason) => reason.code === 'stage-clock');
  if (!clock) return text(language, 'why.moving-stage');
  if (clock.days === 0) return stageClause(clock, language);
  return text(language, 'why.moving-stage-clock', {
    days: dayCount(clock.days, language),
    typical: clock.typical,
    source: sourceOf(clock.provenance, language),
  });
}

/** Without a stage clock beside it, silence is measured by the cadence, whose own clock is our last touch. */
function quietClause(reason: ReasonOf<'quiet'>, assessment: Assessment, source: string, language: Language): string {
  const { daysSilent, daysSinceTouch, every } = reason;
  const silence =
    daysSilent === 0
      ? text(language, 'why.silence-today')
      : text(language, 'why.silence', { days: dayCount(daysSilent, language) });
  if (assessment.reasons.some(({ code }) => code === 'stage-clock' || code === 'stage-over-limit')) return silence;
  const everyDays = dayCount(every, language);
  if (daysSilent === daysSinceTouch) {
    const second = text(language, 'why.cadence', { days: everyDays, source });
    return text(language, 'why.two-clauses', { first: silence, second });
  }
  return text(language, 'why.time-to-check-in', { days: dayCount(daysSinceTouch, language), every: everyDays, source });
}

function besideClauses({ reasons }: Assessment, { asOf, language }: WhyOptions): string[] {
  const [deciding] = reasons;
  const isNewStage = deciding?.code === 'moving' && deciding.because === 'stage';
  return reasons.slice(1).flatMap((reason) => {
    if (reason.code === 'stage-clock') return isNewStage ? [] : stageClause(reason, language);
    if (reason.code === 'their-message') {
      return text(language, 'why.their-message', { date: formatDate(reason.date, language, asOf) });
    }
    if (reason.code !== 'stage-over-limit') return [];
    const { days, limit, provenance } = reason;
    const source = sourceOf(provenance, language);
    return text(language, 'why.stage-over-limit', { days: dayCount(days, language), limit, source });
  });
}

function stageClause({ days, typical, provenance }: ReasonOf<'stage-clock'>, language: Language): string {
  const source = sourceOf(provenance, language);
  if (days === 0) return text(language, 'why.stage-clock-today', { days: dayCount(typical, language), source });
  return text(language, 'why.stage-clock', { number: days, typical, source });
}

/** When to be in touch next, and the season of that day, in one clause; none where there is no such day. */
function nextClauses(assessment: Assessment, options: WhyOptions): string[] {
  const { language } = options;
  const next = nextClause(assessment, options);
  if (next === null) return [];
  const season = assessment.reasons.find((reason) => reason.code === 'quiet-period');
  if (!season) return [next];
  const second = text(language, 'why.season', { period: text(language, `period.${season.period}`) });
  return [text(language, 'why.two-clauses', { first: next, second })];
}

function nextClause({ reasons, nextCheckIn }: Assessment, { asOf, language }: WhyOptions): string | null {
  if (nextCheckIn === null || isNamed(reasons[0], nextCheckIn)) return null;
  const date = formatDate(nextCheckIn, language, asOf);
  const has = (code: Reason['code']) => reasons.some((reason) => reason.code === code);
  if (has('plan-counts')) return text(language, 'why.next-planned', { date });
  return text(language, has('answer-owed') ? 'why.next-answer' : 'why.next', { date });
}

/** A plan or a day to resume that has been named as the reason is not named again. */
function isNamed(reason: Reason | undefined, day: CalendarDate): boolean {
  if (reason?.code === 'hold-until') return reason.until === day;
  return reason?.code === 'not-yet-contacted' && reason.planned === day;
}
