import { checkAccessibility, expect, test, type App } from './harness';
import { lookAround } from './steps';

/** A Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';

const rows = ({ page }: App) => page.getByRole('main').locator('[data-row]');

const badge = async ({ page }: App): Promise<number> => {
  const link = page.getByRole('navigation', { name: 'Places' }).getByRole('link').first();
  return Number(/\d+/.exec((await link.textContent()) ?? '')?.[0] ?? 0);
};

test('somebody is thanked from Today with one click and one chord', async ({ launch }) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  const thank = rows(app)
    .filter({ hasText: 'Giulia Conti' })
    .getByRole('button', { name: /^Say thank you/ });
  await thank.click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Text' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => app.links.length).toBe(1);
  expect(app.links[0]).toMatch(/^mailto:giulia\.conti@posta\.example\?subject=/);
});

test('rows are stamped, put off and finished by keys, and the badge counts with them', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await rows(app).first().waitFor();
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.closest('[data-row]')?.textContent ?? '');
  // Who has several reasons has one row, with the others beside the first.
  const people = await rows(app).evaluateAll((all) =>
    all.map((row) => row.querySelector('a')?.getAttribute('href') ?? ''),
  );
  expect(new Set(people).size).toBe(people.length);
  await checkAccessibility(page);

  const before = await rows(app).count();
  const waiting = await badge(app);
  expect(waiting).toBeGreaterThan(0);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const put = await focused();
  await page.keyboard.press('s');
  await page.getByRole('menuitem', { name: 'Three days' }).waitFor();
  await checkAccessibility(page);
  await page.keyboard.press('t');
  await page.keyboard.press('Enter');
  await app.sees(/is put off/);
  // The focus is where the row was, on the next one.
  await expect.poll(async () => (await focused()) !== put && (await focused()) !== '').toBe(true);
  await page.keyboard.press('Control+z');
  await expect.poll(() => rows(app).count()).toBe(before);

  await page.keyboard.press('s');
  await page.getByRole('menuitem', { name: 'Another day…' }).click();
  const day = page.getByRole('dialog').getByRole('textbox', { name: 'Day' });
  await day.fill('in two weeks');
  await checkAccessibility(page);
  await day.press('Enter');
  await app.sees(/is put off until/);
});
