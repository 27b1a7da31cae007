import { shots } from '../e2e/fixture/shots';
import { go, openEmptyShop, settled } from '../e2e/steps';

/** The day of the mock-ups: a Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';
const NAMES = ['Marta Lindqvist', 'Jürgen Weiß', 'Mei Lin'];

shots('past', { now: NOW }, async (app, shoot) => {
  const { page } = app;
  await openEmptyShop(app);
  for (const name of NAMES) {
    await go(app, `#/people/new?name=${encodeURIComponent(name)}`);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await settled(page);
  }
  const address = page.url();
  await page.keyboard.press('n');
  await page.keyboard.type('Likes the first harvest from Uji');
  await page.keyboard.press('Control+Enter');
  await settled(page);

  await app.setClock('2026-03-21T10:00:00');
  await go(app, `${address.slice(address.indexOf('#'))}/edit`);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Mei Lin-Weber');
  await page.keyboard.press('Control+Enter');
  await settled(page);
  await go(app, '#/past?day=2026-03-19');
  await page.locator('button[data-person]').first().waitFor();
  await settled(page);
  await shoot('past');
  await page.locator('button[data-person]', { hasText: 'Mei Lin' }).click();
  await page.getByRole('heading', { level: 2, name: 'Mei Lin' }).waitFor();
  await settled(page);
  await shoot('past-person');
  await page.getByRole('button', { name: /Anderer Tag|Another day/ }).click();
  await settled(page);
  await shoot('past-choose');
});
