import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  CONTENT_SECURITY_POLICY,
  developmentPolicy,
  rendererHeaders,
} from '../../../src/main/rendererHeaders';

test('the policy names no foreign place and nothing unsafe', () => {
  const sources = Object.values(CONTENT_SECURITY_POLICY).flat();
  for (const source of sources) {
    expect(source).toMatch(/^(?:'self'|'none'|blob:|data:|'script'|default|'sha256-[\w+/]+=*')$/);
  }
  expect(CONTENT_SECURITY_POLICY['default-src']).toEqual(["'none'"]);
  expect(CONTENT_SECURITY_POLICY['script-src']).toEqual(["'self'"]);
});

test('the one style sheet that is made in the page is the one of the controls library', () => {
  const source = readFileSync(
    join(
      import.meta.dirname,
      '../../../node_modules/react-aria/dist/private/interactions/usePress.mjs',
    ),
    'utf8',
  );
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? '';
  const template = /style\.textContent = `([^`]+)`/.exec(source)?.[1] ?? '';
  const sheet = template.replace(/\$\{[^}]+\}/, attribute).trim();
  const hash = createHash('sha256').update(sheet).digest('base64');
  expect(CONTENT_SECURITY_POLICY['style-src']).toEqual(["'self'", `'sha256-${hash}'`]);
});

test('the header is one line of directives', () => {
  const { 'Content-Security-Policy': policy = '', 'Permissions-Policy': permissions = '' } =
    rendererHeaders();
  expect(policy.split('; ')).toContain("script-src 'self'");
  expect(policy.split('; ')).toContain("require-trusted-types-for 'script'");
  expect(permissions.split(', ')).toContain('camera=()');
  expect(permissions).not.toContain('*');
});

test('development loosens the policy only as far as its server needs', () => {
  const policy = developmentPolicy(new URL('http://localhost:5173/'));
  expect(policy['script-src']).toEqual(["'self'", "'unsafe-inline'"]);
  expect(policy['connect-src']).toEqual(["'self'", 'ws://localhost:5173', 'http://localhost:5173']);
  expect(policy['default-src']).toEqual(["'none'"]);
});
