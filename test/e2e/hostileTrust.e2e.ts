import { expect, test } from './harness';
import { beginTour, bringIn, NAUGHTY, setCanary, sung, table } from './naughty';
import { go, openEmptyShop, overflowing, settled, TOUR_MS } from './steps';

const NOW = { now: '2026-03-19T09:40:00', languages: ['en-IE'] };

const SCRIPT = '<img src=x onerror=canary()>';

/** Some of the texts. */
const SOME = [SCRIPT, ...NAUGHTY.slice(1, 5), NAUGHTY.at(-1)!];

test(
  'hostile text stays text among twins, on papers and on its way to another laptop',
  { timeout: TOUR_MS },
  async ({ launch }) => {
    const app = await launch(NOW);
    const { page } = app;
    await openEmptyShop(app);
    const { dialogs, wide, look } = await beginTour(page);
    await bringIn(app, await app.files.write('once.csv', table(SOME)));
    // Two of them again, as somebody types them in once more.
    for (const [at, text] of SOME.slice(0, 2).entries()) {
      await go(app, `#/people/new?name=${encodeURIComponent(`${text} Row ${at}`)}`);
      await page
        .getByRole('textbox', { name: /e-?mail|Address/i })
        .first()
        .fill(`r${at}r@example.org`);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { level: 1 }).getByText(`Row ${at}`).waitFor();
      await settled(page);
    }

    await go(app, '#/twins');
    const pairs = page.getByRole('list', { name: /pair/ });
    await pairs.waitFor();
    const count = await pairs.getByRole('listitem').count();
    expect(count).toBeGreaterThan(1);
    for (let at = 0; at < count; at += 1) {
      await pairs.getByRole('listitem').nth(at).getByRole('button').first().click();
      await look(`twins ${at}`);
    }

    for (const at of [1, 2, 3]) {
      await go(app, '#/people');
      await page.getByRole('grid').getByRole('row').nth(at).dblclick();
      await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#\/people\/[^/]+$/);
      const address = await page.evaluate(() => location.hash);
      await go(app, address.replace('#/people/', '#/print/disclosure/'));
      await look(`disclosure ${at}`);
    }
    expect(await page.locator('img[src="x"]').count()).toBe(0);

    // On its way to another laptop, whose window is told who wrote the file.
    await go(app, '#/settings/exchange');
    await page.getByRole('textbox', { name: 'Name of this laptop' }).fill(SCRIPT);
    await page.keyboard.press('Enter');
    const path = await app.dialogs.save('handed.regulars');
    await page.getByRole('button', { name: 'Write a file' }).click();
    await app.sees('The file is written');
    await look('exchange');
    const bytes = await app.files.read(path);
    expect(wide).toEqual([]);
    expect(dialogs).toEqual([]);
    expect(await sung(page)).toEqual([]);

    const other = await launch(NOW);
    await openEmptyShop(other);
    await setCanary(other.page);
    await go(other, '#/settings/exchange');
    await other.dialogs.open(await other.files.write('handed.regulars', bytes));
    await other.page.getByRole('button', { name: 'Take a file in' }).click();
    await other.sees(/The file was written/);
    expect(await other.page.locator('body').textContent()).toContain(SCRIPT);
    await other.page.getByRole('button', { name: 'Merge', exact: true }).click();
    await other.sees(/Taken in what/);
    await settled(other.page);
    expect(await other.page.evaluate(overflowing)).toEqual([]);
    expect(await other.page.locator('img[src="x"]').count()).toBe(0);
    expect(await sung(other.page)).toEqual([]);
  },
);
