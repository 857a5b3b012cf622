import type { FieldHeaders } from './types';

/**
 * Headers of stage and of status columns. Which of two such columns holds the stages is decided by the reader; a sheet
 * that has only one of them keeps its stages there, whatever its word. Sources as for the other headers.
 */
export const STAGE_HEADERS: readonly FieldHeaders[] = [
  {
    field: 'stage',
    words: {
      en: {
        plain: [
          'Stage',
          'Deal Stage',
          'Pipeline Stage',
          'Sales Stage',
          'Opportunity Stage',
          'Deal - Stage',
          'Deal - Stage (pipeline)',
          'Phase',
          'Lifecycle Stage',
          'Step',
        ],
      },
      ja: {
        plain: [
          '商談フェーズ',
          'フェーズ',
          '現在フェーズ',
          '段階',
          '現段階',
          'ステージ',
          '商談ステージ',
          '案件ステージ',
          '取引ステージ',
          '営業段階',
          '営業ステージ',
          '進捗',
          '進捗状況',
          '商談進捗',
          '進捗段階',
        ],
      },
      de: { plain: ['Phase', 'Stufe', 'Stand'] },
      fr: { plain: ['Étape', 'Phase'] },
      es: { plain: ['Etapa', 'Fase'] },
      pt: { plain: ['Etapa'] },
      ko: { plain: ['단계', '영업단계'] },
      zh: { plain: ['阶段', '销售阶段', '销售进度'] },
      api: { plain: ['dealstage'] },
    },
  },
  {
    field: 'status',
    words: {
      en: { plain: ['Status', 'Deal Status', 'Deal - Status', 'Lead Status', 'Outcome', 'Result', 'Won/Lost'] },
      ja: {
        plain: [
          '営業ステータス',
          'ステータス',
          '状況',
          '商談状況',
          '対応状況',
          '状態',
          '案件状況',
          '受注状況',
          '受注結果',
          '結果',
          '受失注',
        ],
        weak: ['区分'],
      },
      de: { plain: ['Status'] },
      fr: { plain: ['Statut', 'État'] },
      es: { plain: ['Estado'] },
      pt: { plain: ['Status'] },
      ko: { plain: ['상태', '진행상태'] },
      zh: { plain: ['状态'] },
    },
  },
];
