// Runs the end-to-end tests on the built app. `npm run e2e -- note` runs the files whose name has "note" in it,
// `npm run e2e -- -t undo` the tests whose name has "undo" in it. E2E_HOST=electron|chromium chooses what they run in.
import { runEndToEnd } from './runEndToEnd.mjs';

await runEndToEnd('test/e2e/**/*.e2e.ts');
