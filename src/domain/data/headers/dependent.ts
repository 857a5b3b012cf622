/** Headers that mean a company, a person or a deal, according to what else the sheet has and what the values are. */
export const NAME_HEADERS: readonly string[] = ['Name', '名前', '名称', 'Nom', 'Nombre', 'Nome', '이름', '姓名'];

/** "Prospect" is decided in the same way as Name. */
export const PROSPECT_HEADERS: readonly string[] = ['Prospect'];

/** A job title if the values hold ranks, else the title of a deal. */
export const TITLE_HEADERS: readonly string[] = ['Title'];

/** Words of rank in the values of a job title column. */
export const RANK_WORDS: readonly string[] = [
  'manager',
  'director',
  'engineer',
  'head',
  'vp',
  'ceo',
  '部長',
  '課長',
  '室長',
  '主任',
];

/** Half of a person's name. Joined with the other half where both are there. */
export const FIRST_NAME_HEADERS: readonly string[] = [
  'First Name',
  'Forename',
  'Given Name',
  'Vorname',
  'Prénom',
  '名',
];
export const LAST_NAME_HEADERS: readonly string[] = [
  'Last Name',
  'Surname',
  'Family Name',
  'Nachname',
  'Nom de famille',
  'Apellido',
  'Apellidos',
  '姓',
  '苗字',
];

/** With 苗字 beside it, 名前 is a given name. */
export const GIVEN_NAME_BESIDE_FAMILY: readonly string[] = ['名前'];

/** Alone: names side by side, or dates (first contact and last contact). */
export const FIRST_ALONE_HEADERS: readonly string[] = ['First'];
export const LAST_ALONE_HEADERS: readonly string[] = ['Last'];

/** A person in charge: our own or theirs. */
export const PERSON_IN_CHARGE_HEADERS: readonly string[] = ['担当者', '担当', '担当者名'];

/** What makes a person in charge ours, in front of or behind the word (営業担当, 担当営業, 担当者(自社)). */
export const OUR_SIDE_QUALIFIERS: readonly string[] = ['当社', '自社', '弊社', '営業', '社内', '主'];

/** What makes a person in charge theirs. */
export const THEIR_SIDE_QUALIFIERS: readonly string[] = [
  '先方',
  '顧客',
  '客先',
  'お客様',
  '取引先',
  '相手',
  '貴社',
  '御社',
  'ご',
];

/** Endings of names and ranks by which one writes of people of the other side. */
export const HONORIFIC_ENDINGS: readonly string[] = [
  '様',
  'さん',
  '殿',
  '部長',
  '課長',
  '室長',
  '工場長',
  '主任',
  'マネージャー',
];

/** Headers of the other side's details; a person right beside them is theirs. */
export const THEIR_DETAIL_HEADERS: readonly string[] = [
  '部署',
  '部署名',
  '役職',
  '役職名',
  '電話',
  '電話番号',
  'TEL',
  '携帯',
  'メール',
  'メールアドレス',
  'Eメール',
  'Email',
  'E-mail',
  'Phone',
];

/** Headers of our own bookkeeping; a person right beside them is ours. */
export const OUR_DETAIL_HEADERS: readonly string[] = [
  '売上',
  '売上見込',
  '予想売上',
  '金額',
  'ステータス',
  '営業ステータス',
];

/** The contact if no other column is one, else the champion. */
export const KEY_PERSON_HEADERS: readonly string[] = ['キーマン'];

/** Where a sheet has a first contact as well as a day of creation, the first contact is the created date. */
export const FIRST_CONTACT_HEADERS: readonly string[] = [
  'First Contact',
  'First Interaction',
  'First Touch',
  'Engage Date',
  '初回接触日',
  '初回コンタクト日',
  '初回訪問日',
  '初回商談日',
  '初回面談日',
  '初回アプローチ日',
  'Erstkontakt',
  'Premier contact',
  'Primer contacto',
  '최초 연락일',
];

/** Words that may be a next step or its date: at least 60 % date-like values make it the date. */
export const STEP_OR_DATE_HEADERS: readonly string[] = [
  'Next',
  'Next Action',
  'Next Follow-Up',
  'Next Follow Up',
  '次回',
  '次回予定',
  '次回対応予定',
];

/** Any date at all: offered for last contact, never taken. */
export const BARE_DATE_HEADERS: readonly string[] = ['Date', '日付', '年月日', 'Datum', 'Fecha', '날짜', '日期'];

/**
 * Columns of activity. In Pipedrive, HubSpot and Salesforce they count our own notes and tasks, sometimes in the future;
 * where one of them stands in for last contact, the sheet says so.
 */
export const ACTIVITY_HEADERS: readonly string[] = [
  'Last Activity',
  'Last Activity Date',
  'Deal - Last activity date',
  'notes_last_updated',
];

/** A running number down the sheet, ignored; an id where the numbers do not run. */
export const COUNTER_HEADERS: readonly string[] = ['No', 'No.', '№', 'Nr', 'Nr.', '#', '番号', '項番'];
