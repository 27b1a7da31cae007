import headers from '@resources/web/headers.json';

/** The directives of the content security policy, each with its sources. */
export type PolicyDirectives = Readonly<Record<string, readonly string[]>>;

/** The policy of the built app: nothing but its own files, no inline script, no eval, no string as HTML. */
export const CONTENT_SECURITY_POLICY: PolicyDirectives = headers.contentSecurityPolicy;

/**
 * The policy while the bundler's server runs (`npm run dev`, never in a package): it puts a script
 * into the page and listens for changes. Everything else stays as in the built app.
 */
export function developmentPolicy(server: URL): PolicyDirectives {
  const built = headers.contentSecurityPolicy;
  const kept = Object.entries(built).filter(([directive]) => !directive.includes('trusted-types'));
  return {
    ...Object.fromEntries(kept),
    'script-src': [...built['script-src'], "'unsafe-inline'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'connect-src': [...built['connect-src'], `ws://${server.host}`, server.origin],
  };
}

/** Every header that goes with each file of the window, in both editions. */
export function rendererHeaders(
  policy: PolicyDirectives = CONTENT_SECURITY_POLICY,
): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': Object.entries(policy)
      .map(([directive, sources]) => [directive, ...sources].join(' '))
      .join('; '),
    'Permissions-Policy': headers.permissionsPolicy.map((feature) => `${feature}=()`).join(', '),
    ...headers.others,
  };
}
