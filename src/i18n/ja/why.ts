import type { why as english } from '../en/why';
import type { Translation } from '../message';

export const why: Translation<typeof english> = {
  'why.sentence': '{clause}。',
  'why.two-clauses': '{first}。{second}',
  'why.two-sentences': '{first}{second}',

  'why.silence': '{days}間連絡なし',
  'why.silence-today': '本日連絡あり',
  'why.stage-clock': 'この段階は通常{typical}日（{source}）で、現在{number}日目です',
  'why.stage-clock-today': 'この段階には本日入りました（通常{days}、{source}）',
  'why.stage-over-limit': 'この段階では{days}間進展がありません（上限{limit}日、{source}）',
  'why.cadence': 'この段階では{days}ごとの連絡が目安です（{source}）',

  'why.won': '受注により終了しています',
  'why.lost': '失注により終了しています',
  'why.hold-until': '保留中です（再開予定日：{date}）',
  'why.parked': '再開日を決めずに保留中です。最後の連絡から{days}で、{limit}（{source}）が様子を見る目安です',
  'why.parked-due':
    '再開日を決めずに保留中です。最後の連絡から{days}で、様子を見る目安の{limit}（{source}）になりました',
  'why.parked-today': '再開日を決めずに保留中です。本日連絡があり、様子を見る目安は{limit}後です（{source}）',
  'why.parked-unknown': '再開日を決めずに保留中です',
  'why.parked-without-date':
    '再開日のない保留のまま、{days}間連絡がありません（上限{limit}日、{source}）。一度連絡するか、再開日を入力してください',
  'why.no-contact-column':
    'このシートには「最終接触日」の列がありません。列を追加するか、該当する列の見出しを「最終接触日」に変えてください',
  'why.not-yet-contacted': 'まだ連絡していません',
  'why.not-yet-contacted-planned': 'まだ連絡していません。最初の連絡は{date}の予定です',
  'why.answer-owed': '{days}前に先方から届いた連絡に、まだ返信していません',
  'why.pushing':
    '先方からの最後の連絡以降、{days}にわたってこちらから連絡しています（目安は{every}に1回、{source}）。しばらく間を空けましょう',
  'why.pushing-asks':
    '先方からの最後の連絡以降、お願いが{count}回続いています（目安は{every}に1回の連絡、{source}）。しばらく間を空けましょう',
  'why.no-progress-absent':
    '{days}間進展がなく（上限{limit}日、{source}）、こちらからの連絡も{touch}間ありません。役に立つ情報を一つ送りましょう',
  'why.no-progress-present':
    '{touch}前に連絡していますが、{days}間進展がありません（上限{limit}日、{source}）。何があれば役立つかを先方の推進役に尋ねるか、保留にしましょう',
  'why.no-progress-present-today':
    '本日連絡していますが、{days}間進展がありません（上限{limit}日、{source}）。何があれば役立つかを先方の推進役に尋ねるか、保留にしましょう',
  'why.no-progress-absent-contact':
    '{days}間進展がなく（上限{limit}日、{source}）、最後のやり取りは{touch}前です。役に立つ情報を一つ送りましょう',
  'why.no-progress-present-contact':
    '最後のやり取りは{touch}前ですが、{days}間進展がありません（上限{limit}日、{source}）。何があれば役立つかを先方の推進役に尋ねるか、保留にしましょう',
  'why.no-progress-present-today-contact':
    '本日やり取りがありましたが、{days}間進展がありません（上限{limit}日、{source}）。何があれば役立つかを先方の推進役に尋ねるか、保留にしましょう',
  'why.silent-too-long': '{days}間連絡がありません（上限{limit}日、{source}）。役に立つ情報を一つ送りましょう',
  'why.out-of-touch': 'こちらからの連絡が{days}間ありません（上限{limit}日、{source}）。そろそろ連絡しましょう',
  'why.out-of-touch-contact': '最後のやり取りから{days}です（上限{limit}日、{source}）。そろそろ連絡しましょう',
  'why.out-of-touch-hold':
    '保留の終了から{days}、こちらからの連絡がありません（上限{limit}日、{source}）。そろそろ連絡しましょう',
  'why.plan-due': '次のアクションの予定日（{date}）を迎えています',
  'why.hold-ended': '保留は{date}に終わりました。連絡を再開しましょう',
  'why.time-to-check-in': '前回の連絡から{days}です。この段階では{every}ごとの連絡が目安です（{source}）',
  'why.time-to-check-in-contact': '最後のやり取りから{days}です。この段階では{every}ごとの連絡が目安です（{source}）',
  'why.their-message': '{date}に先方から連絡がありました',
  'why.moving-reply': '{days}前に先方から連絡がありました',
  'why.moving-reply-today': '本日先方から連絡がありました',
  'why.moving-visit': '{days}前に訪問がありました',
  'why.moving-visit-today': '本日訪問がありました',
  'why.moving-milestone': '{days}前に進展がありました',
  'why.moving-milestone-today': '本日進展がありました',
  'why.moving-stage': '新しい段階に入りました',
  'why.moving-stage-clock': 'この段階に入って{days}です（通常{typical}日、{source}）',

  'why.next': '次の連絡の目安は{date}です',
  'why.next-answer': '{date}に返信しましょう',
  'why.next-planned': '次のアクションは{date}の予定です',
  'why.season': '{period}は返信に時間がかかる時期です',

  'period.year-end': '年末年始',
  'period.golden-week': 'ゴールデンウィーク',
  'period.obon': 'お盆',
  'period.fiscal-year-end': '年度末',
};
