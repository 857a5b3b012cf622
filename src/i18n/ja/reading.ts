import type { reading as english } from '../en/reading';
import type { Translation } from '../message';

export const reading: Translation<typeof english> = {
  'ignored.blank': '空白の行です。',
  'ignored.repeated-header': '見出しの繰り返しです。',
  'ignored.section-heading': '段階の見出しです。下の行はこの段階の案件として読みました。',
  'ignored.total': '合計の行で、案件ではありません。',
  'ignored.no-name': '会社名・案件名・担当者・番号がありません。いずれかを入力すると集計に含まれます。',
  'ignored.below-data': '一覧の最後の案件より下の行です。',
  'ignored.above-header': '見出しより上の行です。見出しの下に移すと集計に含まれます。',

  'column.header-exact': '見出しが一般的な名称です。',
  'column.header-spaces': '見出しが一般的な名称（{spelling}）の表記違いです。',
  'column.header-fuzzy': '見出しが一般的な名称（{spelling}）とほぼ同じです。',
  'column.header-tokens': '見出しに{spelling}の語が含まれています。',
  'column.header-suffix': '見出しが{spelling}で終わっています。',
  'column.header-content': '値の内容から判断しました。',
  'column.contradicts':
    '見出しは{spelling}ですが、値の内容と合わないため、使っていません。値を直すか、見出しを変えてください。',
  'column.header-empty': '見出しは{spelling}ですが、列はまだ空です。',
  'column.values-decide': '見出し{spelling}は内容にも日付にも使われます。値の{percent}が日付でした。',
  'column.name-legal-forms': '名称に法人格（株式会社など）が含まれています。',
  'column.name-persons': '値が人名です。',
  'column.name-company-known': '会社名の列が別にあるため、案件名と判断しました。',
  'column.name-company-unknown': '会社名の列がほかにないため、会社名と判断しました。',
  'column.name-not-a-job-title': '値が役職ではないため、氏名と判断しました。',
  'column.name-part-first': '名の列です。姓の列と合わせて読みました。',
  'column.name-part-last': '姓の列です。名の列と合わせて読みました。',
  'column.person-qualifier': '見出しから、どちらの担当者かが分かります。',
  'column.person-other-side-known': '先方の担当者の列が別にあります。',
  'column.person-honorifics': '「様」や「さん」が付いているため、先方の担当者と判断しました。',
  'column.person-few-people': '少人数で多くの行を担当しているため、自社の担当者と判断しました。',
  'column.person-many-people': 'ほぼ行ごとに異なる人のため、先方の担当者と判断しました。',
  'column.person-position': '隣の列と同じ側の担当者と判断しました。',
  'column.person-open':
    '見出し{spelling}は自社とも先方とも読めます。自社なら「営業担当」、先方なら「先方担当者」に変えてください。',
  'column.key-person-contact': 'キーマンの列です。ほかに先方担当者の列がありません。',
  'column.key-person-champion': '先方担当者とは別のキーマンの列です。',
  'column.only-stage': '段階を表す唯一の列です（{spelling}）。',
  'column.stage-words': '値に{count}種類の段階名があります。',
  'column.numbered-contact': '番号付きの連絡日の列の一つです（{word}）。',
  'column.stage-date': '段階{stage}に入った日の列です。',
  'column.bare-date':
    '{spelling}だけでは何の日付か分かりません。最後に連絡した日であれば、見出しを「最終接触日」に変えてください。',
  'column.edit-date':
    '行を更新した日で、連絡日ではありません。連絡日として使っている場合は、見出しを「最終接触日」に変えてください。',
  'column.date-like':
    '値の{percent}が日付ですが、見出しからは何の日付か分かりません。最後に連絡した日であれば、見出しを「最終接触日」に変えてください。',
  'column.two-fields':
    '見出し（{spelling}）の前半と後半が別の項目を指しています。どちらか一方の見出しに変えてください。',

  'warning.column': '{column}列{header}',
  'warning.no-contact-column':
    'シート{sheet}には最終連絡日の列がないため、無連絡日数を数えられません。「最終接触日」の列を追加してください。',
  'warning.no-contact-column-offered':
    'シート{sheet}には最終連絡日の列がないため、無連絡日数を数えられません。該当する列（候補：{columns}）の見出しを「最終接触日」に変えるか、列を追加してください。',
  'warning.last-activity-as-contact':
    '{column}を最終連絡日として使っています。社内のメモやタスクも含まれる場合は、「最終接触日」の列を追加してください。',
  'warning.runner-up':
    '{field}には{taken}を使いましたが、{other}も候補です。後者が正しい場合は、{field}を表す見出しがその列だけになるように変えてください。',
  'warning.person-column-open':
    '{column}は自社の担当者とも先方の担当者とも読めます。見出しを、自社なら「営業担当」、先方なら「先方担当者」に変えてください。',
  'warning.closed-contradiction':
    '{row}行目：{stageCell}の{stage}と{statusCell}の{status}で、終了しているかどうかが一致しません。終了として数えました。どちらかを直してください。',
  'warning.won-and-lost':
    '{row}行目：{stageCell}の{stage}と{statusCell}の{status}で、受注か失注かが一致しません。どちらかを直してください。',
  'warning.unknown-stage': '段階{stage}（{rows}）は登録のない名称のため、「その他の進行中の段階」の目安を使いました。',
  'warning.ask-stage':
    '段階{stage}（{rows}）は受注にも失注にも使われる名称です。段階を「受注」か「失注」に書き換えてください。',
  'warning.parked-or-lost':
    '段階{stage}（{rows}）は失注を指す名称ですが、先の日付が入っています。保留として扱いました。失注の場合は段階を「失注」に書き換えてください。',
  'warning.later-stage-date':
    '{row}行目：{laterCell}の日付（{laterDate}）が、現在の段階の{presentCell}（{presentDate}）より後です。段階をご確認ください。',
  'warning.possible-duplicates': '{rows}行目は会社名と案件名が同じです（{name}）。同じ案件かどうかご確認ください。',

  'unreadable.empty-sheet':
    'シート{sheet}は空です。見込み客の一覧があるシートを表示するか、シート名を指定してください。',
  'unreadable.no-headers':
    'シート{sheet}に見出し行が見つかりません。一覧の上に「会社名」「段階」「最終接触日」などの見出しを入れてください。',
  'unreadable.missing-columns':
    'シート{sheet}に{missing}の列がありません（見出し：{headers}）。列を追加するか、該当する列の見出しを「会社名」や「最終接触日」などに変えてください。',
  'unreadable.no-rows':
    'シート{sheet}には見出しがありますが、その下に行がありません。見込み客を入力するか、別のシートを指定してください。',
  'unreadable.contact-diary':
    'シート{sheet}は連絡の記録です（1行が1件の連絡で、案件ごとの行ではありません）。記録としての取り込みは、今後対応します。今は、1行が1案件のシートを指定してください。',
  'order.undecided':
    '{count}件のセルは日付が二通りに読めるため、読み取っていません。2026-01-31 のように年から入力してください。',
  'order.none': '月と日の順序を決める必要はありません（{cells}）。',
  'order.serials': '日付セル{count}件',
  'order.texts': '一通りにしか読めない文字列{count}件',

  'unreadable.no-headers-seen': 'なし',
  'missing.name-column': '会社名・案件名・担当者',
  'missing.date-column': '日付',
  'missing.header-row': '見出し',
  'missing.rows': '案件の行',
};
