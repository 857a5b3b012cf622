import type { cells as english } from '../en/cells';
import type { Translation } from '../message';

export const cells: Translation<typeof english> = {
  'cell.of-row': '{row}行目',
  'cell.this-row': 'この行',

  'problem.not-a-date': '{cell}：{shown}は日付として読み取れません。{example}の形で入力してください。',
  'problem.impossible': '{cell}：{shown}は暦にない日付です。最後に連絡した日を{example}の形で入力してください。',
  'problem.too-early':
    '{cell}：{shown}は連絡日としては古すぎます。日数が入っている可能性があります。最後に連絡した日を{example}の形で入力してください。',
  'problem.formula-error':
    '{cell}：数式の結果が{shown}です。数式を直すか、最後に連絡した日を{example}の形で入力してください。',
  'problem.placeholder-date':
    '{cell}：{shown}は「日付なし」を表す値です。最後に連絡した日を{example}の形で入力してください。',
  'problem.truth-value': '{cell}：{shown}では日付が分かりません。最後に連絡した日を{example}の形で入力してください。',
  'problem.no-year': '{cell}：{shown}には年がありません。{example}のように年から入力してください。',
  'problem.two-digit-year': '{cell}：{shown}は年が確定できません。{example}のように4桁の年で入力してください。',
  'problem.two-readings':
    '{cell}：{shown}は{first}とも{second}とも読めます。{firstIso}または{secondIso}の形で入力してください。',
  'problem.not-a-day':
    '{cell}：{shown}は期間で、日付ではありません。最後に連絡した日を{example}の形で入力してください。',
  'problem.relative':
    '{cell}：{shown}は書いた日によって変わります。最後に連絡した日を{example}の形で入力してください。',
  'problem.several-dates': '{cell}：{shown}には日付が複数あります。最後の日付だけを{example}の形で残してください。',
  'problem.date-range': '{cell}：{shown}は期間です。最後の日を{example}の形で入力してください。',
  'problem.date-with-words': '{cell}：{shown}には日付以外の文字があります。日付だけを{example}の形で残してください。',
  'problem.no-contact-date': '{cell}に連絡日がまだありません。最後に連絡した日を{example}の形で入力してください。',
  'problem.no-contact-date-shown':
    '{cell}：{shown}からは連絡日が分かりません。最後に連絡した日を{example}の形で入力してください。',
  'problem.contact-without-day':
    '{cell}：{shown}では、いつ連絡したか分かりません。最後に連絡した日を{example}の形で入力してください。',
  'problem.in-future':
    '{cell}：{date}は先の日付です。最後に連絡した日を入力してください。予定は次回アクション日の列に入力します。',

  'note.taken-as-today': '{cell}（{field}）は1日先（{date}）のため、本日として数えました。',
  'note.in-future': '{cell}（{field}）は先の日付（{date}）のため、数えていません。日付をご確認ください。',
  'note.unreadable':
    '{cell}（{field}）：{shown}は日付として読み取れないため、数えていません。{example}の形で入力してください。',
  'note.placeholder': '{cell}（{field}）：{shown}は「日付なし」を表す値のため、空欄として扱いました。',
  'note.instant-as-written': '{cell}（{field}）には時差の情報があります。書かれている日付（{date}）を使いました。',
  'note.bare-number':
    '{cell}（{field}）は、文字列の日付の中にある数値です。{date}として読みました。セルを日付の書式にするか、値を直してください。',
  'note.other-weekday': '{cell}（{field}）：{date}の曜日がセルの記載と異なります。日付をご確認ください。',
};
