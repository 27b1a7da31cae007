import { shots } from '../e2e/fixture/shots';
import { go, lookAround, openEmptyShop } from '../e2e/steps';

/** The day of the mock-ups: a Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';

shots('loyalty', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  await lookAround(app);
  await go(app, '#/loyalty');
  await page.getByRole('grid').getByText('Mehmet Yıldız').first().waitFor();
  await shoot('loyalty');
  await page
    .getByRole('button', { name: isGerman ? /^Gast/ : /^Guest\b/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('gridcell').first().waitFor();
  await shoot('loyalty-tier');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: isGerman ? 'Ansehen' : 'Show', exact: true }).click();
  await page.getByRole('dialog').getByRole('gridcell').first().waitFor();
  await shoot('loyalty-lapsing');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: isGerman ? 'Neu' : 'New', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await shoot('loyalty-reward');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: isGerman ? /^Offen/ : /^Open/ }).click();
  await page.getByRole('dialog').waitFor();
  await shoot('loyalty-open');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: isGerman ? 'Filtern' : 'Filter' }).click();
  await page.keyboard.type('yuki');
  await page.getByRole('grid').getByText('Yuki Tanaka').first().waitFor();
  await shoot('loyalty-filtered');
  await page.getByRole('button', { name: isGerman ? /Mehr zum/ : /More about/ }).click();
  await page.getByRole('menuitem').first().click();
  await page.getByRole('dialog').getByRole('status').waitFor();
  await shoot('loyalty-checked');
});

shots('an empty ledger', { now: NOW }, async (app, shoot) => {
  const { page } = app;
  await openEmptyShop(app);
  await go(app, '#/loyalty');
  await page.getByRole('grid').waitFor();
  await shoot('loyalty-empty');
});
