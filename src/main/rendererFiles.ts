import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { codeOf } from '@shared/kernel/faultCode';
import { rendererHeaders } from './rendererHeaders';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Only names the bundler makes: no dot at the start, no backslash, colon, percent sign or control character. */
const PLAIN_NAME = /^[A-Za-z0-9_~-][A-Za-z0-9_.~-]*$/;

/**
 * The path of a file below the window's folder, as its parts; `null` for anything that is not a
 * plain path below it. Answers for the URL's path as sent, before anybody decoded it.
 */
export function fileParts(urlPath: string): readonly string[] | null {
  const parts = (urlPath === '/' ? '/index.html' : urlPath).slice(1).split('/');
  return parts.every((part) => PLAIN_NAME.test(part) && !part.includes('..')) ? parts : null;
}

/**
 * Serves the built window from `root`: the desktop's `app://regulars/` and the browser edition alike.
 *
 * Answers 405 to anything but GET and HEAD and 404 to every path that is no file of the build. Faults of
 * the disk are thrown.
 */
export function createRendererFiles(root: string): (request: Request) => Promise<Response> {
  const headers = rendererHeaders();
  const refused = (status: number) => new Response(null, { status, headers });

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405);
    const parts = fileParts(new URL(request.url).pathname);
    if (parts === null) return refused(404);

    const bytes = await read(root, parts);
    if (bytes === null) return refused(404);

    const type = MEDIA_TYPES[extname(parts.at(-1) ?? '').toLowerCase()];
    return new Response(request.method === 'HEAD' ? null : toBody(bytes), {
      headers: {
        ...headers,
        'Content-Type': type ?? 'application/octet-stream',
        // The bundler puts a hash into the names below assets/; the page itself is asked for anew.
        'Cache-Control': parts[0] === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    });
  };
}

/** The bytes of a file below `root`; `null` if there is none. */
async function read(root: string, parts: readonly string[]): Promise<Buffer | null> {
  try {
    return await readFile(join(root, ...parts));
  } catch (fault) {
    const code = codeOf(fault);
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw fault;
  }
}

/** A view that `Response` takes without a copy. */
function toBody(bytes: Buffer): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
}
