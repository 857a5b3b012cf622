import { fromIso, isoOf, type CalendarDate } from '../domain/dates';
import type { DataProblem, Note } from '../domain/patience';
import { formatDate } from './dates';
import { fieldLabel } from './labels';
import type { Language } from './language';
import { cellName, exampleDate, quote } from './phrases';
import { text } from './texts';

/** Where a problem is said. */
export interface ProblemPlace {
  readonly language: Language;
  /** The cell's address; without it, row and column of the problem are named. */
  readonly address?: string;
  readonly sheet?: string;
  /** The as-of date, whose own day then stands as the example of how to type one. */
  readonly asOf?: CalendarDate;
}

/**
 * Why a row cannot be counted: the cell, what was seen in it, and what to type instead.
 *
 * @example renderProblem(problem, { language: 'en' }) //=> 'D14: “last week” depends on the day it was written. Type …'
 */
export function renderProblem(problem: DataProblem, { language, address, asOf }: ProblemPlace): string {
  const { code, shown, readings } = problem;
  const example = exampleDate(asOf);
  const cell = address ?? (problem.cell === null ? text(language, 'cell.this-row') : cellName(problem.cell));
  if (code === 'two-readings' && readings) {
    const [first, second] = readings;
    return text(language, 'problem.two-readings', {
      cell,
      shown: quote(shown, language),
      first: formatDate(first, language),
      second: formatDate(second, language),
      firstIso: isoOf(first),
      secondIso: isoOf(second),
    });
  }
  if (code === 'two-readings') return withExample('problem.not-a-date', { cell, shown, example }, language);
  if (code === 'in-future')
    return text(language, 'problem.in-future', { cell, date: formatShownDate(shown, language) });
  if (code === 'no-contact-date') {
    if (shown === '') return text(language, 'problem.no-contact-date', { cell, example });
    return withExample('problem.no-contact-date-shown', { cell, shown, example }, language);
  }
  return withExample(`problem.${code}`, { cell, shown, example }, language);
}

type ExampleKey =
  `problem.${Exclude<DataProblem['code'], 'two-readings' | 'in-future' | 'no-contact-date'> | 'no-contact-date-shown'}`;

interface ExampleValues {
  readonly cell: string;
  readonly shown: string;
  readonly example: string;
}

function withExample(key: ExampleKey, { shown, ...values }: ExampleValues, language: Language): string {
  return text(language, key, { ...values, shown: quote(shown, language) });
}

/** What to know about a cell that was counted in a way that may surprise, or left out. */
export function renderNote(note: Note, { language, address, asOf }: ProblemPlace): string {
  const cell = address ?? cellName(note.cell);
  const field = fieldLabel(note.field, language);
  switch (note.code) {
    case 'unreadable':
      return text(language, 'note.unreadable', {
        cell,
        field,
        shown: quote(note.shown, language),
        example: exampleDate(asOf),
      });
    case 'placeholder':
      return text(language, 'note.placeholder', { cell, field, shown: quote(note.shown, language) });
    default:
      return text(language, `note.${note.code}`, { cell, field, date: formatShownDate(note.shown, language) });
  }
}

/** The day of a problem comes as ISO text; anything else is said as it stands. */
function formatShownDate(shown: string, language: Language): string {
  const date = fromIso(shown);
  return date === null ? shown : formatDate(date, language);
}
