import { shots } from '../e2e/fixture/shots';
import { lookAround } from '../e2e/steps';

const NOW = '2026-03-19T09:40:00';

shots('the counter', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  const book = isGerman ? /Punkte buchen/ : /Book \d+ points/;
  await lookAround(app);
  await page.getByRole('listitem').first().waitFor();
  await shoot('counter-coach');
  await page.keyboard.press('p');
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  await shoot('counter-empty');
  await page.keyboard.type('a 24');
  await page.getByRole('option').first().waitFor();
  await page.getByRole('button', { name: book }).waitFor();
  await shoot('counter-line');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('p');
  await page.keyboard.type('meh');
  await page.getByRole('dialog').getByText('Mehmet Yıldız').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(isGerman ? '24,80' : '24.80');
  await page.getByRole('button', { name: book }).waitFor();
  await shoot('counter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('240');
  await page.getByRole('button', { name: book }).waitFor();
  await shoot('counter-reward');
  await page.keyboard.press('Enter');
  await shoot('counter-unusual');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('lukk 25');
  await page.getByRole('dialog').getByRole('status').first().waitFor();
  await shoot('counter-nobody');
});

shots('the counter alone', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  await lookAround(app);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(isGerman ? 'Theke zeigen' : 'counter only');
  await page
    .getByRole('option', { name: isGerman ? /^Nur die Theke/ : /^Show the counter/ })
    .click();
  await page.getByRole('textbox').first().waitFor();
  await page.keyboard.type('4711');
  await page.keyboard.press('Tab');
  await page.keyboard.type('4711');
  await shoot('counter-mode-enter');
  await page.keyboard.press('Enter');
  const session = page.getByRole('complementary', {
    name: isGerman ? 'Zuletzt gebucht' : 'Booked last',
  });
  await session.waitFor();
  await page.getByRole('button', { name: 'Mehmet Yıldız' }).waitFor();
  await shoot('counter-mode');
  await page.keyboard.type('meh 24');
  await page
    .getByRole('button', { name: isGerman ? /Punkte buchen/ : /Book \d+ points/ })
    .waitFor();
  await shoot('counter-mode-line');
  await page.keyboard.press('Enter');
  await session.getByRole('button').first().waitFor();
  await shoot('counter-mode-booked');
  await page
    .getByRole('button', { name: isGerman ? 'Theke verlassen' : 'Leave the counter' })
    .click();
  await page.getByRole('dialog').waitFor();
  await shoot('counter-mode-leave');
});
