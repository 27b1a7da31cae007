import { shots } from '../e2e/fixture/shots';
import { go, lookAround } from '../e2e/steps';

/** A Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:00:00';

shots('insights', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  const word = (german: string, english: string): string => (isGerman ? german : english);
  await lookAround(app);
  await go(app, '#/insights');
  await page
    .getByRole('heading', { name: word('Kommen sie wieder?', 'Do they come back?') })
    .waitFor();
  await page.getByRole('slider').waitFor();
  await page.waitForTimeout(400);
  await shoot('insights');

  await page
    .getByRole('button', { name: word('Bleiben: die Rechnung', 'Retention rate: the sum') })
    .click();
  await page.getByRole('dialog').waitFor();
  await shoot('insights-sum');
  await page.keyboard.press('Escape');
});
