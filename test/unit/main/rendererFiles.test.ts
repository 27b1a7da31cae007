import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRendererFiles, fileParts } from '../../../src/main/rendererFiles';

describe('fileParts', () => {
  test.each([
    ['/', ['index.html']],
    ['/index.html', ['index.html']],
    ['/assets/index-CiE4a8iS.js', ['assets', 'index-CiE4a8iS.js']],
    [
      '/assets/vollkorn-latin-wght-normal~1.woff2',
      ['assets', 'vollkorn-latin-wght-normal~1.woff2'],
    ],
  ])('%s is a file of the build', (path, parts) => {
    expect(fileParts(path)).toEqual(parts);
  });

  test.each([
    '/..',
    '/../package.json',
    '/assets/../../package.json',
    '/a..b.js',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/..\\package.json',
    '/assets\\index.js',
    '//etc/passwd',
    '/assets//index.js',
    '/assets/',
    '/.git/config',
    '/.env',
    '/C:/Windows/win.ini',
    '/index.html:stream',
    '/index.html%00.js',
    '/index.html\u0000.js',
    '/index.html\n',
    '/ index.html',
    '/ìndex.html',
  ])('%j is none', (path) => {
    expect(fileParts(path)).toBeNull();
  });
});

describe('createRendererFiles', () => {
  let root = '';
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'renderer-files-'));
    await mkdir(join(root, 'site', 'assets'), { recursive: true });
    await writeFile(join(root, 'secret.txt'), 'secret');
    await writeFile(join(root, 'site', 'index.html'), '<html lang="en"></html>');
    await writeFile(join(root, 'site', 'assets', 'a.js'), 'export {};');
  });
  afterAll(() => rm(root, { recursive: true }));

  const ask = (path: string, method = 'GET') =>
    createRendererFiles(join(root, 'site'))(new Request(`app://regulars${path}`, { method }));

  test('the page is asked for anew each time, under the policy', async () => {
    const answer = await ask('/');
    expect(await answer.text()).toBe('<html lang="en"></html>');
    expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('Cache-Control')).toBe('no-cache');
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test('files with a hash in their name are kept', async () => {
    const answer = await ask('/assets/a.js');
    expect(answer.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('Cache-Control')).toContain('immutable');
  });

  test.each([
    ['/assets', 404],
    ['/no-such-file.js', 404],
    ['/index.html/x', 404],
    ['/..%2fsecret.txt', 404],
    ['/%2e%2e/secret.txt', 404],
  ])('%s is answered with %i', async (path, status) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  test('nothing can be sent', async () => {
    expect((await ask('/', 'POST')).status).toBe(405);
    expect((await ask('/', 'DELETE')).status).toBe(405);
    const head = await ask('/', 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});
