import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Host } from './standIn/host';
import { tellFault } from './standIn/host';
import type { StandInElectron } from './standIn/electron';
import { toAppUrl } from './standIn/origin';

/** Calls of the page's side of the host; the secret in the path belongs to one window. */
const HOST_CALL = /^\/__host\/([0-9a-f]{32})\/(invoke|events|open|navigate)$/;

/**
 * The server behind the page's address: lets main answer every file, and carries calls and events between
 * page and main. Listens on the loopback interface alone.
 */
export async function listen(
  host: Host,
  electron: StandInElectron,
): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer((request, response) => {
    answer(host, electron, request, response).catch((fault: unknown) => {
      tellFault(host, fault);
      response.destroy();
    });
  });
  // A connection that the server closes while a request is on its way is an empty answer in the page.
  server.keepAliveTimeout = 10 * 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, server };
}

async function answer(
  host: Host,
  electron: StandInElectron,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
  const call = HOST_CALL.exec(url.pathname);
  if (call === null) {
    await answerFile(electron, request, response, url);
    return;
  }
  const [, token, kind] = call;
  const window = [...host.windows.values()].find((candidate) => candidate.token === token);
  if (window === undefined) {
    response.writeHead(404).end();
    return;
  }
  const contents = window.webContents;
  const body = new Uint8Array(await buffer(request));
  const target = url.searchParams.get('about') ?? '';
  let packed: Uint8Array | undefined;
  if (kind === 'invoke') {
    packed = await electron.ipcMain.call(window, target, body, {
      isMainFrame: url.searchParams.get('frame') === 'main',
      origin: request.headers.origin ?? '',
    });
  } else if (kind === 'events') {
    const gone = new Promise((resolve) => response.on('close', resolve));
    packed = await contents.nextEvents(gone);
  } else if (kind === 'open') {
    contents.askForWindow(toAppUrl(target));
  } else {
    packed = new Uint8Array([contents.mayNavigate(toAppUrl(target)) ? 1 : 0]);
  }
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Cache-Control': 'no-store',
  });
  response.end(packed);
}

/** Hands a request for `app://…` to the handler that main registered, and its answer back. */
async function answerFile(
  electron: StandInElectron,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  // The path as it was sent: `URL` would already have resolved its dots.
  const sent = `${toAppUrl(url.origin + '/').replace(/\/$/, '')}${request.url ?? '/'}`;
  const method = request.method ?? 'GET';
  const answered = await electron.protocol.answer(
    new Request(sent, { method, headers: { accept: request.headers.accept ?? '*/*' } }),
  );
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(new Uint8Array(await answered.arrayBuffer()));
}
