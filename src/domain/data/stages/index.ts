export * from './earlyPhases';
export * from './ends';
export * from './latePhases';
export * from './matching';
export type { PhaseWords, StageLanguage } from './types';
