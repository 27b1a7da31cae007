import { shots } from '../e2e/fixture/shots';
import { go, lookAround } from '../e2e/steps';

const NOW = '2026-03-19T09:40:00';

shots('segments', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  const say = (german: string, english: string): string => (isGerman ? german : english);
  await lookAround(app);
  await go(app, '#/segments');
  await page
    .getByRole('list', { name: say('Gruppen', 'Groups') })
    .getByText(/\d/)
    .first()
    .waitFor();
  await shoot('segments-list');
  await page
    .getByRole('button', { name: isGerman ? /^Gruppe bearbeiten: Kommt/ : /^Edit group: Comes/ })
    .click();
  await page.getByRole('complementary').getByText(/\d/).first().waitFor();
  for (const topic of [say('Land', 'Country'), say('Ausgegeben', 'Spent')]) {
    await page.getByRole('button', { name: say('Bedingung hinzufügen', 'Add condition') }).click();
    await page.getByRole('menuitem', { name: topic, exact: true }).click();
  }
  await page.keyboard.press('Control+Enter');
  await shoot('segments-editor');
  await go(app, '#/segments/new');
  await page.getByText(say('Ich wähle aus', 'I choose'), { exact: true }).click();
  await page.getByRole('searchbox').fill('an');
  await page.getByRole('main').getByRole('listitem').first().waitFor();
  await shoot('segments-chosen');
  await go(app, '#/people?segment=ready:top-without-owner');
  await page.getByRole('row').nth(1).waitFor();
  await page.getByRole('row').nth(1).focus();
  await page.keyboard.press('x');
  await shoot('segments-people');
  await page.getByRole('button', { name: say('In Gruppe aufnehmen…', 'Add to group…') }).click();
  await page.getByRole('dialog').waitFor();
  await shoot('segments-add');
});
