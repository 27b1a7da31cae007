import { expect, test, checkAccessibility } from './harness';
import { go, lookAround } from './steps';

/** A Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';

test('thanks are said from the page of a person, opened elsewhere, stamped and taken back', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await go(app, '#/people');
  await page.getByRole('grid').getByText('Giulia Conti').dblclick();
  await page.getByRole('heading', { level: 1, name: /Giulia Conti/ }).waitFor();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog');
  const text = dialog.getByRole('textbox', { name: 'Text' });
  await text.waitFor();
  await expect.poll(() => text.inputValue()).toMatch(/^Cara Giulia,/);
  await checkAccessibility(page);
  await dialog.getByRole('radio', { name: 'What it says' }).click();
  await dialog.getByText(/^Dear Giulia,/).waitFor();
  await checkAccessibility(page);

  await page.keyboard.press('Control+Enter');
  await expect.poll(() => app.links.length).toBe(1);
  expect(app.links[0]).toMatch(/^mailto:giulia\.conti@posta\.example\?subject=/);
  await dialog.getByRole('button', { name: 'Already sent' }).waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await dialog.getByText('Sent? Then stamp it.').waitFor();
  await checkAccessibility(page);
  await page.keyboard.press('Control+Enter');
  await app.sees('Giulia Conti has your thanks.');
  await expect.poll(() => dialog.count()).toBe(0);
  const history = page.getByRole('main').getByText(/Cara Giulia,/);
  await history.first().waitFor();

  // Stamped in the queue, too.
  await page.keyboard.press('t');
  const stamped = dialog.getByRole('listitem').filter({ hasText: /Giulia Conti.*stamped/s });
  await stamped.waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);

  await page.keyboard.press('Control+z');
  await expect.poll(() => history.count()).toBe(0);
  // The letter is kept, and goes on from there.
  await page.keyboard.press('t');
  await text.waitFor();
  await expect.poll(() => text.inputValue()).toMatch(/^Cara Giulia,/);
  await expect.poll(() => stamped.count()).toBe(0);
});

test('a letter that was changed by hand is kept over a restart', async ({ launch }) => {
  const app = await launch({ now: NOW });
  await lookAround(app);
  await go(app, '#/people');
  await app.page.getByRole('grid').getByText('Giulia Conti').dblclick();
  await app.page.getByRole('button', { name: 'Thank', exact: true }).click();
  const text = () => app.page.getByRole('dialog').getByRole('textbox', { name: 'Text' });
  await text().waitFor();
  await text().press('Control+End');
  await text().pressSequentially(' PS: a presto!');
  await app.page.keyboard.press('Escape');
  await expect.poll(() => app.page.getByRole('dialog').count()).toBe(0);
  // Opened again, it is there: it was written down.
  await app.page.getByRole('button', { name: 'Thank', exact: true }).click();
  await expect.poll(() => text().inputValue()).toMatch(/PS: a presto!$/);
  await app.page.keyboard.press('Escape');
  await expect.poll(() => app.page.getByRole('dialog').count()).toBe(0);
  await app.restart();
  await go(app, '#/people');
  await app.page.getByRole('grid').getByText('Giulia Conti').dblclick();
  await app.page.getByRole('button', { name: 'Thank', exact: true }).click();
  await expect.poll(() => text().inputValue()).toMatch(/PS: a presto!$/);
});

test('a birthday on Today is congratulated in the composer, once, and can be taken back', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await go(app, '#/today');
  const congratulate = page.getByRole('button', { name: /^Congratulate: / }).first();
  await congratulate.click();
  const dialog = page.getByRole('dialog', { name: 'Write' });
  const text = dialog.getByRole('textbox', { name: 'Text' });
  await text.waitFor();
  await expect.poll(() => text.inputValue()).toContain('Marlene, Vogt Tea House');
  expect(await text.inputValue()).not.toMatch(/[{}…]/);
  await checkAccessibility(page);
  await page.keyboard.press('Control+Enter');
  await dialog.getByRole('button', { name: 'Already sent' }).click();
  await app.sees(/^Written to /);
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => congratulate.count()).toBe(0);
  await page.keyboard.press('Control+z');
  await congratulate.waitFor();
});

test('somebody is written to from their page, for a reason of choice, in another form of address', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await go(app, '#/people');
  await page.getByRole('grid').getByText('Giulia Conti').dblclick();
  await page.getByRole('button', { name: 'Write', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Apologise' }).click();
  const dialog = page.getByRole('dialog', { name: 'Write' });
  const text = dialog.getByRole('textbox', { name: 'Text' });
  await text.waitFor();
  // There is no apology in Italian: it is in the second language that she reads.
  await expect.poll(() => text.inputValue()).toMatch(/^Liebe Giulia,/);
  await text.press('Control+End');
  await text.pressSequentially(' PS.');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Write', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Apologise: go on' }).click();
  await text.waitFor();
  await expect.poll(() => text.inputValue()).toMatch(/PS\.$/);
});
