import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { shots } from '../e2e/fixture/shots';
import { go, lookAround } from '../e2e/steps';

/** The day of the mock-ups: a Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';

shots('backups', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  const button = (en: string, de: string) =>
    page.getByRole('button', { name: isGerman ? de : en, exact: true });
  const stick = join(app.computer.root, 'Blau');
  await mkdir(stick);
  await lookAround(app);
  await go(app, '#/settings/backup');
  await button('Back up now', 'Jetzt sichern').click();
  await app.sees(isGerman ? /Alles gesichert/ : /All backed up/);
  await app.dialogs.folder(stick);
  await button('Choose a folder', 'Ordner wählen').click();
  await app.sees(isGerman ? /Auch in/ : /Also in/);
  await button('Try it now', 'Jetzt proben').click();
  await app.sees(isGerman ? /Wiederherstellbar:/ : /Restorable:/);
  await page.getByRole('grid').getByRole('row').last().click();
  await button('Replace', 'Ersetzen').waitFor();
  await shoot('settings-backup');
  await rename(stick, `${stick}-away`);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await app.sees(isGerman ? /gerade nicht da/ : /not there just now/);
  await shoot('settings-backup-stick-away');
});
