import type { Assessment, Reason } from '../../src/domain/patience';
import { renderWhy } from '../../src/i18n';
import { AS_OF, assessed, day, type TestContext, type TestFacts } from '../domain/patience/facts';

const whyOf = (facts: TestFacts, context: TestContext = {}) => {
  const assessment = assessed(facts, context);
  const asOf = day(context.asOf ?? AS_OF);
  return [renderWhy(assessment, { asOf, language: 'en' }), renderWhy(assessment, { asOf, language: 'ja' })];
};

type Case = [title: string, facts: TestFacts, english: string, japanese: string, context: TestContext];

describe('renderWhy', () => {
  it.each<Case>([
    ['closed, won', { kind: 'won' }, 'Closed as won.', '受注により終了しています。', {}],
    ['closed, lost', { kind: 'lost' }, 'Closed as lost.', '失注により終了しています。', {}],
    [
      'on hold until a day of next year',
      { touch: 10, hold: '2027-01-12' },
      'On hold until 12 January 2027.',
      '保留中です（再開予定日：2027年1月12日）。',
      {},
    ],
    [
      'on hold until a closed day',
      { touch: 10, hold: '2026-07-20' },
      'On hold until 20 July. Next check-in on 21 July.',
      '保留中です（再開予定日：7月20日）。次の連絡の目安は7月21日です。',
      {},
    ],
    [
      'parked',
      { kind: 'hold', touch: 30 },
      'On hold without a date to resume; last contact 30 days ago, worth a look after 84 days (profile). Next check-in on 3 August.',
      '再開日を決めずに保留中です。最後の連絡から30日で、84日（プロファイル）が様子を見る目安です。次の連絡の目安は8月3日です。',
      {},
    ],
    [
      'parked, in touch today',
      { kind: 'hold', touch: 0 },
      'On hold without a date to resume; in touch today, worth a look after 84 days (profile). Next check-in on 2 September.',
      '再開日を決めずに保留中です。本日連絡があり、様子を見る目安は84日後です（プロファイル）。次の連絡の目安は9月2日です。',
      {},
    ],
    [
      'parked, on the day to look again',
      { kind: 'hold', touch: 84 },
      'On hold without a date to resume; last contact 84 days ago, so the 84 days of rest are up (profile). Next check-in on 10 June.',
      '再開日を決めずに保留中です。最後の連絡から84日で、様子を見る目安の84日（プロファイル）になりました。次の連絡の目安は6月10日です。',
      {},
    ],
    [
      'parked, and they have just written',
      { kind: 'hold', touch: 30, reply: 1 },
      'On hold without a date to resume; last contact 1 day ago, worth a look after 84 days (profile); they wrote on 9 June. Next check-in on 1 September.',
      '再開日を決めずに保留中です。最後の連絡から1日で、84日（プロファイル）が様子を見る目安です。6月9日に先方から連絡がありました。次の連絡の目安は9月1日です。',
      {},
    ],
    [
      'check in, and they have just written',
      { touch: 40, reply: 1 },
      'Our last touch was 40 days ago; a check-in every 42 days is usual here (profile); they wrote on 9 June. Next check-in on 12 June.',
      '前回の連絡から40日です。この段階では42日ごとの連絡が目安です（プロファイル）。6月9日に先方から連絡がありました。次の連絡の目安は6月12日です。',
      {},
    ],
    [
      'check in, only a milestone known',
      { milestone: 40 },
      'The last contact was 40 days ago; a check-in every 42 days is usual here (profile). Next check-in on 12 June.',
      '最後のやり取りから40日です。この段階では42日ごとの連絡が目安です（プロファイル）。次の連絡の目安は6月12日です。',
      {},
    ],
    [
      'slipping, only a milestone known',
      { milestone: 70 },
      'The last contact was 70 days ago (limit 63, profile): time to be in touch again. Next check-in on 10 June.',
      '最後のやり取りから70日です（上限63日、プロファイル）。そろそろ連絡しましょう。次の連絡の目安は6月10日です。',
      {},
    ],
    [
      'stalled, only a reply known, long ago',
      { reply: 90, stage: 240 },
      'No progress for 240 days (limit 230, profile), and the last contact was 90 days ago: send one useful thing. Next check-in on 10 June.',
      '240日間進展がなく（上限230日、プロファイル）、最後のやり取りは90日前です。役に立つ情報を一つ送りましょう。次の連絡の目安は6月10日です。',
      {},
    ],
    [
      'parked, no contact known',
      { kind: 'hold' },
      'On hold without a date to resume.',
      '再開日を決めずに保留中です。',
      {},
    ],
    [
      'parked without a date for too long',
      { kind: 'hold', touch: 100 },
      'On hold without a date to resume, and no word for 100 days (limit 84, profile): check in, or enter a date to resume. Next check-in on 10 June.',
      '再開日のない保留のまま、100日間連絡がありません（上限84日、プロファイル）。一度連絡するか、再開日を入力してください。次の連絡の目安は6月10日です。',
      {},
    ],
    [
      'needs data, the whole sheet',
      { hasContactColumn: false },
      'This sheet has no column headed Last contact: add one, or rename the header of the column that holds it.',
      'このシートには「最終接触日」の列がありません。列を追加するか、該当する列の見出しを「最終接触日」に変えてください。',
      {},
    ],
    [
      'needs data, an empty cell',
      { touch: '' },
      'A2 has no date of contact yet. Type the day of the last contact in the form 2026-06-10.',
      'A2に連絡日がまだありません。最後に連絡した日を2026-06-10の形で入力してください。',
      {},
    ],
    [
      'needs data, two readings',
      { touch: '3/6/2025' },
      'A2: “3/6/2025” can be 3 June 2025 or 6 March 2025. Type it as 2025-06-03 or 2025-03-06.',
      'A2：「3/6/2025」は2025年6月3日とも2025年3月6日とも読めます。2025-06-03または2025-03-06の形で入力してください。',
      {},
    ],
    [
      'not yet contacted',
      { phase: 'approach', touch: '' },
      'Not yet contacted. Next check-in on 10 June.',
      'まだ連絡していません。次の連絡の目安は6月10日です。',
      {},
    ],
    [
      'not yet contacted, planned',
      { phase: 'approach', touch: '', plan: -10 },
      'Not yet contacted; first contact planned for 20 June.',
      'まだ連絡していません。最初の連絡は6月20日の予定です。',
      {},
    ],
    [
      'answer them',
      { touch: 20, reply: 5 },
      'Their message of 5 days ago is still open. Answer them on 10 June.',
      '5日前に先方から届いた連絡に、まだ返信していません。6月10日に返信しましょう。',
      {},
    ],
    [
      'answer them on the next open day',
      { touch: 20, reply: 5 },
      'Their message of 5 days ago is still open. Answer them on 15 June.',
      '5日前に先方から届いた連絡に、まだ返信していません。6月15日に返信しましょう。',
      { asOf: '2026-06-14' },
    ],
    [
      'stalled, and we were absent',
      { touch: 90, stage: 240 },
      'No progress for 240 days (limit 230, profile), and nothing from us for 90 days: send one useful thing. Next check-in on 10 June.',
      '240日間進展がなく（上限230日、プロファイル）、こちらからの連絡も90日間ありません。役に立つ情報を一つ送りましょう。次の連絡の目安は6月10日です。',
      {},
    ],
    [
      'stalled, although we were present',
      { touch: 20, stage: 240 },
      'No progress for 240 days (limit 230, profile), although we were in touch 20 days ago: ask your champion what would help, or put it on hold. Next check-in on 2 July.',
      '20日前に連絡していますが、240日間進展がありません（上限230日、プロファイル）。何があれば役立つかを先方の推進役に尋ねるか、保留にしましょう。次の連絡の目安は7月2日です。',
      {},
    ],
    [
      'stalled, in touch today',
      { touch: 0, stage: 240 },
      'No progress for 240 days (limit 230, profile), although we were in touch today: ask your champion what would help, or put it on hold. Next check-in on 22 July.',
      '本日連絡していますが、240日間進展がありません（上限230日、プロファイル）。何があれば役立つかを先方の推進役に尋ねるか、保留にしましょう。次の連絡の目安は7月22日です。',
      {},
    ],
    [
      'stalled, by silence',
      { touch: 240 },
      'No word for 240 days (limit 230, profile): send one useful thing. Next check-in on 10 June.',
      '240日間連絡がありません（上限230日、プロファイル）。役に立つ情報を一つ送りましょう。次の連絡の目安は6月10日です。',
      {},
    ],
    [
      'stalled, with a plan',
      { touch: 20, stage: 240, plan: -3 },
      'No progress for 240 days (limit 230, profile), although we were in touch 20 days ago: ask your champion what would help, or put it on hold. Your next action is planned for 13 June.',
      '20日前に連絡していますが、240日間進展がありません（上限230日、プロファイル）。何があれば役立つかを先方の推進役に尋ねるか、保留にしましょう。次のアクションは6月13日の予定です。',
      {},
    ],
    [
      'slipping',
      { touch: 70, stage: 100 },
      'Nothing from us for 70 days (limit 63, profile): time to be in touch again. Next check-in on 10 June.',
      'こちらからの連絡が70日間ありません（上限63日、プロファイル）。そろそろ連絡しましょう。次の連絡の目安は6月10日です。',
      {},
    ],
    [
      'slipping since a hold ended',
      { touch: 200, hold: 64 },
      'Nothing from us since the hold ended 64 days ago (limit 63, profile): time to be in touch again. Next check-in on 10 June.',
      '保留の終了から64日、こちらからの連絡がありません（上限63日、プロファイル）。そろそろ連絡しましょう。次の連絡の目安は6月10日です。',
      {},
    ],
    [
      'check in',
      { touch: 36, stage: 52 },
      'Our last touch was 36 days ago; a check-in every 42 days is usual here (profile). Next check-in on 16 June.',
      '前回の連絡から36日です。この段階では42日ごとの連絡が目安です（プロファイル）。次の連絡の目安は6月16日です。',
      {},
    ],
    [
      'check in, a plan is due',
      { touch: 20, plan: 5 },
      'Your next action, planned for 5 June, is due. Next check-in on 10 June.',
      '次のアクションの予定日（6月5日）を迎えています。次の連絡の目安は6月10日です。',
      {},
    ],
    [
      'check in, a hold has ended',
      { touch: 20, hold: 3 },
      'The hold ended on 7 June: time to pick it up again. Next check-in on 10 June.',
      '保留は6月7日に終わりました。連絡を再開しましょう。次の連絡の目安は6月10日です。',
      {},
    ],
    [
      'moving on a reply',
      { touch: 3, reply: 3, stage: 52 },
      'They were in touch 3 days ago; day 52 of a stage that usually takes 150 (profile). Next check-in on 21 July.',
      '3日前に先方から連絡がありました。この段階は通常150日（プロファイル）で、現在52日目です。次の連絡の目安は7月21日です。',
      {},
    ],
    [
      'moving on a reply of today',
      { touch: 0, reply: 0, stage: 52 },
      'They were in touch today; day 52 of a stage that usually takes 150 (profile). Next check-in on 22 July.',
      '本日先方から連絡がありました。この段階は通常150日（プロファイル）で、現在52日目です。次の連絡の目安は7月22日です。',
      {},
    ],
    [
      'moving on a milestone',
      { touch: 20, milestone: 2, stage: 52 },
      'A step forward 2 days ago; day 52 of a stage that usually takes 150 (profile). Next check-in on 2 July.',
      '2日前に進展がありました。この段階は通常150日（プロファイル）で、現在52日目です。次の連絡の目安は7月2日です。',
      {},
    ],
    [
      'moving on a visit, the stage unknown',
      { visit: 1 },
      'Visit 1 day ago. Next check-in on 21 July.',
      '1日前に訪問がありました。次の連絡の目安は7月21日です。',
      {},
    ],
    [
      'moving on a new stage',
      { touch: 20, stage: 3 },
      'This stage began 3 days ago and usually takes 150 (profile). Next check-in on 2 July.',
      'この段階に入って3日です（通常150日、プロファイル）。次の連絡の目安は7月2日です。',
      {},
    ],
    [
      'moving on a stage of today',
      { touch: 20, stage: 0 },
      'The stage began today and usually takes 150 days (profile). Next check-in on 2 July.',
      'この段階には本日入りました（通常150日、プロファイル）。次の連絡の目安は7月2日です。',
      {},
    ],
    [
      'moving, the stage over its limit',
      { touch: 5, reply: 5, stage: 300 },
      'They were in touch 5 days ago; no progress in this stage for 300 days (limit 230, profile). Next check-in on 17 July.',
      '5日前に先方から連絡がありました。この段階では300日間進展がありません（上限230日、プロファイル）。次の連絡の目安は7月17日です。',
      {},
    ],
    [
      'quiet',
      { touch: 34, stage: 52 },
      'No word for 34 days; day 52 of a stage that usually takes 150 (profile). Next check-in on 18 June.',
      '34日間連絡なし。この段階は通常150日（プロファイル）で、現在52日目です。次の連絡の目安は6月18日です。',
      {},
    ],
    [
      'quiet for a day',
      { touch: 1, stage: 20 },
      'No word for 1 day; day 20 of a stage that usually takes 150 (profile). Next check-in on 21 July.',
      '1日間連絡なし。この段階は通常150日（プロファイル）で、現在20日目です。次の連絡の目安は7月21日です。',
      {},
    ],
    [
      'quiet, the stage unknown',
      { touch: 34 },
      'No word for 34 days; a check-in every 42 days is usual here (profile). Next check-in on 18 June.',
      '34日間連絡なし。この段階では42日ごとの連絡が目安です（プロファイル）。次の連絡の目安は6月18日です。',
      {},
    ],
    [
      'quiet, in touch today',
      { touch: 0, stage: 52 },
      'In touch today; day 52 of a stage that usually takes 150 (profile). Next check-in on 22 July.',
      '本日連絡あり。この段階は通常150日（プロファイル）で、現在52日目です。次の連絡の目安は7月22日です。',
      {},
    ],
    [
      'quiet, their sign later than our touch',
      { touch: 20, milestone: 16 },
      'Our last touch was 20 days ago; a check-in every 42 days is usual here (profile). Next check-in on 2 July.',
      '前回の連絡から20日です。この段階では42日ごとの連絡が目安です（プロファイル）。次の連絡の目安は7月2日です。',
      {},
    ],
    [
      'quiet, resting on a plan',
      { touch: 40, stage: 52, plan: -5 },
      'No word for 40 days; day 52 of a stage that usually takes 150 (profile). Your next action is planned for 15 June.',
      '40日間連絡なし。この段階は通常150日（プロファイル）で、現在52日目です。次のアクションは6月15日の予定です。',
      {},
    ],
    [
      'quiet, in a slow season',
      { touch: 20, stage: 52 },
      'No word for 20 days; day 52 of a stage that usually takes 150 (profile). Next check-in on 19 January 2027; replies take longer around the year-end holidays.',
      '20日間連絡なし。この段階は通常150日（プロファイル）で、現在52日目です。次の連絡の目安は2027年1月19日です。年末年始は返信に時間がかかる時期です。',
      { asOf: '2026-12-28' },
    ],
    [
      'quiet, the next check-in in a slow season',
      { touch: 4, stage: 52 },
      'No word for 4 days; day 52 of a stage that usually takes 150 (profile). Next check-in on 28 December; replies take longer around the year-end holidays.',
      '4日間連絡なし。この段階は通常150日（プロファイル）で、現在52日目です。次の連絡の目安は12月28日です。年末年始は返信に時間がかかる時期です。',
      { asOf: '2026-11-20' },
    ],
  ])('%s', (_title, facts, english, japanese, context) => {
    expect(whyOf(facts, context)).toEqual([english, japanese]);
  });

  it('says it as the seller would: 34 days silent, day 52 of a stage of 60', () => {
    const assessment = assessed({ touch: 34, stage: 52, phase: 'offer-review' }, { asOf: '2026-01-05' });
    const asOf = day('2026-01-05');
    const english = renderWhy(assessment, { asOf, language: 'en' });
    const japanese = renderWhy(assessment, { asOf, language: 'ja' });
    expect(english).toMatch(
      /^No word for 34 days; day 52 of a stage that usually takes 60 \(profile\)\. Next check-in on 13 January;/,
    );
    expect(japanese).toMatch(
      /^34日間連絡なし。この段階は通常60日（プロファイル）で、現在52日目です。次の連絡の目安は1月13日です。/,
    );
  });

  it('takes no more than two sentences in English', () => {
    for (const [english] of [
      whyOf({ touch: 34, stage: 52 }),
      whyOf({ touch: 20, stage: 300 }, { asOf: '2026-12-28' }),
    ]) {
      expect(english!.match(/[.](?: |$)/g)!.length).toBeLessThanOrEqual(2);
    }
  });

  it.each<[Reason, string, string]>([
    [
      { code: 'pushing', days: 3, asks: 0, every: 42, provenance: { kind: 'profile', profile: 'japan' } },
      'In touch on 3 days since they last wrote (one check-in every 42 days is usual, profile): give them some room. Next check-in on 22 July.',
      '先方からの最後の連絡以降、3日にわたってこちらから連絡しています（目安は42日に1回、プロファイル）。しばらく間を空けましょう。次の連絡の目安は7月22日です。',
    ],
    [
      { code: 'pushing', days: 1, asks: 2, every: 42, provenance: { kind: 'profile', profile: 'japan' } },
      'Asked 2 times since they last wrote (one check-in every 42 days is usual, profile): give them some room. Next check-in on 22 July.',
      '先方からの最後の連絡以降、お願いが2回続いています（目安は42日に1回の連絡、プロファイル）。しばらく間を空けましょう。次の連絡の目安は7月22日です。',
    ],
  ])('asks for restraint where we push (%j)', (reason, english, japanese) => {
    const assessment: Assessment = { ...assessed({ touch: 0 }), status: 'pushing', reasons: [reason] };
    const asOf = day(AS_OF);
    expect(renderWhy(assessment, { asOf, language: 'en' })).toBe(english);
    expect(renderWhy(assessment, { asOf, language: 'ja' })).toBe(japanese);
  });
});
