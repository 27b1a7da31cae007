import { test as base } from 'vitest';
import { startBrowserEdition, type BrowserEdition } from './fixture/browserEdition';
import { expect } from './harness';

const test = base.extend<{ readonly web: BrowserEdition }>({
  web: async ({}, use) => {
    const web = await startBrowserEdition();
    await use(web);
    await web.dispose();
    web.requireNoProblems();
  },
});

test('the same build runs in a browser, under the same policy', async ({ web }) => {
  await web.page.getByRole('textbox').first().waitFor();
  const seen = await web.page.evaluate(async () => {
    const policy = (await fetch('/')).headers.get('Content-Security-Policy') ?? '';
    return { policy, hasBridge: 'desktop' in globalThis, isSecure: isSecureContext };
  });
  expect(seen.policy).toContain("default-src 'none'; script-src 'self'");
  expect(seen).toMatchObject({ hasBridge: false, isSecure: true });
});

test('no other name for this computer gets an answer', async ({ web }) => {
  const byName = web.address.replace('127.0.0.1', 'localhost');
  expect((await fetch(byName)).status).toBe(421);
  expect((await fetch(web.address)).status).toBe(200);
});

test('a shop is backed up within the browser, and the line and the settings say so', async ({
  web,
}) => {
  const { page } = web;
  await page.getByRole('button', { name: /look around/i }).click();
  await page.getByText(/people are made up/).waitFor();
  await page.keyboard.press('Control+b');
  await page.getByText(/Backed up at.*Within this browser/s).waitFor();
  await page.evaluate(() => {
    window.location.hash = '#/settings/backup';
  });
  await page.getByText(/Within this browser, made by itself/).waitFor();
  await page.getByRole('grid').getByText('checked', { exact: true }).waitFor();
  const there = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('backups');
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names.sort();
  });
  expect(there).toEqual([expect.stringMatching(/^Regulars .*\.regulars$/), 'catalogue.json']);
});
