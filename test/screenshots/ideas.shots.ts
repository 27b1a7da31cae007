import { shots } from '../e2e/fixture/shots';
import { go, lookAround } from '../e2e/steps';

const NOW = '2026-03-19T09:40:00';

shots('ideas', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  const say = (german: string, english: string): string => (isGerman ? german : english);
  await lookAround(app);
  await go(app, '#/ideas');
  const board = page.getByRole('group', {
    name: say('Ideen nach ihrem Stand', 'Ideas by how far they are'),
  });
  await board.waitFor();
  await shoot('ideas');
  await board
    .getByRole('button', {
      name: say('Etwas für den Abend', 'Something for the evening'),
      exact: true,
    })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await shoot('ideas-one');
  await dialog.getByRole('button', { name: isGerman ? /Bescheid sagen/ : /^Tell/ }).click();
  await page
    .getByRole('list', { name: say('Wer danach gefragt hat', 'Who asked for it') })
    .waitFor();
  await shoot('ideas-tell');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await board.getByRole('button', { name: isGerman ? /^Umgesetzt: / : /^Done: / }).click();
  await dialog.waitFor();
  await shoot('ideas-done');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: say('Idee aufschreiben', 'Write down an idea') }).click();
  await dialog.getByRole('textbox').first().fill(say('Matcha am Morgen', 'Matcha in the morning'));
  await shoot('ideas-new');
});
