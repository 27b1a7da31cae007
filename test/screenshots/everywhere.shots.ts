import type { App } from '../e2e/fixture/app';
import { shots, UNUSUAL_VARIANTS, VARIANTS } from '../e2e/fixture/shots';
import { go, lookAround, PLACES, settled } from '../e2e/steps';

/** The day of the mock-ups: a Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';

/** Two of the usual ways to look, and the unusual ones: what has a walk of its own is seen in the others there. */
const WAYS = [
  ...VARIANTS.filter(
    ({ width, language, theme }) =>
      (width === 1366 && language === 'de-DE' && theme === 'light') ||
      (width === 1280 && language === 'en-GB' && theme === 'dark'),
  ),
  ...UNUSUAL_VARIANTS,
];

/** What opens over the page by a key, the same in every language. */
const OVER_TODAY = { n: 'note', p: 'points', '?': 'keys', 'Control+k': 'palette' } as const;
const OVER_A_PERSON = { t: 'thanks', c: 'plan', f: 'feedback' } as const;

/** `#/calendar?view=week` is `place-calendar-week`. */
const nameOf = (address: string): string =>
  `place-${address.replace(/^#\//, '').replace(/view=/, '').split('?from')[0]}`.replace(
    /[^a-zA-Z-]+/g,
    '-',
  );

async function closeAll({ page }: App): Promise<void> {
  const dialog = page.locator('[role=dialog], [role=alertdialog]');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

shots(
  'everywhere',
  { now: NOW },
  async (app, shoot) => {
    const { page } = app;
    await page.getByRole('textbox').nth(1).waitFor();
    await settled(page);
    await shoot('place-first-run');
    await lookAround(app);
    for (const address of PLACES) {
      await go(app, address);
      await shoot(nameOf(address));
    }
    await go(app, '#/today');
    for (const [key, name] of Object.entries(OVER_TODAY)) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await settled(page);
      await shoot(`over-${name}`);
      await closeAll(app);
    }
    await go(app, '#/people');
    await page.getByRole('grid').getByText('Yuki Tanaka').click();
    await settled(page);
    await shoot('place-people-preview');
    await page.keyboard.press('x');
    await settled(page);
    await shoot('place-people-selected');
    await page.keyboard.press('Escape');
    await page.getByRole('grid').getByText('Yuki Tanaka').dblclick();
    await page.getByRole('heading', { level: 1, name: /Yuki Tanaka/ }).waitFor();
    await settled(page);
    await shoot('place-person');
    for (const [key, name] of Object.entries(OVER_A_PERSON)) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await settled(page);
      await shoot(`over-${name}`);
      await closeAll(app);
    }
    const { hash } = new URL(page.url());
    await go(app, `${hash}/edit`);
    await shoot('place-person-edit');
    const id = hash.slice(hash.lastIndexOf('/') + 1);
    for (const paper of ['disclosure', 'statement']) {
      await go(app, `#/print/${paper}/${id}`);
      await shoot(`place-print-${paper}`);
    }
  },
  WAYS,
);
