import { shots } from '../e2e/fixture/shots';
import { go, lookAround } from '../e2e/steps';

const NOW = '2026-03-19T09:40:00';

shots('journeys', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  const say = (german: string, english: string): string => (isGerman ? german : english);
  await lookAround(app);

  await go(app, '#/settings/care');
  const start = page.getByRole('button', {
    name: say('Drei für den Anfang nehmen', 'Take three to start with'),
  });
  await start.scrollIntoViewIfNeeded();
  await shoot('journeys-empty');
  await start.click();
  const plans = page.getByRole('list', {
    name: say('Checklisten für neue Gesichter', 'Checklists for new faces'),
  });
  await plans.scrollIntoViewIfNeeded();
  await plans.getByText('Yuki').first().waitFor();
  await shoot('journeys-plans');
  await page
    .getByRole('button', { name: say('ändern', 'Change') })
    .and(page.getByRole('button', { name: /Japan/ }))
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await shoot('journeys-editor');
  await dialog.getByRole('button', { name: say('Schritt dazunehmen', 'Add a step') }).click();
  await dialog
    .getByRole('button', { name: say('Schritt 1: herausnehmen', 'Step 1: take out') })
    .click();
  await dialog.getByRole('button', { name: say('Speichern', 'Save') }).click();
  await shoot('journeys-problem');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Nora');
  await page.getByRole('option', { name: /Nora/ }).first().click();
  await page.getByRole('heading', { level: 1, name: /Nora/ }).waitFor();
  const card = page.getByRole('region', { name: say('Willkommen', 'Welcome'), exact: true });
  await card.waitFor();
  await shoot('journeys-person');
  await card
    .getByRole('button', { name: say('Mehr zur Begrüßung', 'More for the welcome') })
    .click();
  await page.getByRole('menuitem', { name: say('Andere Checkliste', 'Another checklist') }).click();
  await page.getByRole('dialog').getByRole('radio').first().waitFor();
  await shoot('journeys-other');
});
