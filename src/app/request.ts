import { PROFILE_IDS, type ProfileId } from '../domain/data';
import type { Language } from '../i18n';

/** The profiles that a use case may be told to count by. */
export const PROFILES = PROFILE_IDS;

/** What every use case may be told; nothing is required. */
export interface AppRequest {
  /** Name of the sheet; else the active one if it reads, else the best. */
  readonly sheet?: string;
  /** What today is, as an ISO date; else the sample's own date, else the day that it is here. */
  readonly asOf?: string;
  /** Language of sentences and columns; else that of the columns which are there, else English. */
  readonly language?: Language;
  readonly profile?: ProfileId;
  /** Called with rows done and rows in all, for long sheets. */
  readonly onProgress?: (step: 'reading' | 'writing', rowsDone: number, rowsInAll: number) => void;
}

export interface RefreshRequest extends AppRequest {
  /** Makes columns of ours again that the user has deleted. */
  readonly restoreColumns?: boolean;
}
