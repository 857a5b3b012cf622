export { LANGUAGES, type Language } from './language';
export { formatDate } from './dates';
export {
  allOwnHeaders,
  fieldLabel,
  languageOfOwnHeader,
  ownColumnFromHeader,
  ownHeader,
  ownHeaders,
  statusFromLabel,
  statusLabel,
  statusLabels,
  type OwnColumn,
} from './labels';
export { renderWhy, type WhyOptions } from './why';
export { renderNote, renderProblem, type ProblemPlace } from './cells';
export {
  renderColumnReason,
  renderDateOrder,
  renderIgnoredRow,
  renderReadingWarning,
  renderUnreadableSheet,
  type WarningPlace,
} from './reading';
export {
  renderAppWarning,
  renderLeftBehind,
  renderMoreWarnings,
  APP_WARNING_CODES,
  type AppWarning,
} from './appWarnings';
export {
  FAILURE_CODES,
  renderFailure,
  renderFileFailure,
  type Failure,
  type FileFailure,
  type WorkbookFailure,
} from './failures';
export { cliTexts, type CliTexts, type HelpTexts, type SummaryCounts, type UsageProblem } from './cli';
export { ALL_CODES, noteCode } from './codes';
