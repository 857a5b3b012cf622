import { matchHeader } from '../../../../src/domain/reading/headers/matchHeader';

const fields = (header: string) => matchHeader(header)?.fields.map(({ field }) => field) ?? [];

describe('matchHeader', () => {
  it.each([
    ['id', ['Deal ID', 'Opportunity Number', '案件番号', '管理番号', 'Référence', '관리번호', '商机编号']],
    [
      'company',
      ['Account Name', 'Client', '会社名', '取引先', 'Firma', 'Raison sociale', 'Empresa', '고객사', '客户名称'],
    ],
    ['contact', ['Contact Person', 'POC', '先方担当者', '取引先責任者', 'Ansprechpartner', 'Interlocuteur', '联系人']],
    ['deal', ['Opportunity', 'Deal Title', '案件名', '商談名', 'Affaire', 'Negocio', '안건', '项目名称', 'dealname']],
    ['stage', ['Deal Stage', 'Phase', '商談フェーズ', '進捗', 'Étape', 'Etapa', '단계', '销售阶段', 'dealstage']],
    ['status', ['Lead Status', 'Outcome', 'ステータス', '受注状況', 'Statut', 'Estado', '상태', '状态']],
    [
      'lastContact',
      ['Last Contacted', 'Contacted On', '最終接触日', '前回訪問日', 'Letzter Kontakt', 'Dernière relance'],
    ],
    ['lastReply', ['Last Reply', 'Replied On', '最終返信日', '先方連絡日', 'Letzte Antwort', '회신일', '最后回复时间']],
    ['nextStep', ['Next Steps', 'To do', '次回アクション', '宿題', 'Nächster Schritt', 'Próximo paso', '下一步']],
    [
      'nextActionDate',
      ['Due Date', 'Next Meeting Date', '次回訪問日', '期限', 'Wiedervorlage', 'Échéance', '다음 연락일'],
    ],
    ['owner', ['Sales Rep', 'Assigned To', '営業担当', '所有者', 'Zuständig', 'Vendedor', '담당자', '负责人']],
    [
      'amount',
      ['Deal Value', 'Est. Revenue', '見込金額', '予想売上', 'Auftragswert', 'Montant HT', '금액', '预计金额'],
    ],
    ['currency', ['Currency Code', '通貨']],
    [
      'created',
      ['Created Date', 'First Contact', '登録日', '初回訪問日', 'Angelegt am', 'Fecha de creación', '创建时间'],
    ],
    [
      'stageEntered',
      ['stage_entry_date', 'In Stage Since', 'フェーズ変更日', 'フェーズ更新日', 'Phase seit', '단계 변경일'],
    ],
    ['closeDate', ['Expected Close Date', 'Closed On', '受注予定日', '失注日', 'Abschlussdatum', 'Data Prevista']],
    ['probability', ['Win %', 'Forecast Category', '確度', 'ヨミ', '角度', 'Wahrscheinlichkeit', '赢率']],
    ['email', ['E-mail', 'Contact Email', 'メールアドレス', 'Courriel', '邮箱']],
    ['phone', ['Mobile', 'Person - Phone', '電話番号', '直通', 'Telefon', '전화번호']],
    ['industry', ['Sector', 'Segment', '業種', 'Branche', '行业']],
    ['country', ['Country/Region', '国名', '都道府県', 'Land', 'País', '국가']],
    ['language', ['Preferred Language', '使用言語']],
    ['notes', ['Remarks', '備考・メモ', '経緯', 'Bemerkung', 'Observaciones', '备注']],
    ['champion', ['Internal Champion', '推進者', '味方']],
    ['source', ['Lead Source', 'utm_source', '流入経路', 'Quelle', '客户来源']],
    ['holdUntil', ['Snooze Until', '再開予定日', 'Zurückgestellt bis', "En pause jusqu'au", '恢复日期']],
    ['holdReason', ['Pause Reason', '保留理由', 'Motif de pause', '보류 사유']],
    ['milestone', ['Small Win', 'マイルストーン', 'Meilenstein', 'Hito']],
    ['milestoneDate', ['Milestone On', '進展日', 'Date du jalon', '里程碑日期']],
  ])('knows the words for %s', (field, headers) => {
    expect(headers.map((header) => [header, fields(header)])).toEqual(headers.map((header) => [header, [field]]));
  });

  it.each([
    ['exact', 1, '  Ｄｅａｌ　Ｎａｍｅ ', 'deal'],
    ['exact', 1, 'Deal\nName', 'deal'],
    ['exact', 1, '① 会社名', 'company'],
    ['exact', 1, 'Company *', 'company'],
    ['exact', 1, '*Company', 'company'],
    ['exact', 1, '顧客名（必須）', 'company'],
    ['exact', 1, '最終接触日 (YYYY/MM/DD)', 'lastContact'],
    ['exact', 1, 'Amount (ETB)', 'amount'],
    ['exact', 1, '担当営業（管理番号:19104）', 'owner'],
    ['exact', 1, 'Deal - Expected close date', 'closeDate'],
    ['exact', 1, '取引先: 会社名', 'company'],
    ['exact', 1, 'Original Close Date', 'closeDate'],
    ['spaces', 0.95, 'account_name', 'company'],
    ['spaces', 0.95, 'LAST-CONTACT', 'lastContact'],
    ['spaces', 0.95, 'Nachster Schritt', 'nextStep'],
    ['spaces', 0.95, '備考/メモ', 'notes'],
    ['spaces', 0.95, 'Company (legal entity)', 'company'],
    ['spaces', 0.95, '担当者（先方）', 'contact'],
    ['spaces', 0.95, '担当者（当社）', 'owner'],
    ['spaces', 0.95, '会社名 / Company', 'company'],
    ['spaces', 0.95, '会社名\nKundenkennung', 'company'],
    ['fuzzy', 0.8, 'Compnay', 'company'],
    ['fuzzy', 0.8, 'Last Contcat', 'lastContact'],
    ['fuzzy', 0.8, 'Expected Clsoe Dat', null],
    ['tokens', 0.75, 'Date of last contact', 'lastContact'],
    ['tokens', 0.75, 'Name of the company', 'company'],
    ['tokens', 0.75, 'Our current next step', 'nextStep'],
    ['suffix', 0.7, '主要得意先名', 'company'],
    ['suffix', 0.7, '弊社側最終訪問日', 'lastContact'],
  ])('by %s, worth %f: %j', (step, score, header, field) => {
    const match = matchHeader(header);
    if (field === null) expect(match).toBeNull();
    else expect(match).toMatchObject({ step, score, fields: [{ field }] });
  });

  it.each([
    'Lost contact',
    'Contract',
    'Contract Date',
    'Dernier contrat',
    'Product Name',
    'County',
    'Compny Nm',
    'Deal - Re-engagement plan',
    'account_revenue',
    'Some remarks about the last contact and more',
    '重要な当社の今後の得意先名',
    '42',
    '2026-01-01',
    '',
  ])('finds nothing in %j', (header) => {
    expect(matchHeader(header)).toBeNull();
  });

  it.each([
    ['確度更新日', 'edit-date'],
    ['Last Modified', 'edit-date'],
    ['最終更新日（自動）', 'edit-date'],
    ['弊社最終更新日', 'edit-date'],
    ['Days in Stage', 'day-count'],
    ['days_since_last_activity', 'day-count'],
    ['フェーズ滞在日数', 'day-count'],
    ['希望納期', 'delivery'],
    ['契約終了日', 'contract-term'],
    ['Last login', 'login'],
    ['競合会社名', 'third-company'],
    ['Referred by', 'third-company'],
    ['Account ID', 'other-id'],
    ['owner_id', 'other-id'],
    ['顧客コード', 'other-id'],
    ['失注理由', 'lost-reason'],
    ['is_won', 'flag'],
    ['Weighted value', 'derived-amount'],
    ['売上の期待値', 'derived-amount'],
    ['champion_seniority', 'other-person'],
    ['決裁者', 'other-person'],
    ['Contact info', 'other-text'],
  ])('takes %j for the look-alike it is: %s', (header, group) => {
    expect(matchHeader(header)).toMatchObject({ group, fields: [] });
  });

  it.each(['競合得意先名', '紹介取引先名', '仕入先担当者名'])(
    'does not read the ending of %j, a third party',
    (header) => {
      expect(matchHeader(header)?.fields ?? []).toEqual([]);
    },
  );

  it.each([
    ['金額（千円）', '千円'],
    ['金額(万円)', '万円'],
    ['Amount (USD)', null],
    ['金額', null],
  ])('keeps the unit of %j: %j', (header, unit) => {
    expect(matchHeader(header)?.unit).toBe(unit);
  });

  it.each([
    ['Last Activity', 'weak'],
    ['Segment', 'weak'],
    ['MRR', 'last'],
    ['受注日', 'last'],
    ['旧受注予定日', 'last'],
    ['prev_close_date', null],
    ['previous_close_date', 'last'],
    ['Company', 'plain'],
  ])('marks %j as %j where columns compete', (header, mark) => {
    expect(matchHeader(header)?.fields[0]?.mark ?? null).toBe(mark);
  });

  it('offers a header whose halves name two fields for both', () => {
    expect(matchHeader('会社名/案件名')).toMatchObject({ twoFields: true });
    expect(fields('会社名/案件名')).toEqual(['company', 'deal']);
  });
});
