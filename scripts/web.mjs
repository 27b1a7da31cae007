// The browser edition: the same build, served to this computer's own browser.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { prepare, root } from './prepare.mjs';

const HOST = '127.0.0.1';
/** Always the same: the data belongs to the address. */
const PORT = 4870;

/** Serves until this process ends. Opens the browser unless `open` is `false`. */
export async function serveInBrowser({ port = PORT, open = true } = {}) {
  const serve = await rendererFiles();
  const server = createServer((request, response) => {
    answer(serve, request, response).catch(() => response.destroy());
  });
  const taken = await listen(server, port);
  if (taken) {
    if (await isRegulars(port)) {
      console.log(`Regulars is already running on http://${HOST}:${port}/`);
      if (open) openBrowser(`http://${HOST}:${port}/`);
      return;
    }
    await listen(server, 0);
    console.log(
      `Another program uses port ${port}, so this time Regulars runs on another one. A browser keeps data by address: ` +
        `what you enter now is separate from what you have on port ${port}.`,
    );
  }
  const address = `http://${HOST}:${server.address().port}/`;
  console.log(`Regulars runs on ${address} until you close this with Ctrl C.`);
  if (open) openBrowser(address);
}

/** The desktop's own answer to a request, so that both editions serve the same files under the same policy. */
async function rendererFiles() {
  const { bundleForNode } = await import('./bundle.mjs');
  const folder = join(root, 'out', 'web');
  await bundleForNode('src/main/rendererFiles.ts', folder, 'rendererFiles.mjs');
  const { createRendererFiles } = await import(
    pathToFileURL(join(folder, 'rendererFiles.mjs')).href
  );
  return createRendererFiles(join(root, 'out', 'renderer'));
}

async function answer(serve, request, response) {
  const { port } = request.socket.address();
  if (request.headers.host !== `${HOST}:${port}`) {
    // Another name for this computer would be another address, with other data; a foreign one an attack.
    response.writeHead(421, { 'Content-Type': 'text/plain' }).end(`http://${HOST}:${port}/\n`);
    return;
  }
  const { method } = request;
  const answered = await serve(new Request(`http://${HOST}:${port}${request.url}`, { method }));
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(Buffer.from(await answered.arrayBuffer()));
}

/** Listens on a port; `true` if another program has it. */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (fault) => (fault.code === 'EADDRINUSE' ? resolve(true) : reject(fault)));
    server.listen(port, HOST, () => resolve(false));
  });
}

/** Whether it is Regulars that answers on a port. */
async function isRegulars(port) {
  try {
    const response = await fetch(`http://${HOST}:${port}/`, { signal: AbortSignal.timeout(2000) });
    return (await response.text()).includes('<title>Regulars</title>');
  } catch {
    return false;
  }
}

/** Opens the computer's browser; where there is none, the printed address has to do. */
function openBrowser(address) {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  const ask = () => console.log('Open this address in your browser.');
  child.once('error', ask);
  child.once('exit', (code) => code !== 0 && ask());
  child.unref();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, open: { type: 'boolean', default: true } },
    allowNegative: true,
  });
  prepare();
  await serveInBrowser({ port: Number(values.port ?? PORT), open: values.open });
}
