/** Why a deal has its status, and when to be in touch next. Clauses have no end mark; `sentence` gives it. */
export const why = {
  'why.sentence': '{clause}.',
  'why.two-clauses': '{first}; {second}',
  'why.two-sentences': '{first} {second}',

  'why.silence': 'No word for {days}',
  'why.silence-today': 'In touch today',
  'why.stage-clock': 'day {number} of a stage that usually takes {typical} ({source})',
  'why.stage-clock-today': 'the stage began today and usually takes {days} ({source})',
  'why.stage-over-limit': 'no progress in this stage for {days} (limit {limit}, {source})',
  'why.cadence': 'a check-in every {days} is usual here ({source})',

  'why.won': 'Closed as won',
  'why.lost': 'Closed as lost',
  'why.hold-until': 'On hold until {date}',
  'why.parked': 'On hold without a date to resume; last contact {days} ago, worth a look after {limit} ({source})',
  'why.parked-due':
    'On hold without a date to resume; last contact {days} ago, so the {limit} of rest are up ({source})',
  'why.parked-today': 'On hold without a date to resume; in touch today, worth a look after {limit} ({source})',
  'why.parked-unknown': 'On hold without a date to resume',
  'why.parked-without-date':
    'On hold without a date to resume, and no word for {days} (limit {limit}, {source}): check in, or enter a date to resume',
  'why.no-contact-column':
    'This sheet has no column headed Last contact: add one, or rename the header of the column that holds it',
  'why.not-yet-contacted': 'Not yet contacted',
  'why.not-yet-contacted-planned': 'Not yet contacted; first contact planned for {date}',
  'why.answer-owed': 'Their message of {days} ago is still open',
  'why.pushing':
    'In touch on {days} since they last wrote (one check-in every {every} is usual, {source}): give them some room',
  'why.pushing-asks':
    'Asked {count} times since they last wrote (one check-in every {every} is usual, {source}): give them some room',
  'why.no-progress-absent':
    'No progress for {days} (limit {limit}, {source}), and nothing from us for {touch}: send one useful thing',
  'why.no-progress-present':
    'No progress for {days} (limit {limit}, {source}), although we were in touch {touch} ago: ask your champion what would help, or put it on hold',
  'why.no-progress-present-today':
    'No progress for {days} (limit {limit}, {source}), although we were in touch today: ask your champion what would help, or put it on hold',
  'why.no-progress-absent-contact':
    'No progress for {days} (limit {limit}, {source}), and the last contact was {touch} ago: send one useful thing',
  'why.no-progress-present-contact':
    'No progress for {days} (limit {limit}, {source}), although the last contact was {touch} ago: ask your champion what would help, or put it on hold',
  'why.no-progress-present-today-contact':
    'No progress for {days} (limit {limit}, {source}), although there was contact today: ask your champion what would help, or put it on hold',
  'why.silent-too-long': 'No word for {days} (limit {limit}, {source}): send one useful thing',
  'why.out-of-touch': 'Nothing from us for {days} (limit {limit}, {source}): time to be in touch again',
  'why.out-of-touch-contact': 'The last contact was {days} ago (limit {limit}, {source}): time to be in touch again',
  'why.out-of-touch-hold':
    'Nothing from us since the hold ended {days} ago (limit {limit}, {source}): time to be in touch again',
  'why.plan-due': 'Your next action, planned for {date}, is due',
  'why.hold-ended': 'The hold ended on {date}: time to pick it up again',
  'why.time-to-check-in': 'Our last touch was {days} ago; a check-in every {every} is usual here ({source})',
  'why.time-to-check-in-contact': 'The last contact was {days} ago; a check-in every {every} is usual here ({source})',
  'why.their-message': 'they wrote on {date}',
  'why.moving-reply': 'They were in touch {days} ago',
  'why.moving-reply-today': 'They were in touch today',
  'why.moving-visit': 'Visit {days} ago',
  'why.moving-visit-today': 'Visit today',
  'why.moving-milestone': 'A step forward {days} ago',
  'why.moving-milestone-today': 'A step forward today',
  'why.moving-stage': 'A new stage',
  'why.moving-stage-clock': 'This stage began {days} ago and usually takes {typical} ({source})',

  'why.next': 'Next check-in on {date}',
  'why.next-answer': 'Answer them on {date}',
  'why.next-planned': 'Your next action is planned for {date}',
  'why.season': 'replies take longer around {period}',

  'period.year-end': 'the year-end holidays',
  'period.golden-week': 'Golden Week',
  'period.obon': 'Obon',
  'period.fiscal-year-end': 'the end of the fiscal year',
} as const;
