import { shots } from '../e2e/fixture/shots';
import { go, lookAround } from '../e2e/steps';

/** A Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:00:00';

const PAGES = ['regulars', 'new-faces', 'word', 'points', 'compare'] as const;

shots('insights pages', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  await lookAround(app);
  for (const name of PAGES) {
    await go(app, `#/insights/${name}`);
    const panel = page.getByRole('tabpanel');
    await panel.getByRole('heading').first().waitFor();
    await page.waitForTimeout(700);
    if (name === 'new-faces') await page.locator('summary').first().click();
    await shoot(`insights-${name}`);
  }
  await page.getByRole('radio', { name: isGerman ? 'Wort und Dank' : 'Word and thanks' }).click();
  await page.waitForTimeout(400);
  await shoot('insights-compare-care');
  await go(app, '#/insights/regulars');
  await page
    .getByRole('list', { name: isGerman ? 'Wer sind unsere Stammgäste?' : 'Who are our regulars?' })
    .getByRole('button')
    .first()
    .click();
  await page.getByRole('dialog').getByRole('row').nth(1).waitFor();
  await shoot('insights-regulars-people');
});
