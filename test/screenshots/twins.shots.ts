import { shots } from '../e2e/fixture/shots';
import { go, openEmptyShop, settled } from '../e2e/steps';

/** The day of the mock-ups: a Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';

const NAMES = [
  'Marta Lindqvist',
  'Lindqvist, Marta',
  'Jürgen Weiß',
  'Juergen Weiss',
  'Mei Lin',
  'Mei Lin',
];

shots('twins', { now: NOW }, async (app, shoot) => {
  const { page } = app;
  await openEmptyShop(app);
  for (const name of NAMES) {
    await go(app, `#/people/new?name=${encodeURIComponent(name)}`);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await settled(page);
  }
  await go(app, '#/people');
  await shoot('people-with-doubles');
  await go(app, '#/twins');
  await page.getByRole('region').first().waitFor();
  await settled(page);
  await shoot('twins');
});
