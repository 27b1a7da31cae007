import { net, protocol } from 'electron';
import { HOST, SCHEME } from './origin';
import { developmentPolicy, rendererHeaders } from './rendererHeaders';

/** Tells Chromium, before Electron is ready, that `app://regulars` is an origin like any secure one. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true,
      },
    },
  ]);
}

/** Answers `app://regulars/…` with the window's files, and every other host of the scheme with 404. */
export function handleScheme(serve: (request: Request) => Promise<Response>): void {
  protocol.handle(SCHEME, (request) =>
    new URL(request.url).host === HOST
      ? serve(request)
      : new Response(null, { status: 404, headers: rendererHeaders() }),
  );
}

/** During development: the same origin, answered by the bundler's server, so that data and guards are the real ones. */
export function createDevelopmentFiles(server: URL): (request: Request) => Promise<Response> {
  const headers = rendererHeaders(developmentPolicy(server));
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const answer = await net.fetch(new URL(pathname + search, server).href, {
      bypassCustomProtocolHandlers: true,
    });
    return new Response(answer.body, {
      status: answer.status,
      headers: { 'Content-Type': answer.headers.get('Content-Type') ?? 'text/plain', ...headers },
    });
  };
}
