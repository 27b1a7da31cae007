import { shots } from '../e2e/fixture/shots';
import { go, lookAround, settled } from '../e2e/steps';

/** The day of the mock-ups: a Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';

shots('trip', { now: NOW }, async (app, shoot) => {
  const { page } = app;
  await lookAround(app);
  await go(app, '#/trip');
  await shoot('trip-nowhere');
  await go(app, '#/trip?where=JP%2Fkyoto&from=2026-04-27&to=2026-05-01');
  const people = page.getByRole('main').getByRole('checkbox');
  await people.first().waitFor();
  await page.locator('dl').first().waitFor();
  await people.first().press('Space');
  await people.nth(1).press('Space');
  const line = page.getByRole('textbox').last();
  await line.fill('Tanaka: mag die erste Pflückung');
  await line.press('Enter');
  await line.fill('Der Zug fährt um 18:10');
  await line.press('Enter');
  await settled(page);
  await shoot('trip');
  await go(app, '#/trip?where=DE%2Fleipzig&from=2026-03-26&to=2026-03-28');
  await page.locator('dl').nth(3).waitFor();
  await settled(page);
  await shoot('trip-near');
  await go(app, '#/trip?where=JP%2Fkyoto&from=2026-04-27&to=2026-05-01');
  await people.first().waitFor();
  await settled(page);
  await page.getByRole('button', { name: /Dossier|Reisemappe/ }).click();
  await page.getByRole('figure').nth(1).waitFor();
  await settled(page);
  await shoot('trip-dossier');
  await go(app, '#/people');
  await shoot('people-with-trip');
});
