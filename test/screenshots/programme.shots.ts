import type { App } from '../e2e/fixture/app';
import { shots } from '../e2e/fixture/shots';
import { go, openEmptyShop } from '../e2e/steps';

const NOW = '2026-03-19T09:40:00';

async function open(app: App, isGerman: boolean, section: string): Promise<void> {
  await go(app, `#/settings/${section}`);
  await app.page
    .getByRole('region', {
      name: isGerman
        ? section === 'programme'
          ? 'Treueprogramm'
          : 'Produkte'
        : section === 'programme'
          ? 'Loyalty programme'
          : 'Products',
      exact: true,
    })
    .first()
    .waitFor();
}

shots('the products', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  await openEmptyShop(app);
  await open(app, isGerman, 'products');
  await shoot('products-empty');
  await page.getByRole('button', { name: isGerman ? 'Liste einfügen' : 'Paste a list' }).click();
  await page
    .getByRole('dialog')
    .getByRole('textbox')
    .fill(
      [
        'Sencha Asamushi 100 g; Grüntee; 8,90',
        'Gyokuro 50 g; Grüntee; 24,50',
        'Hausmischung 100 g; Schwarztee; 6,80',
        'Teedose Kirschrinde; Zubehör; 39',
        'Kandis braun; Zubehör; 3,20',
      ].join('\n'),
    );
  await shoot('products-paste');
  await page.getByRole('dialog').getByRole('button').last().click();
  await page.getByRole('list').getByText('Gyokuro').first().waitFor();
  await page
    .getByRole('button', { name: /Sencha/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('combobox').fill('Kandis');
  await page.getByRole('option').first().click();
  await shoot('products-edit');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await shoot('products');
});

shots('the programme', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  const word = (german: string, english: string): string => (isGerman ? german : english);
  const change = (topic: string) =>
    page.getByRole('button', { name: new RegExp(`^${word('Ändern', 'Change')}: ${topic}`) });
  const done = (topic: string) =>
    page.getByRole('button', { name: new RegExp(`^${word('Fertig', 'Done')}: ${topic}`) });
  await openEmptyShop(app);
  await open(app, isGerman, 'programme');
  await shoot('programme');

  await page.getByRole('button', { name: word('Fertiger Anfang', 'Ready-made start') }).click();
  await page.getByRole('dialog').waitFor();
  await shoot('programme-start');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: word('Regel', 'Rule'), exact: true }).click();
  await page.getByRole('menuitem').last().click();
  await page.getByRole('dialog').waitFor();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: word('Dienstag', 'Tuesday'), exact: true })
    .click();
  await shoot('programme-rule');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: word('Hinzufügen', 'Add'), exact: true })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await shoot('programme-changed');

  for (const [name, german, english] of [
    ['card', 'Stempelkarte', 'Stamp card'],
    ['referral', 'Empfehlung', 'Bringing a friend'],
    ['tiers', 'Stufen', 'Tiers'],
    ['frame', 'Währung und Ende', 'Currency and end'],
  ] as const) {
    const topic = word(german, english);
    await change(topic).evaluate((button) => {
      button.closest('section')?.scrollIntoView();
    });
    await change(topic).click();
    if (name === 'card')
      await page.getByText(word('Es gibt eine Stempelkarte', 'There is a stamp card')).click();
    if (name === 'referral') {
      await page
        .getByRole('combobox', {
          name: word('Andere Punkte für ein Land', 'Other points for a country'),
        })
        .fill(word('Österr', 'Austri'));
      await page.getByRole('option').first().click();
    }
    await shoot(`programme-${name}`);
    await done(topic).click();
  }
  await page.getByRole('button', { name: word('Regeln speichern', 'Save the rules') }).click();
  await page.getByRole('list', { name: word('Fassungen', 'Versions') }).scrollIntoViewIfNeeded();
  await shoot('programme-versions');
});
