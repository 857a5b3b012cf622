import { calendarDate } from './calendarDate';
import type { DateProblem } from './dateReading';

/** A shape of text that is no day, and what is the matter with it. All texts are folded (see foldText). */
interface Shape {
  readonly problem: DateProblem;
  readonly pattern: RegExp;
  /** What the pattern cannot check, where there is something. */
  readonly holds?: (numbers: readonly number[]) => boolean;
}

/** Excel's errors, and the bars that it shows for a column too narrow. #N/A is a blank word: many sheets use it as one. */
const FORMULA_ERROR =
  /^#(?:value!|ref!|name\?|div\/0!|num!|null!|n\/a|spill!|calc!|getting_data|field!|blocked!|connect!|unknown!|busy!|external!|python!|#+)$/;

const ENGLISH_MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const SHORT_NUMBERS = String.raw`(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})`;
const BRACKET = String.raw`(?: ?\([^()\d]{1,6}\))?`;
const COUNT = String.raw`(?:\d{1,3}|a|an|one|two|three|a few|数)`;
/** One date within other text: with a year, or 6/3 and 6月3日, not grown together with Latin letters, digits or hyphens. */
const DATE_WITHIN =
  /(^|[^\w./-])(?:\d{4}[-/.年] ?\d{1,2}[-/.月] ?\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2}\/\d{1,2}|\d{1,2}月 ?\d{1,2}日)(?![\w/-])/g;

