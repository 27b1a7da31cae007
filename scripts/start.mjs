// Starts Regulars: in Electron, or, where Electron cannot be had, in the browser.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';
import { serveInBrowser } from './web.mjs';

/** How long fetching Electron's program may take. */
const FETCH_LIMIT_MS = 180_000;
/** An Electron that ends with an error sooner than this could not open its window. */
const OPENING_MS = 8_000;

prepare();
const reason = whyNotElectron() ?? (await runElectron());
if (reason !== null) {
  console.log(
    `${reason} Regulars opens in your browser instead: everything stays on this computer there too.`,
  );
  await serveInBrowser();
}

/** A sentence if Electron cannot run here, else `null`. */
function whyNotElectron() {
  if (process.platform === 'linux') {
    if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
      return 'There is no graphical desktop here, so Electron cannot open a window.';
    }
    if (process.getuid() === 0) {
      return 'Electron does not protect itself when it runs as root.';
    }
  }
  if (electronProgram() !== null) return null;
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) {
    return "Electron's program is not installed, and this computer is set not to fetch it.";
  }
  console.log("Electron's program is not installed yet; trying to fetch it (about 110 MB).");
  spawnSync(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
    stdio: 'ignore',
    timeout: FETCH_LIMIT_MS,
  });
  return electronProgram() === null
    ? "Electron's program is not installed and could not be fetched from here."
    : null;
}

/** Path of Electron's program, `null` if it is not there. The package itself would fetch it when asked. */
function electronProgram() {
  const folder = join(root, 'node_modules', 'electron');
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const program = join(folder, 'dist', readFileSync(note, 'utf8'));
  return existsSync(program) ? program : null;
}

/** Runs the app until it is closed; a sentence if it could not open. */
async function runElectron() {
  const startedAt = Date.now();
  const child = spawn(electronProgram(), [root, ...process.argv.slice(2)], { stdio: 'inherit' });
  const failed = await new Promise((resolve) => {
    child.once('error', () => resolve(true));
    child.once('exit', (code) => resolve(code !== 0));
  });
  if (!failed) return null;
  if (Date.now() - startedAt < OPENING_MS) return 'Electron could not open a window: see above.';
  process.exit(1);
}
