export { readSheet } from './readSheet';
export { matchStage } from './stages/matchStage';
export type { StageMatch } from './stages/matchStage';
export type * from './types';