const SHAPES: readonly Shape[] = [
  { problem: 'formula-error', pattern: FORMULA_ERROR },
  { problem: 'truth-value', pattern: /^(?:true|false|真|偽)$/ },
  { problem: 'placeholder-date', pattern: /^(?:0+|0000[-/.]0?0[-/.]0?0|1900[-/.]0?1[-/.]0?0)(?:[ t]0?0:00(?::00)?)?$/ },

  // relative words
  {
    problem: 'relative',
    pattern: /^(?:today|yesterday|tomorrow|now|just now|recently|lately|earlier|soon|asap|this morning)$/,
  },
  {
    problem: 'relative',
    pattern: /^(?:last|next|this|past) (?:day|week|month|quarter|year|mon|tue|wed|thu|fri|sat|sun)[a-z]*$/,
  },
  {
    problem: 'relative',
    pattern: new RegExp(`^(?:in |about |~)?${COUNT} ?(?:d|w|m|y|days?|weeks?|wks?|months?|mos?|years?|yrs?)(?: ago)?$`),
  },
  { problem: 'relative', pattern: /^(?:本日|今日|昨日|一昨日|明日|明後日|先日|最近|先ほど|直近|近日|近日中|近々)$/ },
  { problem: 'relative', pattern: /^(?:(?:先々|先|今|来|再来)(?:週|月)|(?:昨|今|来|一昨|去)年)[^\d]{0,4}$/ },
  {
    problem: 'relative',
    pattern:
      /^(?:約|およそ)?(?:\d{1,3}|数|半|[一二三四五六七八九十])(?:日|週間?|[ヶケかカヵ箇]月|年)(?:間|ほど|くらい|ぐらい)?(?:前|後)(?:頃|ごろ)?$/,
  },

  // months and periods
  {
    problem: 'not-a-day',
    pattern: /^\d{4} ?[-/.年년] ?(\d{1,2})(?: ?[月월])?(?: ?(?:初|初旬|上旬|中旬|下旬|末|末頃|頃|中))?$/,
    holds: isMonth,
  },
  { problem: 'not-a-day', pattern: /^(\d{1,2}) ?月(?: ?(?:初|初旬|上旬|中旬|下旬|末|末頃|頃|中))?$/, holds: isMonth },
  { problem: 'not-a-day', pattern: /^(\d{1,2}) ?[-/.] ?\d{4}$/, holds: isMonth },
  {
    problem: 'not-a-day',
    pattern: new RegExp(`^(?:(?:early|mid|late|end of|beginning of)[ -])?${ENGLISH_MONTH}\\.?,?[ -]?'?(?:\\d{4})?$`),
  },
  { problem: 'not-a-day', pattern: /^(?:(?:19|20)\d{2}|'\d{2}) ?年?$/ },
  {
    problem: 'not-a-day',
    pattern:
      /^(?:fy ?'?\d{2,4}|(?:\d{4}|[rhs]\d{1,2}|令和\d{1,2}) ?年?度)[ -/]*(?:[qh][1-4]|[1-4][qh]|上期|下期|上半期|下半期|第?[1-4]四半期)?$/,
  },
  { problem: 'not-a-day', pattern: /^(?:[qhs][1-4]|[1-4][qhs]|第?[1-4]四半期)[ -/']*(?:\d{2}|\d{4})?$/ },
  { problem: 'not-a-day', pattern: /^\d{4}[ -/]*(?:[qhs][1-4]|[1-4][qhs]|第?[1-4]四半期|上期|下期)$/ },
  {
    problem: 'not-a-day',
    pattern:
      /^(?:今期|来期|前期|上期|下期|期末|年度末|年末|年始|年明け|年内|月末|月初|盆明け|お盆明け|gw明け|連休明け)$/,
  },

  // numbers without a year, or without one that is sure
  {
    problem: 'no-year',
    pattern: new RegExp(String.raw`^(\d{1,2}) ?[-/.] ?(\d{1,2})\.?${BRACKET}$`),
    holds: isDayAndMonth,
  },
  {
    problem: 'no-year',
    pattern: new RegExp(String.raw`^(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号]${BRACKET}$`),
    holds: isMonthAndDay,
  },
  { problem: 'no-year', pattern: new RegExp(`^${ENGLISH_MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?$`) },
  { problem: 'no-year', pattern: new RegExp(`^\\d{1,2}(?:st|nd|rd|th|\\.)?[ -]?${ENGLISH_MONTH}\\.?$`) },
  { problem: 'two-digit-year', pattern: new RegExp(`^${SHORT_NUMBERS}$`), holds: isSomeDay },
];

function isMonth([month = 0]: readonly number[]): boolean {
  return month >= 1 && month <= 12;
}

/** A leap year stands for the unknown year: 29 February is a day of some year. */
const SOME_LEAP_YEAR = 2024;

function isMonthAndDay([month = 0, day = 0]: readonly number[]): boolean {
  return calendarDate(SOME_LEAP_YEAR, month, day) !== null;
}

function isDayAndMonth([first = 0, second = 0]: readonly number[]): boolean {
  return isMonthAndDay([first, second]) || isMonthAndDay([second, first]);
}

/** A day in one of the orders in which people write it: year-month-day, day-month-year, month-day-year. */
function isSomeDay([one = 0, two = 0, three = 0]: readonly number[]): boolean {
  return isMonthAndDay([two, three]) || isMonthAndDay([two, one]) || isMonthAndDay([one, two]);
}

/**
 * What is the matter with a folded text that has not the form of a date.
 *
 * @example problemOfText('先週') //=> 'relative'
 */
export function problemOfText(folded: string): DateProblem {
  for (const { problem, pattern, holds } of SHAPES) {
    const match = pattern.exec(folded);
    if (match && (!holds || holds(numbersOf(match)))) return problem;
  }
  return problemOfLongerText(folded);
}

function numbersOf(match: RegExpExecArray): number[] {
  return match.slice(1).flatMap((part) => (/^\d+$/.test(part ?? '') ? Number(part) : []));
}

function problemOfLongerText(folded: string): DateProblem {
  const dates = folded.match(DATE_WITHIN)?.length ?? 0;
  const beside = folded.replace(DATE_WITHIN, '$1').trim();
  // A text that is nothing but one such shape has been refused by its form (13/14).
  if (dates === 0 || (dates === 1 && beside === '')) return 'not-a-date';
  if (dates === 2 && RANGE_MARK.test(beside)) return 'date-range';
  if (dates >= 2) return 'several-dates';
  if (RANGE_END.test(beside)) return 'date-range';
  return /\d/.test(beside) ? 'not-a-date' : 'date-with-words';
}

/** What stands between the two days of a range, and with 6/3～5 behind the one. */
const RANGE_MARK = /^(?:~|〜|–|—|-|to|until|から) ?(?:まで)?$/;
const RANGE_END = /^(?:~|〜|–|—|-|to|until|から) ?\d{1,2}日?(?:まで)?$/;
