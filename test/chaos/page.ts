/**
 * Runs in the window of the built app, beside it: acts through the same door, database and log, as fast as they are
 * confirmed. What was confirmed is told outside the browser, and must be there after any crash.
 */
export { act } from './page/deeds';
export { ageTo } from './page/age';
export { judge } from './page/judge';
export { measure } from './page/cost';
