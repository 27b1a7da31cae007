import { shots } from '../e2e/fixture/shots';
import { go, openEmptyShop, settled } from '../e2e/steps';

/** The day of the mock-ups: a Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';

shots('encryption', { now: NOW }, async (app, shoot) => {
  const { page } = app;
  await openEmptyShop(app);
  await go(app, '#/people/new?name=Marta%20Lindqvist');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: 'Marta Lindqvist' }).waitFor();
  await settled(page);
  await go(app, '#/settings/exchange');
  await page.getByRole('button', { name: /Teil wählen|Choose a part/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('Marta');
  await dialog.getByRole('button', { name: /Marta Lindqvist/ }).click();
  await dialog.getByRole('list').getByText('Marta Lindqvist').waitFor();
  await settled(page);
  await shoot('exchange-part');
  await page.keyboard.press('Escape');

  await go(app, '#/settings/backup');
  await page.getByRole('button', { name: /^(Einrichten|Set up)$/ }).click();
  const passphrase = dialog.locator('input[type=password]');
  await passphrase.first().fill('jasmine lantern window nineteen');
  await passphrase.nth(1).fill('jasmine lantern window nineteen');
  await settled(page);
  await shoot('encryption-set-up');
  await dialog.getByRole('button', { name: /^(Weiter|Next)$/ }).click();
  await dialog.getByRole('button', { name: /Blatt öffnen|Open the sheet/ }).click();
  await page.locator('article svg').waitFor();
  await settled(page);
  await shoot('encryption-sheet');
});
