/** Cells that could not be counted from: which cell, what was seen, what to type instead. */
export const cells = {
  'cell.of-row': 'Row {row}',
  'cell.this-row': 'This row',

  'problem.not-a-date': '{cell}: {shown} is not a date we know. Type it in the form {example}.',
  'problem.impossible':
    '{cell}: {shown} is not a day of the calendar. Type the day of the last contact in the form {example}.',
  'problem.too-early':
    '{cell}: {shown} is too early for a contact, and may be a number of days. Type the day of the last contact in the form {example}.',
  'problem.formula-error':
    '{cell}: the formula gives {shown}. Correct the formula, or type the day of the last contact in the form {example}.',
  'problem.placeholder-date':
    '{cell}: {shown} stands for “no date”. Type the day of the last contact in the form {example}.',
  'problem.truth-value': '{cell}: {shown} does not say when. Type the day of the last contact in the form {example}.',
  'problem.no-year': '{cell}: {shown} has no year. Type it with the year, in the form {example}.',
  'problem.two-digit-year':
    '{cell}: in {shown} the year is not certain. Type it with four digits, in the form {example}.',
  'problem.two-readings': '{cell}: {shown} can be {first} or {second}. Type it as {firstIso} or {secondIso}.',
  'problem.not-a-day':
    '{cell}: {shown} is a period, not a day. Type the day of the last contact in the form {example}.',
  'problem.relative':
    '{cell}: {shown} depends on the day it was written. Type the day of the last contact in the form {example}.',
  'problem.several-dates': '{cell}: {shown} holds more than one date. Leave only the last one, in the form {example}.',
  'problem.date-range': '{cell}: {shown} is a span of days. Type its last day in the form {example}.',
  'problem.date-with-words': '{cell}: {shown} holds more than the date. Leave only the date, in the form {example}.',
  'problem.no-contact-date':
    '{cell} has no date of contact yet. Type the day of the last contact in the form {example}.',
  'problem.no-contact-date-shown':
    '{cell}: {shown} gives no date of contact. Type the day of the last contact in the form {example}.',
  'problem.contact-without-day':
    '{cell}: {shown} does not say when. Type the day of the last contact in the form {example}.',
  'problem.in-future':
    '{cell}: {date} is still to come. Type the day of the last contact; a planned contact belongs in the next action date.',

  'note.taken-as-today': '{cell} ({field}) is one day ahead ({date}), so it was counted as today.',
  'note.in-future': '{cell} ({field}) lies in the future ({date}), so it was left out. Check the date.',
  'note.unreadable':
    '{cell} ({field}): {shown} could not be read as a date, so it was left out. Type it in the form {example}.',
  'note.placeholder': '{cell} ({field}): {shown} stands for “no date”, so it was read as empty.',
  'note.instant-as-written': '{cell} ({field}) has a time zone; the day was taken as written ({date}).',
  'note.bare-number':
    '{cell} ({field}) holds a number among dates as text. It was read as {date}: format the cell as a date, or correct it.',
  'note.other-weekday': '{cell} ({field}): {date} falls on another weekday than the cell says. Check the date.',
} as const;
