import { shots } from '../e2e/fixture/shots';
import { go, lookAround, openEmptyShop } from '../e2e/steps';

/** The day of the mock-ups: a Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';

shots('calendar', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  await lookAround(app);
  await go(app, '#/calendar?day=2026-03-20');
  const side = page.getByRole('complementary', {
    name: isGerman ? 'Der gewählte Tag' : 'The chosen day',
  });
  await side.getByRole('button', { name: isGerman ? 'Verschieben' : 'Move' }).waitFor();
  await side.getByRole('button', { name: isGerman ? /Grüße vorbereiten/ : /^Prepare/ }).waitFor();
  await shoot('calendar');
  await side.getByRole('button', { name: isGerman ? /Grüße vorbereiten/ : /^Prepare/ }).click();
  await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
  await shoot('calendar-greet');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: isGerman ? /vorbereiten/ : /^Prepare/ })
    .click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Text' }).waitFor();
  await shoot('calendar-greetings');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page
    .getByRole('button', { name: isGerman ? 'Erinnerung' : 'Reminder', exact: true })
    .click();
  await page.getByRole('dialog').waitFor();
  await shoot('calendar-reminder');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await side
    .getByRole('button', { name: isGerman ? /^Was hier geht/ : /^What can be done/ })
    .first()
    .click();
  await page
    .getByRole('menuitem', { name: isGerman ? 'Datum korrigieren' : 'Correct the date' })
    .click();
  await page.getByRole('dialog').waitFor();
  await shoot('calendar-correct');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page
    .getByRole('button', { name: isGerman ? 'Mehr zum Kalender' : 'More about the calendar' })
    .click();
  await page
    .getByRole('menuitem', { name: isGerman ? /Eigener Feiertag/ : /holiday of your own/ })
    .click();
  await page.getByRole('dialog').waitFor();
  await shoot('calendar-own-holiday');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page
    .getByRole('button', { name: isGerman ? 'Mehr zum Kalender' : 'More about the calendar' })
    .click();
  await page
    .getByRole('menuitem', { name: isGerman ? /Kalenderdatei speichern/ : /Save as/ })
    .click();
  await page.getByRole('dialog').waitFor();
  await shoot('calendar-export');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await go(app, '#/calendar?view=week&day=2026-03-20');
  await page.getByRole('gridcell', { name: /Jürgen/ }).waitFor();
  await shoot('calendar-week');
  await go(app, '#/calendar?view=list&day=2026-03-20');
  await page.getByText('Jürgen Weiß').first().waitFor();
  await shoot('calendar-list');
  await go(app, '#/calendar?view=ahead');
  await page.getByText('Jürgen Weiß').first().waitFor();
  await shoot('calendar-ahead');
});

shots('an empty calendar', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  await openEmptyShop(app);
  await go(app, '#/calendar');
  await page.getByText(isGerman ? 'Noch niemand da.' : 'Nobody here yet.').waitFor();
  await shoot('calendar-empty');
});
