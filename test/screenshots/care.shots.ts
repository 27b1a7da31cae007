import type { App } from '../e2e/fixture/app';
import { shots } from '../e2e/fixture/shots';
import { go, lookAround } from '../e2e/steps';

/** A Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:00:00';

async function toPerson(app: App, name: string): Promise<void> {
  await go(app, '#/people');
  await app.page.getByRole('grid').getByText(name).first().dblclick();
  await app.page.getByRole('heading', { level: 1, name: new RegExp(name.slice(0, 4)) }).waitFor();
}

shots('care', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  const word = (german: string, english: string): string => (isGerman ? german : english);
  await lookAround(app);

  await go(app, '#/settings/care');
  await page.getByRole('heading', { name: word('Zuhören', 'Listening') }).waitFor();
  await shoot('care-settings');
  await page
    .getByRole('heading', { name: word('Danke sagen', 'Saying thank you') })
    .scrollIntoViewIfNeeded();
  const days = page.getByRole('textbox', {
    name: word('Ein Dank bleibt offen', 'A thank-you stays owed'),
  });
  await days.fill('400');
  await days.press('Enter');
  await shoot('care-settings-problem');
  await days.press('Escape');
  const groups = page.getByRole('heading', {
    name: word('Rhythmus für Schlagwörter und Gruppen', 'Rhythm for tags and groups'),
  });
  await groups.scrollIntoViewIfNeeded();
  await shoot('care-settings-rhythm');
  await page
    .getByRole('button', { name: word('Zurück zu den üblichen Regeln', 'Back to the usual rules') })
    .scrollIntoViewIfNeeded();
  await shoot('care-settings-end');

  await toPerson(app, 'José');
  await page.getByText(word('Alle 6 Wochen melden', 'Every 6 weeks')).first().waitFor();
  await shoot('care-person');
  await page.getByRole('button', { name: word('Rhythmus ändern', 'Change the rhythm') }).click();
  await page.getByRole('dialog').waitFor();
  await shoot('care-rhythm-dialog');
  await page.keyboard.press('Escape');

  await toPerson(app, 'Yuki');
  await page.keyboard.press('c');
  await page.getByRole('dialog').waitFor();
  await page
    .getByRole('dialog')
    .getByRole('list', { name: word('Versprochen', 'Promised') })
    .waitFor();
  await shoot('care-plan-promises');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('yuki');
  await page.getByText(word('Versprechen offen', 'promise')).first().waitFor();
  await shoot('care-palette');
});
