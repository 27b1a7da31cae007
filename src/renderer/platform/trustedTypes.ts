/** The part of the Trusted Types API that is used here; the compiler's library does not know it yet. */
type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: {
      readonly createHTML: (html: string) => string | null;
      readonly createScript: (script: string) => string | null;
      readonly createScriptURL: (url: string) => string | null;
    },
  ) => unknown;
};

/**
 * Answers the browser's question what may become a script or markup: workers from our own files, and the
 * empty string (with which a library clears an element). Everything else throws where it is tried.
 *
 * Runs once, before the first worker. Browsers without Trusted Types have the content security policy alone.
 */
export function allowOwnWorkersOnly(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createHTML: (html) => (html === '' ? html : null),
    createScript: () => null,
    createScriptURL: (url) => (isOwnScript(url) ? url : null),
  });
}

function isOwnScript(url: string): boolean {
  const { host, protocol } = new URL(url, location.href);
  return host === location.host && protocol === location.protocol;
}
