export { displayText } from './displayText';
export { renderGeneral } from './renderNumber';
