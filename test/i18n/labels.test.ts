import { STATUS_IDS, type StatusId } from '../../src/domain/patience';
import { fromIso } from '../../src/domain/dates';
import {
  fieldLabel,
  formatDate,
  languageOfOwnHeader,
  ownColumnFromHeader,
  ownHeaders,
  statusFromLabel,
  statusLabel,
  statusLabels,
} from '../../src/i18n';

const day = (iso: string) => fromIso(iso)!;

describe('status labels', () => {
  it.each<[StatusId, string, string]>([
    ['moving', 'Moving', '進行中'],
    ['quiet', 'Quiet', '静観'],
    ['answer', 'Answer them', '要返信'],
    ['check-in', 'Check in', '連絡時期'],
    ['slipping', 'Slipping', '疎遠気味'],
    ['pushing', 'Ease off', '控えめに'],
    ['stalled', 'Stalled', '停滞'],
    ['on-hold', 'On hold', '保留'],
    ['closed', 'Closed', '終了'],
    ['needs-data', 'Needs data', '情報不足'],
  ])('call %s %s and %s, and are recognised in either language', (status, english, japanese) => {
    expect([statusLabel(status, 'en'), statusLabel(status, 'ja')]).toEqual([english, japanese]);
    expect([statusFromLabel(english), statusFromLabel(japanese)]).toEqual([status, status]);
    expect(statusLabels()[status]).toEqual([english, japanese]);
  });

  it('are recognised in any case and width, and nothing else is', () => {
    expect(statusFromLabel(' ＮＥＥＤＳ　ｄａｔａ ')).toBe('needs-data');
    expect(statusFromLabel('Open')).toBeNull();
    expect(statusFromLabel('')).toBeNull();
  });

  it('are all different', () => {
    expect(new Set(STATUS_IDS.flatMap((status) => statusLabels()[status])).size).toBe(2 * STATUS_IDS.length);
  });
});

describe('our own headers', () => {
  it('are these', () => {
    expect(ownHeaders('en')).toEqual({
      for: 'For',
      daysSilent: 'Days silent',
      daysInStage: 'Days in stage',
      status: 'Pipeline status',
      nextCheckIn: 'Next check-in',
      why: 'Why',
      checkedOn: 'Checked on',
    });
    expect(ownHeaders('ja')).toEqual({
      for: '対象案件',
      daysSilent: '無連絡日数',
      daysInStage: '現段階日数',
      status: 'パイプライン状況',
      nextCheckIn: '連絡目安日',
      why: '判定理由',
      checkedOn: '判定日',
    });
  });

  it('are recognised in either language', () => {
    expect([ownColumnFromHeader('days silent'), ownColumnFromHeader('無連絡日数')]).toEqual([
      'daysSilent',
      'daysSilent',
    ]);
    expect([languageOfOwnHeader('Next check-in'), languageOfOwnHeader('連絡目安日')]).toEqual(['en', 'ja']);
    expect([ownColumnFromHeader('Status'), languageOfOwnHeader('状況')]).toEqual([null, null]);
  });
});

describe('formatDate', () => {
  it.each([
    ['2026-01-12', undefined, '12 January 2026', '2026年1月12日'],
    ['2026-01-12', '2026-12-31', '12 January', '1月12日'],
    ['2027-01-12', '2026-12-31', '12 January 2027', '2027年1月12日'],
  ])('writes %s beside %s as %s and %s', (iso, beside, english, japanese) => {
    const asOf = beside === undefined ? undefined : day(beside);
    expect([formatDate(day(iso), 'en', asOf), formatDate(day(iso), 'ja', asOf)]).toEqual([english, japanese]);
  });
});

describe('fieldLabel', () => {
  it('names a field in both languages', () => {
    expect([fieldLabel('lastContact', 'en'), fieldLabel('lastContact', 'ja')]).toEqual(['last contact', '最終連絡日']);
  });
});
