export { assess } from './assess';
export { calendarOf, graceDays, leadDays, stageSettings } from './stageSettings';
export { quietPeriodOn } from './quietPeriods';
export { countContact, isPushingCompany, isPushingDeal } from './pushing';
export type { ContactCount, ContactRecord, LoggedTouch } from './pushing';
export { STATUS_IDS } from './statusIds';
export type { ProfileId } from '../data';
export type {
  Assessment,
  CellPosition,
  ContactFact,
  DataProblem,
  DataProblemCode,
  DatedFact,
  DatedField,
  DealFacts,
  Movement,
  Note,
  PatienceContext,
  Provenance,
  QuietPeriodId,
  Reason,
  StageSettings,
  StatusId,
} from './types';
