import { shots } from '../e2e/fixture/shots';
import { go, lookAround } from '../e2e/steps';

/** The day of the mock-ups: a Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';

shots('thanks', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  await lookAround(app);
  await go(app, '#/people');
  await page.getByRole('grid').getByText('Giulia Conti').dblclick();
  await page.getByRole('heading', { level: 1, name: /Giulia Conti/ }).waitFor();
  await shoot('person-thanks');
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Text' }).waitFor();
  await shoot('thanks');
  await dialog.getByRole('radio', { name: isGerman ? 'Was es heißt' : 'What it says' }).click();
  await shoot('thanks-meaning');
  await dialog.getByRole('radio').first().click();
  await page.keyboard.press('Control+Enter');
  await dialog
    .getByRole('button', { name: isGerman ? 'Schon gesendet' : 'Already sent' })
    .waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await dialog.getByText(isGerman ? 'Gesendet? Dann stempeln.' : 'Sent? Then stamp it.').waitFor();
  await shoot('thanks-asked');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await shoot('thanks-stamped');
  await page.keyboard.press('t');
  await dialog.getByRole('textbox', { name: 'Text' }).waitFor();
  await shoot('thanks-again');
});

shots('templates', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  await lookAround(app);
  await go(app, '#/settings/templates');
  await page
    .getByRole('button', { name: isGerman ? 'Ändern: Empfehlung' : 'Change: Recommendation' })
    .click();
  await page.getByRole('dialog').getByRole('region').locator('p').nth(1).waitFor();
  await shoot('template-edit');
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: 'Text' })
    .fill('{opening}\n\n{nonsense} [if friend]…');
  await page
    .getByRole('dialog')
    .getByText(/[“„]\{nonsense/)
    .first()
    .waitFor();
  await shoot('template-problem');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await shoot('settings-templates');
});

shots('writing', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  const say = (german: string, english: string) => (isGerman ? german : english);
  await lookAround(app);
  await go(app, '#/settings/templates');
  const dialog = page.getByRole('dialog');
  for (const [term, fr, not] of [
    [say('Erntetee', 'harvest tea'), 'thé de récolte', say('Frischtee', 'fresh tea')],
    [say('Blätterkreis', 'Leaf Circle'), '', ''],
  ] as const) {
    await page.getByRole('button', { name: say('Wort hinzufügen', 'Add a word') }).click();
    await dialog.getByRole('textbox').first().fill(term);
    if (fr === '') {
      await dialog.getByRole('switch').click({ force: true });
    } else {
      await dialog
        .getByRole('textbox', { name: say('Nicht auf Deutsch', 'Not in English') })
        .fill(not);
      await dialog
        .getByRole('button', { name: say('Sprache hinzufügen', 'Add a language') })
        .click();
      await page.getByRole('menuitem', { name: say('Französisch', 'French') }).click();
      await dialog
        .getByRole('textbox', { name: say('Auf Französisch', 'In French'), exact: true })
        .fill(fr);
      await shoot('word');
    }
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
  }
  await page.getByText(say('Fehlt auf: ', 'Missing in: ')).first().waitFor();
  await shoot('words');
  const add = page.getByRole('button', {
    name: say('Neue Vorlage: Willkommen', 'New template: Welcome'),
  });
  const text = dialog.getByRole('textbox', { name: 'Text' });
  const write = async (name: string, own: string, french: string): Promise<void> => {
    await add.click();
    await dialog.getByRole('textbox').first().fill(name);
    await text.fill(own);
    await dialog
      .getByRole('button', { name: say('Deutsch', 'English') })
      .first()
      .click();
    await page.getByRole('option', { name: say('Französisch', 'French') }).click();
    await text.fill(french);
  };
  const open = say('Samstags haben wir bis zwei offen.', 'On Saturdays we are open until two.');
  await write(
    say('Willkommen am Samstag', 'Welcome on Saturday'),
    `{opening}\n\n${open}\n\n{closing}`,
    "{opening}\n\nLe samedi, nous sommes ouverts jusqu'à 14 h.\n\n{closing}",
  );
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await write(
    say('Willkommen im Blätterkreis', 'Welcome to the Leaf Circle'),
    `{opening}\n\n${open} ${say('Im Blätterkreis trinken wir Erntetee.', 'In the Leaf Circle we drink harvest tea.')}\n\n{closing}`,
    '{opening}\n\nAu cercle, nous buvons du thé.\n\n{closing}',
  );
  await shoot('writing-words');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('{');
  await page.getByRole('option').first().waitFor();
  await shoot('writing-placeholder');
});

shots('letters', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  await lookAround(app);
  await go(app, '#/today');
  await page
    .getByRole('button', { name: isGerman ? /^Gratulieren: / : /^Congratulate: / })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Text' }).waitFor();
  await shoot('letter-birthday');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await go(app, '#/calendar?view=ahead');
  const prepare = isGerman ? /^\d+ Gr(?:ü|u)ße? vorbereiten$/ : /^Prepare \d+ greetings?$/;
  await page.getByRole('button', { name: prepare }).first().click();
  await dialog.getByRole('checkbox').first().waitFor();
  await dialog.getByRole('button', { name: prepare }).click();
  await dialog.getByRole('textbox', { name: 'Text' }).waitFor();
  await dialog.getByRole('button', { name: isGerman ? 'Überspringen' : 'Skip' }).click();
  await dialog.getByRole('textbox', { name: 'Text' }).waitFor();
  await shoot('letters-run');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await go(app, '#/people');
  await page.getByRole('grid').getByText('Giulia Conti').dblclick();
  await page.getByRole('button', { name: isGerman ? 'Schreiben' : 'Write', exact: true }).click();
  await page.getByRole('menuitem').first().waitFor();
  await shoot('letter-write');
});
