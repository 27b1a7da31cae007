import { shots } from '../e2e/fixture/shots';
import { go, lookAround } from '../e2e/steps';

/** The day of the mock-ups. */
const NOW = '2026-03-19T09:40:00';

shots('printing', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  await lookAround(app);
  await go(app, '#/print/cards');
  await page.getByRole('searchbox').last().waitFor();
  await shoot('print-nobody');
  await go(app, '#/people');
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await page.keyboard.press('x');
  for (let more = 0; more < 11; more += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: isGerman ? 'Karten drucken' : 'Print cards' }).click();
  await page.getByRole('region', { name: isGerman ? 'Vorschau' : 'Preview' }).waitFor();
  await shoot('print-cards-new');
  await page.getByRole('button', { name: isGerman ? 'Drucken' : 'Print', exact: true }).click();
  await page.locator('svg text').first().waitFor();
  await shoot('print-cards');
  await page.getByRole('button', { name: 'Format' }).click();
  await shoot('print-formats');
  await page.getByRole('option', { name: isGerman ? /^70 × 36/ : /^2⅝/ }).click();
  await shoot('print-labels');
  await page.getByRole('button', { name: 'Format' }).click();
  await page.getByRole('option', { name: isGerman ? 'Alle Maße selbst' : /All measures/ }).click();
  await page
    .getByRole('textbox', { name: isGerman ? 'Nebeneinander' : 'Across', exact: true })
    .fill('4');
  await page.keyboard.press('Tab');
  await shoot('print-own');
  await go(app, '#/people');
  await page.getByRole('grid').getByText('Yuki Tanaka').dblclick();
  await page.getByRole('heading', { level: 1, name: /Yuki Tanaka/ }).waitFor();
  const id = (await page.evaluate(() => location.hash)).split('/').at(-1)!;
  await go(app, `#/print/statement/${id}`);
  await page.getByRole('region', { name: isGerman ? 'Vorschau' : 'Preview' }).waitFor();
  await shoot('print-statement');
  await go(app, '#/print/keys');
  await page.getByRole('region', { name: isGerman ? 'Vorschau' : 'Preview' }).waitFor();
  await shoot('print-keys');
});
