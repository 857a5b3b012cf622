import { matchStage } from '../../../../src/domain/reading';

const phaseOf = (stage: string) => {
  const match = matchStage(stage);
  return match.kind === 'open' ? match.phase : match.kind;
};

describe('matchStage', () => {
  it.each([
    [
      'approach',
      [
        'New',
        'MQL',
        'Contact Made',
        'Approach',
        '未接触',
        '引合',
        'アポ獲得',
        'Erstkontakt',
        'Prospection',
        'Contactado',
        '신규',
        '线索',
      ],
    ],
    [
      'first-meeting',
      [
        'Qualified',
        'Meeting',
        'Intro Call',
        '初回訪問',
        'ヒアリング',
        '会議・説明',
        'Erstgespräch',
        'Rendez-vous',
        'Primera reunión',
        '첫 미팅',
        '首次拜访',
      ],
    ],
    [
      'technical-exchange',
      [
        'Discovery',
        'POC',
        'Id. Decision Makers',
        '技術検討',
        'サンプル評価',
        '量試',
        'Bemusterung',
        'Essai',
        'Demostración',
        '시연',
        '试用',
      ],
    ],
    [
      'small-estimate',
      ['Budgetary Quote', 'Small Estimate', '概算見積', 'Richtpreis', 'Estimation', 'Estimación', '가견적', '估算'],
    ],
    [
      'site-visit-nda',
      [
        'Site Visit',
        'NDA',
        '工場見学',
        '秘密保持契約',
        'Werksbesuch',
        "Visite d'usine",
        'Auditoría',
        '공장 방문',
        '审厂',
      ],
    ],
    ['informal-rfq', ['RFQ', 'Quoting', '見積', '見積提出予定', 'Kalkulation', 'Devis', 'Cotización', '견적', '询价']],
    [
      'offer-review',
      ['Proposal Sent', 'Offer', '見積提出', '提案中', 'Angebot', 'Devis envoyé', 'Propuesta', '제안', '已报价'],
    ],
    [
      'internal-approval',
      [
        'Champion',
        'Verbal Commit',
        '稟議中',
        '内示',
        'Genehmigung',
        'Accord de principe',
        'Aprobación',
        '품의',
        '立项',
      ],
    ],
    [
      'purchasing-contract',
      ['Negotiation/Review', 'Legal', '条件交渉', '受注見込', 'Einkauf', 'Négociation', 'Compras', '협상', '合同'],
    ],
    ['other', ['Open', 'In Progress', '商談中', 'Offen', 'En cours', 'En espera', '진행중', '跟进中']],
    ['won', ['Closed Won', 'Signed', '受注', '契約締結済', 'Gewonnen', 'Gagné', 'Ganado', '수주', '赢单']],
    ['lost', ['Closed Lost', 'No Decision', '失注', '見送り', 'Verloren', 'Perdu', 'Perdido', '실주', '输单']],
    ['hold', ['On Hold', 'Nurture', '保留', '様子見', 'Zurückgestellt', 'En pause', 'Aplazado', '보류', '搁置']],
    ['ask', ['Closed', 'Done', '完了', '契約', 'Abgeschlossen', 'Terminé', 'Cerrado', '종료', '结束']],
  ])('knows the words for %s', (expected, stages) => {
    expect(stages.map((stage) => [stage, phaseOf(stage)])).toEqual(stages.map((stage) => [stage, expected]));
  });

  describe('cleaning', () => {
    it.each([
      ['①ヒアリング', 'first-meeting'],
      ['Won 🎉', 'won'],
      [' ｐｒｏｐｏｓａｌ ', 'offer-review'],
      ['NÉGOCIATION', 'purchasing-contract'],
      ['Negociation', 'purchasing-contract'],
      ['【A】提案中', 'offer-review'],
      ['3.提案', 'offer-review'],
      ['03_見積', 'informal-rfq'],
      ['Phase 3: Demo', 'technical-exchange'],
      ['ステップ2 - ヒアリング', 'first-meeting'],
      ['1次面談', 'first-meeting'],
      ['見積もり', 'informal-rfq'],
      ['受注見込み', 'purchasing-contract'],
      ['取り下げ', 'lost'],
      ['打ち合わせ', 'unknown'],
      ['技術打ち合わせ', 'technical-exchange'],
    ])('reads %j as %s', (stage, expected) => {
      expect(phaseOf(stage)).toBe(expected);
    });

    it.each(['Phase 3', 'Stage 2', 'フェーズ1', '3653087972', '3.', '①', '?', '2026'])(
      'leaves %j unknown, for the user to name',
      (stage) => {
        expect(matchStage(stage)).toEqual({ kind: 'unknown' });
      },
    );
  });

  it.each(['closed-won', 'closed_won', 'Closed/Won', 'CLOSED WON', 'closedwon'])('compares %j as a whole', (stage) => {
    expect(matchStage(stage)).toEqual({ kind: 'won', by: 'whole' });
  });

  it.each([
    ['appointmentscheduled', 'first-meeting'],
    ['decisionmakerboughtin', 'internal-approval'],
    ['NDA 締結', 'site-visit-nda'],
  ])('reads %j without its spaces as %s', (stage, expected) => {
    expect(phaseOf(stage)).toBe(expected);
  });

  describe('remarks', () => {
    it.each([
      ['提案中（2回目）', 'offer-review'],
      ['Proposal - second round', 'offer-review'],
      ['Demo: waiting for the plant', 'technical-exchange'],
      ['Won, June', 'won'],
      ['受注（4月予定）', 'purchasing-contract'],
      ['Won?', 'purchasing-contract'],
      ['Won (expected)', 'purchasing-contract'],
      ['受注予想', 'purchasing-contract'],
      ['受注（納品予定4月）', 'won'],
      ['Won (delivery planned in May)', 'won'],
      ['失注（見込み）', 'unknown'],
      ['Lost?', 'unknown'],
      ['失注（予定）', 'lost'],
      ['Lost - price', 'lost'],
      ['保留（4月再開予定）', 'hold'],
      ['Closed (May)', 'ask'],
    ])('reads %j as %s', (stage, expected) => {
      expect(phaseOf(stage)).toBe(expected);
    });
  });

  describe('words inside', () => {
    it.each([
      ['引合対応中', 'approach'],
      ['技術検討/概算見積', 'small-estimate'],
      ['Proposal sent to the plant manager', 'offer-review'],
      ['現地調査の日程調整', 'site-visit-nda'],
      ['NDA締結待ち', 'site-visit-nda'],
      ['not won yet', 'unknown'],
      ['not demo', 'unknown'],
      ['未提案', 'unknown'],
      ['非公開デモ', 'technical-exchange'],
      ['Democracy', 'unknown'],
      ['Contract pending somewhere', 'unknown'],
      ['Qualificated', 'unknown'],
    ])('reads %j as %s', (stage, expected) => {
      expect(phaseOf(stage)).toBe(expected);
    });
  });

  it.each(['', '   ', '　'])('says nothing for the empty cell %j', (stage) => {
    expect(matchStage(stage)).toEqual({ kind: 'empty' });
  });

  it.each(['今期見送り', '今回は見送り'])('keeps %j between lost and parked', (stage) => {
    expect(matchStage(stage).kind).toBe('lost-or-hold');
  });
});
