import { shots } from '../e2e/fixture/shots';
import { go, lookAround } from '../e2e/steps';

/** A Thursday evening in Leipzig: night in Kyoto, and the day that begins there is a holiday. */
const NOW = '2026-03-19T18:40:00';

const PACK = JSON.stringify({
  format: 'regulars-calendar-pack',
  version: 1,
  name: 'Türkei 2027',
  dataAsOf: '2026-11-22',
  source: 'Resmî Gazete',
  corrections: [
    { kind: 'move', country: 'TR', event: 'eid-al-fitr', from: '2027-03-10', to: '2027-03-09' },
    { kind: 'hide', country: 'DE', event: 'labour-day', day: null },
    {
      kind: 'add',
      country: 'CH',
      region: 'CH-VS',
      event: 'own-tag-der-aprikose',
      name: 'Tag der Aprikose',
      holidayKind: 'public',
      day: '2027-08-01',
      isYearly: true,
      from: '13:00',
    },
  ],
});

shots('calendar and hours', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  const word = (german: string, english: string): string => (isGerman ? german : english);
  await lookAround(app);

  await go(app, '#/people');
  await page.getByRole('grid').getByRole('img').first().waitFor();
  await page.getByRole('grid').getByText('Yuki Tanaka').click();
  await shoot('people-lights');

  await page.getByRole('grid').getByText('Yuki Tanaka').dblclick();
  await page.getByRole('heading', { level: 1, name: /Yuki/ }).waitFor();
  await page
    .getByRole('button', { name: isGerman ? /anrufen$/ : /^Call \+/ })
    .first()
    .click();
  await page.getByRole('alertdialog').waitFor();
  await shoot('person-guard');
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });

  await go(app, '#/settings/calendar');
  await page
    .getByRole('heading', { name: word('Wann jemand da ist', 'When somebody is in') })
    .waitFor();
  await shoot('calendar-settings');
  await page
    .getByRole('button', {
      name: word('Andere Zeiten an anderen Tagen', 'Other hours on other days'),
    })
    .click();
  await page
    .getByRole('button', { name: word('Samstag', 'Saturday') })
    .last()
    .click();
  const hours = page.getByRole('textbox', { name: word('Zeiten: Samstag', 'Hours: Saturday') });
  await hours.fill('9-13');
  await hours.press('Enter');
  await page.getByText(word('Nicht zu oft melden', 'Not too often')).click();
  await page.getByRole('textbox', { name: word('In wie vielen Tagen', 'within days') }).waitFor();
  await shoot('calendar-settings-hours');
  await page.getByRole('button', { name: word('Auswählen', 'Choose'), exact: true }).click();
  await page.getByRole('switch').nth(4).press('Space');
  await page.getByRole('button', { name: word('Zuklappen', 'Fold up') }).scrollIntoViewIfNeeded();
  await shoot('calendar-settings-seasons');
  await page.getByRole('button', { name: word('Zuklappen', 'Fold up') }).click();

  await app.dialogs.open(await app.files.write('tuerkei-2027.json', PACK));
  await page.getByRole('button', { name: word('Paket einlesen', 'Bring in a pack') }).click();
  await page.getByRole('dialog').waitFor();
  await shoot('calendar-settings-pack');
  await page.getByRole('button', { name: word('Einlesen', 'Bring in'), exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page
    .getByRole('heading', { name: word('Woher die Daten kommen', 'Where the data come from') })
    .evaluate((heading) => {
      heading.closest('section')?.scrollIntoView({ block: 'end' });
    });
  await shoot('calendar-settings-end');
});
