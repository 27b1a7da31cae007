// Puts the pictures of the README anew: each is named after the screen whose picture it is, in English and light.
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

for (const name of readdirSync(at('docs/images'))) {
  const screen = name.replace(/\.png$/, '');
  const taken = at(`screenshots/${screen}-1366x768-en-GB-light.png`);
  if (!existsSync(taken)) {
    console.error(`No walk takes a picture of "${screen}".`);
    process.exit(1);
  }
  copyFileSync(taken, at(`docs/images/${name}`));
}
