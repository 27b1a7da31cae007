import { shots } from '../e2e/fixture/shots';
import { go, lookAround } from '../e2e/steps';

const NOW = '2026-03-19T09:40:00';

shots('feedback', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  const say = (german: string, english: string): string => (isGerman ? german : english);
  await lookAround(app);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Mehmet');
  await page
    .getByRole('option', { name: /Mehmet/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /Mehmet/ }).waitFor();
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('5', { exact: true }).click();
  await dialog
    .getByRole('textbox')
    .first()
    .fill(say('Bei euch fühle ich mich erkannt.', 'You know me by name.'));
  await shoot('feedback-dialog');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('f');
  await dialog.getByText(say('Empfiehlt weiter', 'Recommends'), { exact: true }).click();
  await dialog.getByText('3', { exact: true }).click();
  await dialog
    .getByRole('textbox')
    .first()
    .fill(say('Der Deckel kam zerbrochen an.', 'The lid came broken.'));
  await shoot('feedback-criticism');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  const card = page.getByRole('region', { name: say('Kritik', 'Criticism'), exact: true });
  await card.waitFor();
  await shoot('feedback-person');
  await card.getByRole('textbox').fill(say('Der Deckel ist gesprungen', 'The lid broke'));
  await card.getByRole('button', { name: say('Verstanden', 'Understood') }).click();
  await card.getByText(say('Mit einer Entschuldigung', 'With an apology')).waitFor();
  await shoot('feedback-answer');
});

shots('feedback at the counter', { now: NOW }, async (app, shoot, { language }) => {
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
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: isGerman ? 'Rückmeldung' : 'Feedback' }).click();
  await page.getByRole('radio').first().waitFor();
  await shoot('feedback-screen');
  await page.locator('label').getByText('4', { exact: true }).click();
  await page.getByRole('textbox').waitFor();
  await shoot('feedback-screen-words');
  await page.getByRole('button', { name: isGerman ? 'Fertig' : 'Done' }).click();
  await page.getByRole('status').waitFor();
  await shoot('feedback-screen-thanks');
});

shots('feedback on paper', { now: NOW }, async (app, shoot) => {
  const { page } = app;
  await lookAround(app);
  await go(app, '#/print/feedback');
  await page.getByRole('figure').first().waitFor();
  await shoot('feedback-slip');
});

shots('feedback of everybody', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  await lookAround(app);
  await go(app, '#/feedback');
  await page.getByRole('region', { name: isGerman ? 'Offene Kritik' : 'Open criticism' }).waitFor();
  await shoot('feedback-all');
  await page.getByRole('button', { name: isGerman ? 'Zettel eintragen' : 'Enter slips' }).click();
  await page.getByRole('dialog').waitFor();
  await shoot('feedback-nameless');
});
