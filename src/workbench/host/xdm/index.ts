export { DISPATCH, PUSHED } from './messages';
export type { XdmHostOptions } from './xdmHost';
export { XdmHost } from './xdmHost';
