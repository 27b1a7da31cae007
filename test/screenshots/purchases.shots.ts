import { shots } from '../e2e/fixture/shots';
import { go, lookAround } from '../e2e/steps';
import type { App } from '../e2e/fixture/app';

/** The day of the mock-ups: a Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';

/** A shop with the sample people in it, and the page of one who came often. */
async function openYuki(app: App): Promise<void> {
  const { page } = app;
  await lookAround(app);
  await go(app, '#/people');
  await page.getByRole('grid').getByText('Yuki Tanaka').dblclick();
  await page.getByRole('heading', { level: 1, name: /Yuki Tanaka/ }).waitFor();
  await page.getByRole('button', { name: /Kontoauszug|Statement/ }).waitFor();
}

shots('purchases of a person', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  await openYuki(app);
  await page
    .getByRole('list', { name: isGerman ? 'Verlauf' : 'History' })
    .getByRole('listitem')
    .first()
    .waitFor();
  await shoot('person-points');

  await page.getByRole('button', { name: /Kontoauszug|Statement/ }).click();
  await page.getByRole('dialog').getByRole('row').nth(2).waitFor();
  await shoot('person-statement');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: isGerman ? 'Einkauf' : 'Purchase', exact: true }).click();
  const dialog = page.getByRole('dialog');

  await dialog.getByRole('textbox').first().waitFor();
  await page.keyboard.type('148,20');
  await dialog.getByRole('button', { name: /Sagen|Say/ }).click();
  await dialog.getByRole('combobox').first().fill('Sencha');
  await page.keyboard.press('ArrowDown');
  await shoot('purchase-lines');
  await page.keyboard.press('Enter');

  await dialog.getByRole('button', { name: /Notiz|Note/ }).click({ timeout: 3000 });
  await dialog.getByRole('button', { name: /service/i }).click();
  await shoot('purchase-form');
  await page.keyboard.press('Control+Enter');
  await shoot('purchase-problems');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  const entry = page
    .getByRole('list', { name: isGerman ? 'Verlauf' : 'History' })
    .getByRole('button', { name: /Mehr zum Einkauf|More for the purchase/ })
    .first();
  await entry.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /Erstatten|Refund/ }).click();
  await dialog.waitFor();
  await shoot('refund');
});

shots('points at a glance', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  await openYuki(app);
  // Somebody with rewards, referrals and a card.
  await go(app, '#/people');
  await page.getByRole('grid').getByText('Yuki Tanaka').click();
  await page.getByRole('complementary').first().waitFor();
  await shoot('people-points');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tan');
  await page.getByRole('option').first().waitFor();
  await shoot('palette-points');
  await page.keyboard.press('Escape');
  for (const name of ['Frieda Baumgartner', 'Mehmet Yıldız', 'Jürgen Weiß']) {
    await go(app, '#/people');
    await page.getByRole('grid').getByText(name).dblclick();
    await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
    await page.getByRole('button', { name: /Kontoauszug|Statement/ }).waitFor();
    await page
      .getByRole('list', { name: language.startsWith('de') ? 'Verlauf' : 'History' })
      .getByRole('listitem')
      .first()
      .waitFor();
    await shoot(`person-points-${name.split(' ')[0]!.toLowerCase()}`);
  }
});
