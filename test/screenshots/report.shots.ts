import { shots } from '../e2e/fixture/shots';
import { go, lookAround } from '../e2e/steps';

/** A Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:00:00';

shots('report', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  const word = (german: string, english: string): string => (isGerman ? german : english);
  await lookAround(app);
  await go(app, '#/insights');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menu').waitFor();
  await shoot('insights-export');
  await page
    .getByRole('menuitem', { name: word('Bericht drucken (PDF)', 'Print the report (PDF)') })
    .click();
  await page.getByRole('figure').waitFor();
  await shoot('report');
  await page.getByRole('region', { name: word('Vorschau', 'Preview') }).evaluate((desk) => {
    desk.scrollTop = desk.scrollHeight;
  });
  await shoot('report-foot');
});
