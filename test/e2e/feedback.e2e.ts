import { checkAccessibility, expect, test, type App } from './harness';
import { lookAround, settled, toCounter } from './steps';

const TEA_SHOP = { now: '2026-03-19T09:40:00', languages: ['en-IE'] };

/** Opens somebody by the palette. */
async function openPerson({ page }: App, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(name);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
  await settled(page);
}

const dialog = ({ page }: App) => page.getByRole('dialog', { name: 'Write down feedback' });

/** Gives an answer by the key, with the words. */
async function answer(app: App, kind: string, score: RegExp, words: string): Promise<void> {
  const { page } = app;
  await page.keyboard.press('f');
  await dialog(app).waitFor();
  await dialog(app).getByText(kind, { exact: true }).click();
  await dialog(app).getByText(score).first().click();
  await dialog(app)
    .getByRole('textbox', { name: /own words/ })
    .fill(words);
  await page.keyboard.press('Control+Enter');
  await dialog(app).waitFor({ state: 'detached' });
}

test('a second recommendation adds to the first, and criticism stays open until it has an answer', async ({
  launch,
}) => {
  const app = await launch(TEA_SHOP);
  const { page } = app;
  await lookAround(app);
  await openPerson(app, 'Mehmet');
  const history = page.getByRole('list', { name: 'History' });
  await answer(app, 'Recommends', /^9$/, 'You know me by name.');
  await history.getByText('Recommends the shop, 9 of 10').waitFor();
  await answer(app, 'Recommends', /^3$/, 'The lid came broken.');
  await history.getByText('Would rather not recommend, 3 of 10').waitFor();
  await expect.poll(() => history.getByText('Recommends the shop, 9 of 10').count()).toBe(1);

  const card = page.getByRole('region', { name: 'Criticism', exact: true });
  await card.getByText('“The lid came broken.”').waitFor();
  await checkAccessibility(page);
  await card.getByRole('button', { name: 'More for this criticism' }).click();
  await page.getByRole('menuitem', { name: 'Close' }).click();
  await card.getByText(/Without an answer it stays open/).waitFor();

  await card.getByRole('textbox').fill('The lid broke on the way');
  await card.getByRole('button', { name: 'Understood' }).click();
  await card.getByRole('textbox', { name: /do about it/ }).fill('A new lid on Friday');
  await card.getByRole('button', { name: 'Keep this answer' }).click();
  await card.getByRole('button', { name: 'Told' }).click();
  await card.getByRole('button', { name: 'Thanked' }).click();
  await card.getByRole('button', { name: 'Thanked' }).waitFor({ state: 'detached' });
  await card.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('heading', { name: 'Criticism, answered' }).waitFor();

  // All of it is there after a restart.
  await app.restart();
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  await openPerson(app, 'Mehmet');
  await app.page.getByRole('heading', { name: 'Criticism, answered' }).waitFor();
  const kept = app.page.getByRole('list', { name: 'History' });
  await expect.poll(() => kept.getByText(/of 10$/).count()).toBe(2);
});

test('the screen turned at the counter shows nothing of anybody, and leads back without a PIN', async ({
  launch,
}) => {
  const app = await launch(TEA_SHOP);
  const { page } = app;
  await toCounter(app);
  await page.getByRole('textbox', { name: /Who is it/ }).fill('meh 24');
  await page.getByRole('button', { name: /Book \d+ points/ }).waitFor();
  await page.keyboard.press('Enter');
  await page
    .getByText(/points for/)
    .first()
    .waitFor();

  await page.getByRole('button', { name: 'Feedback' }).click();
  const ask = page.getByRole('dialog', { name: 'Turn the screen round?' });
  await ask.getByRole('button', { name: 'Mehmet Yıldız' }).click();
  // What he was not asked lately. He reads German; the screen speaks what he reads, and another language at a touch.
  await page.getByRole('heading', { name: /^Wie (?:zufrieden|gern)/ }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: /^How (?:content|gladly)/ }).waitFor();
  const seen = async (): Promise<string> => page.locator('body').innerText();
  for (const hidden of ['Mehmet', 'Yıldız', 'points', 'Booked', 'PIN']) {
    expect(await seen()).not.toContain(hidden);
  }
  expect(await page.getByRole('textbox').count()).toBe(0);
  // Neither keys nor a scanner lead anywhere.
  await page.keyboard.press('Control+k');
  await page.keyboard.press('n');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await checkAccessibility(page);

  await page.locator('label').getByText('5', { exact: true }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  expect(await seen()).not.toContain('Mehmet');
  await page.getByRole('button', { name: 'Back to the counter' }).click();
  await page.getByRole('textbox', { name: /Who is it/ }).waitFor();

  // For the same purchase nobody is asked again.
  await page.getByRole('button', { name: 'Feedback' }).click();
  await ask.getByText(/was asked not long ago|already answered/).waitFor();
});
