import { shots } from '../e2e/fixture/shots';
import { go, lookAround } from '../e2e/steps';

/** The day of the mock-ups: a Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';

shots('campaigns', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  const main = page.getByRole('main');
  await lookAround(app);
  await go(app, '#/campaigns');
  await main.getByRole('grid').waitFor();
  await shoot('campaigns');
  await main
    .getByText(isGerman ? 'Verkostung der Frühlingsernte' : /Tasting of the spring/)
    .click();
  await main
    .getByRole('button', { name: isGerman ? /Nachrichten vorbereiten/ : /^Prepare \d+/ })
    .waitFor();
  await shoot('campaign-planned');
  await main
    .getByRole('button', { name: isGerman ? 'Bearbeiten' : 'Edit', exact: true })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await shoot('campaign-edit');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await main
    .getByRole('button', { name: isGerman ? /Nachrichten vorbereiten/ : /^Prepare \d+/ })
    .click();
  const begin = main.getByRole('button', { name: isGerman ? /^Anfangen/ : /^Begin/ });
  await begin.waitFor();
  await shoot('campaign-prepared');
  await begin.click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Text' }).waitFor();
  await shoot('campaign-walk');
  await page.keyboard.press('Escape');
  await go(app, '#/people');
  await page.getByRole('grid').getByText('Giulia Conti').click();
  await page.keyboard.press('x');
  await shoot('people-selected');
});
