import { join } from 'node:path';
import { shots } from '../e2e/fixture/shots';
import { go, lookAround, settled } from '../e2e/steps';
import type { App } from '../e2e/fixture/app';

/** The day of the mock-ups: a Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';

async function openYuki(app: App): Promise<void> {
  await go(app, '#/people');
  await app.page.getByRole('grid').getByText('Yuki Tanaka').dblclick();
  await app.page.getByRole('heading', { level: 1, name: /Yuki Tanaka/ }).waitFor();
  await settled(app.page);
}

shots('the first minute', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  await page.getByRole('textbox').nth(0).fill('Marlene');
  await page
    .getByRole('textbox')
    .nth(1)
    .fill(isGerman ? 'Teehaus Vogt' : 'Vogt Tea House');
  await shoot('first-run');
  await page.getByRole('button', { name: isGerman ? /leerer Theke/i : /clean counter/i }).click();
  await page.getByRole('main').waitFor();
  await shoot('today-empty');
  await go(app, '#/people');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await shoot('people-empty');
});

shots('the people', { now: NOW }, async (app, shoot) => {
  const { page } = app;
  await lookAround(app);
  await page.getByRole('listitem').first().waitFor();
  await shoot('today');
  await go(app, '#/people');
  await page.getByRole('grid').getByText('Yuki Tanaka').click();
  await shoot('people');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await shoot('people-selected');
  await go(app, '#/people?q=tannaka');
  await page.getByRole('status').first().waitFor();
  await shoot('people-nobody');
});

shots('one person', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  await lookAround(app);
  await openYuki(app);
  await shoot('person');
  await page.keyboard.press('n');
  await page.keyboard.type(
    language.startsWith('de')
      ? 'Will den Assam erst probieren, ich schicke bis Dienstag drei Muster.'
      : "Wants to try the Assam first, I'll send three samples by Tuesday.",
  );
  await shoot('person-note');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('status').first().waitFor();
  await shoot('person-noted');
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await page
    .getByRole('button', { name: language.startsWith('de') ? /Speichern/ : /Save/ })
    .waitFor();
  await shoot('person-edit');
  await go(app, '#/people/new');
  await page.getByRole('textbox').first().fill('Layla Al-Harbi');
  await page.getByRole('status').first().waitFor();
  await shoot('person-new');
});

shots('what is always there', { now: NOW }, async (app, shoot) => {
  const { page } = app;
  await lookAround(app);
  await openYuki(app);
  await go(app, '#/today');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tan');
  await page.getByRole('option').first().waitFor();
  await shoot('palette');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('n');
  await page.getByRole('dialog').waitFor();
  await shoot('note');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await shoot('keys');
  await page.keyboard.press('Escape');
});

shots('the settings', { now: NOW }, async (app, shoot) => {
  await lookAround(app);
  await app.page.keyboard.press('Control+b');
  for (const section of [
    'shop',
    'language',
    'backup',
    'exchange',
    'fields',
    'keyboard',
    'appearance',
    'recent',
    'trash',
  ]) {
    await go(app, `#/settings/${section}`);
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    await shoot(`settings-${section}`);
  }
});

shots('the import', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  await lookAround(app);
  await go(app, '#/import');
  const choose = page.getByRole('button', { name: isGerman ? /Datei/ : 'Choose a file' }).first();
  await choose.waitFor();
  await shoot('import-file');
  await app.dialogs.open(join(import.meta.dirname, '../fixtures/import/shop-list.csv'));
  await choose.click();
  await page.getByRole('grid').getByRole('row').nth(3).waitFor();
  await shoot('import-match');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('toolbar').waitFor();
  await shoot('import-check');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('term').first().waitFor();
  await shoot('import-done');
});
