import { shots } from '../e2e/fixture/shots';
import { go, lookAround, settled } from '../e2e/steps';

/** The day of the mock-ups: a Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';

shots('trust', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  const dialog = page.locator('[role=dialog], [role=alertdialog]');
  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  };
  await lookAround(app);
  await go(app, '#/settings/exchange');
  await shoot('settings-exchange');

  await go(app, '#/settings/backup');
  const setUp = page.getByRole('button', {
    name: isGerman ? 'Einrichten' : 'Set up',
    exact: true,
  });
  await setUp.scrollIntoViewIfNeeded();
  await shoot('settings-encryption');
  await setUp.click();
  await dialog.locator('input').first().fill('Jasmin Laterne');
  await settled(page);
  await shoot('encryption-passphrase');
  await close();

  await go(app, '#/people');
  await page.getByRole('grid').getByText('Yuki Tanaka').dblclick();
  await page.getByRole('heading', { level: 1, name: /Yuki Tanaka/ }).waitFor();
  const choose = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: isGerman ? /^Mehr zu Yuki/ : /^More for Yuki/ }).click();
    await page.getByRole('menuitem', { name }).click();
    await dialog.waitFor();
    await settled(page);
  };
  await choose(isGerman ? 'Auskunft geben' : 'Hand over all data');
  await shoot('disclosure');
  await close();
  const { hash } = new URL(page.url());
  const id = hash.slice(hash.lastIndexOf('/') + 1);
  await go(app, `#/print/disclosure/${id}`);
  await settled(page);
  await shoot('disclosure-paper');
  await go(app, hash);
  await page.getByRole('heading', { level: 1, name: /Yuki Tanaka/ }).waitFor();
  await page
    .getByText(isGerman ? 'Datenschutz' : 'Data protection', { exact: true })
    .first()
    .scrollIntoViewIfNeeded();
  await settled(page);
  await shoot('person-privacy');
  await choose(isGerman ? 'Daten löschen' : 'Erase the data');
  await shoot('erase-person');
  await close();

  // Somebody who is no sample: their yes counts, and their erasure leaves a certificate.
  const name = 'Ana Quarzfeld';
  await go(app, `#/people/new?name=${encodeURIComponent(name)}`);
  await page
    .getByText(isGerman ? 'Rechtsgrundlage' : 'Legal basis', { exact: true })
    .scrollIntoViewIfNeeded();
  await settled(page);
  await shoot('legal-basis');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page
    .getByRole('button', { name: isGerman ? /^Nachweis zu/ : /^Proof of/ })
    .first()
    .click();
  await dialog
    .getByRole('textbox')
    .first()
    .fill(isGerman ? 'Dürfen wir Ihnen schreiben?' : 'May we write to you?');
  await settled(page);
  await shoot('consent-proof');
  await dialog
    .getByRole('button', { name: isGerman ? 'Dieses Ja notieren' : 'Note this yes' })
    .click();
  await dialog.waitFor({ state: 'detached' });
  const own = new URL(page.url()).hash;
  await go(app, '#/settings/privacy');
  await settled(page);
  await shoot('settings-privacy');
  await page
    .getByText(isGerman ? 'Wie lange Daten bleiben' : 'How long data are kept')
    .scrollIntoViewIfNeeded();
  await settled(page);
  await shoot('settings-wordings');
  await go(app, '#/print/privacy-notice');
  await settled(page);
  await shoot('privacy-notice');
  await go(app, own);
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('button', { name: isGerman ? /^Mehr zu Ana/ : /^More for Ana/ }).click();
  await page.getByRole('menuitem', { name: isGerman ? 'Daten löschen' : 'Erase the data' }).click();
  await dialog.getByRole('textbox').fill(name);
  await dialog
    .getByRole('button', { name: isGerman ? 'Endgültig löschen' : 'Erase for good' })
    .click();
  await dialog.getByRole('button', { name: isGerman ? 'Bescheinigung' : 'Certificate' }).click();
  await settled(page);
  await shoot('certificate-paper');
  await go(app, '#/settings/security');
  await page.getByText(isGerman ? /^Bildschirm sperren/ : /^Lock the screen/).click();
  const fields = page.locator('input[type=password]');
  await fields.nth(0).fill('4711');
  await fields.nth(1).fill('4711');
  await shoot('settings-lock');
  await page.getByRole('button', { name: isGerman ? 'Einschalten' : 'Turn on' }).click();
  await page.getByRole('button', { name: isGerman ? 'Jetzt sperren' : 'Lock now' }).click();
  await page.getByRole('heading', { level: 1, name: isGerman ? 'Gesperrt' : 'Locked' }).waitFor();
  await shoot('locked');
});
