export * from './contactDates';
export * from './dependent';
export * from './details';
export * from './noField';
export * from './otherDates';
export * from './parts';
export * from './people';
export * from './stages';
export type { FieldHeaders, HeaderLanguage, MarkedWords } from './types';
