import { shots } from '../e2e/fixture/shots';
import { go, lookAround } from '../e2e/steps';

/** The day of the mock-ups: a Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';

shots('planning', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  await lookAround(app);
  await page.getByRole('main').getByRole('checkbox').first().waitFor();
  await shoot('today-planned');
  await go(app, '#/people');
  await page.getByRole('grid').getByText('Yuki Tanaka').dblclick();
  await page.getByRole('heading', { level: 1, name: /Yuki Tanaka/ }).waitFor();
  await page
    .getByText(isGerman ? /In Kyoto ist es/ : /in Kyoto/)
    .first()
    .waitFor();
  await page.getByRole('main').getByRole('listitem').nth(20).waitFor();
  await shoot('person-moment');
  await page.keyboard.press('c');
  await page.getByRole('radiogroup').last().waitFor();
  await shoot('plan');
  await page
    .getByRole('radio', { name: isGerman ? /20\. März/ : /20 March/ })
    .click({ force: true });
  await page.getByRole('alert').waitFor();
  await shoot('plan-holiday');
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: isGerman ? 'Tage und Zeiten ändern' : 'Change days and hours' })
    .click();
  await page.getByRole('dialog').waitFor();
  await shoot('customs-hours');
  for (const [at, name] of ['greetings', 'birthday', 'scales'].entries()) {
    await page
      .getByRole('dialog')
      .getByRole('tab')
      .nth(at + 1)
      .click();
    await shoot(`customs-${name}`);
  }
});

shots('countries', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  await lookAround(app);
  await go(app, '#/countries/JP');
  await page.getByRole('heading', { level: 2, name: 'Japan' }).waitFor();
  await shoot('country');
  await page.getByRole('button', { name: isGerman ? 'Üben' : 'Practise' }).click();
  await page.getByRole('dialog').getByRole('listitem').nth(3).waitFor();
  await shoot('quiz');
  await page.keyboard.press('Escape');
  await go(app, '#/settings/reminders');
  await page.getByRole('switch').first().waitFor();
  await shoot('settings-reminders');
});
