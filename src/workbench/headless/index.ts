/** Microsoft's real office.js in Node, for the command line and for tests. */
export type { Headless, HeadlessOptions } from './headless';
export { currentHeadless, startHeadless } from './headless';
export type { Fault, Traffic } from './traffic';
