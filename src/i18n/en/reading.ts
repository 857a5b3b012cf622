/** How a sheet was read, and what the user should know or settle. */
export const reading = {
  'ignored.blank': 'An empty row.',
  'ignored.repeated-header': 'The headers once more.',
  'ignored.section-heading': 'A heading: the rows below it are in this stage.',
  'ignored.total': 'A total, not a deal.',
  'ignored.no-name': 'No company, deal, contact or ID in this row. Enter one to have it counted.',
  'ignored.below-data': 'Below the last deal of the list.',
  'ignored.above-header': 'Above the headers of the list. Move the row below them to have it counted.',

  'column.header-exact': 'The header is a usual word for it.',
  'column.header-spaces': 'The header is a usual word for it, written a little differently ({spelling}).',
  'column.header-fuzzy': 'The header is nearly a usual word for it ({spelling}).',
  'column.header-tokens': 'The header has the words of {spelling}.',
  'column.header-suffix': 'The header ends with {spelling}.',
  'column.header-content': 'The values look like it.',
  'column.contradicts':
    'The header says {spelling}, but the values do not look like it, so it was not used. Correct the values, or rename the header.',
  'column.header-empty': 'The header says {spelling}; the column is still empty.',
  'column.values-decide': 'The header {spelling} can be a step or a date; {percent} of the values look like dates.',
  'column.name-legal-forms': 'The names carry company forms (Ltd., GmbH, 株式会社).',
  'column.name-persons': 'The names look like people.',
  'column.name-company-known': 'Another column has the company, so these names are the deals.',
  'column.name-company-unknown': 'No other column has the company, so these names are the companies.',
  'column.name-not-a-job-title': 'The values are no job titles, so these are names.',
  'column.name-part-first': 'First names, read together with the last names.',
  'column.name-part-last': 'Last names, read together with the first names.',
  'column.person-qualifier': 'The header says whose person in charge this is.',
  'column.person-other-side-known': 'Another column has the other side’s people.',
  'column.person-honorifics': 'The names carry 様 or さん, so they are the other side’s.',
  'column.person-few-people': 'Few people look after many rows, so they are ours.',
  'column.person-many-people': 'Nearly every row has its own person, so they are the other side’s.',
  'column.person-position': 'The column stands beside those of the same side.',
  'column.person-open':
    'The header {spelling} can be your people or theirs. Rename it to Owner (yours) or Contact (theirs).',
  'column.key-person-contact': 'A key person; no other column has the contact.',
  'column.key-person-champion': 'A key person beside the contact.',
  'column.only-stage': 'The only column of stages or statuses ({spelling}).',
  'column.stage-words': {
    one: 'Its values have {count} stage word.',
    other: 'Its values have {count} different stage words.',
  },
  'column.numbered-contact': 'One of several numbered contact columns ({word}).',
  'column.stage-date': 'The date on which the stage {stage} began.',
  'column.bare-date':
    'A bare {spelling} may be any date. If it is the last contact, rename the header to Last contact.',
  'column.edit-date':
    'The day on which someone edited the row, which is no contact. If it is kept as the last contact, rename the header to Last contact.',
  'column.date-like':
    '{percent} of the values look like dates, and the header does not say of what. If it is the last contact, rename the header to Last contact.',
  'column.two-fields':
    'The two halves of the header ({spelling}) name two different things. Rename the header to one of them.',

  'warning.column': '{column} {header}',
  'warning.no-contact-column':
    'The sheet {sheet} has no column for the last contact, so silence cannot be counted. Add a column such as Last contact.',
  'warning.no-contact-column-offered':
    'The sheet {sheet} has no column for the last contact, so silence cannot be counted. If one of these columns has it ({columns}), rename its header to Last contact; else add such a column.',
  'warning.last-activity-as-contact':
    'Column {column} stands in for the last contact. It may count your own notes and tasks too: if so, add a column Last contact.',
  'warning.runner-up':
    'Column {taken} was taken for {field}; column {other} would fit nearly as well. If that is the right one, change the headers so that only that one says {field}.',
  'warning.person-column-open':
    'Column {column} can be your people or theirs. Rename the header to Owner (yours) or Contact (theirs).',
  'warning.closed-contradiction':
    'Row {row}: {stage} in {stageCell} and {status} in {statusCell} do not agree on whether the deal is closed. It was counted as closed: correct one of the two.',
  'warning.won-and-lost':
    'Row {row}: {stage} in {stageCell} and {status} in {statusCell} do not agree on whether the deal was won or lost. Correct one of the two.',
  'warning.unknown-stage':
    'The stage {stage} ({rows}) is not one we know, so it was given the limits of any other open stage.',
  'warning.ask-stage':
    'The stage {stage} ({rows}) is used for won and for lost deals. Write Won or Lost there instead.',
  'warning.parked-or-lost':
    'The stage {stage} ({rows}) reads as lost, but these rows have a date still to come. They were read as on hold: write Lost where they are lost.',
  'warning.later-stage-date':
    'Row {row}: {laterCell} has a later date ({laterDate}) than the present stage in {presentCell} ({presentDate}). Check the stage.',
  'warning.possible-duplicates':
    'Rows {rows} have the same company and deal ({name}). Check whether they are one deal.',

  'unreadable.empty-sheet': 'The sheet {sheet} is empty. Go to the sheet with your prospects, or name it.',
  'unreadable.no-headers':
    'No header row was found on the sheet {sheet}. Put headers such as Company, Stage and Last contact above the list.',
  'unreadable.missing-columns':
    'The sheet {sheet} has no column for {missing} (headers seen: {headers}). Add the column, or rename the header of the one that holds it, for example to Company or Last contact.',
  'unreadable.no-rows':
    'The sheet {sheet} has headers, but no rows below them. Enter a prospect, or name another sheet.',
  'unreadable.contact-diary':
    'The sheet {sheet} is a contact log: it has a row for every contact, not for every deal. It can be imported as a log later; for now, name the sheet with one row a deal.',
  'order.undecided': {
    one: '{count} cell can be two days and was left unread. Type it with the year first, as 2026-01-31.',
    other: '{count} cells can be two days each and were left unread. Type them with the year first, as 2026-01-31.',
  },
  'order.none': 'No day and month to tell apart: {cells}.',
  'order.serials': { one: '{count} date cell', other: '{count} date cells' },
  'order.texts': { one: '{count} text that can be one day only', other: '{count} texts that can be one day only' },

  'unreadable.no-headers-seen': 'none',
  'missing.name-column': 'the company, deal or contact',
  'missing.date-column': 'a date',
  'missing.header-row': 'the headers',
  'missing.rows': 'the rows',
} as const;
