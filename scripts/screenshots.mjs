// Writes a picture of every screen to screenshots/, in the sizes, languages and themes of test/screenshots.
import { runEndToEnd } from './runEndToEnd.mjs';

await runEndToEnd('test/screenshots/**/*.shots.ts');
