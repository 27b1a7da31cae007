import { expect, test, checkAccessibility } from './harness';
import { go, lookAround } from './steps';

/** A Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';

test('a group message is prepared, written one after another, left and taken up again', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  const main = page.getByRole('main');
  await lookAround(app);
  await go(app, '#/campaigns');
  await main.getByText('Tasting of the spring harvest').click();
  await main.getByText('Italian is missing for one person: English instead.').waitFor();
  await checkAccessibility(page);
  await main.getByRole('button', { name: /^Prepare \d+ messages$/ }).click();
  await main.getByRole('button', { name: /^Begin: \d+ one after another$/ }).click();

  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Text' }).waitFor();
  await expect
    .poll(() => dialog.getByRole('textbox', { name: 'Text' }).inputValue())
    .toContain('Darjeeling');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => app.links.length).toBe(1);
  await dialog.getByRole('button', { name: 'Already sent' }).waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await dialog.getByText('Sent? Then stamp it.').waitFor();
  await page.keyboard.press('Control+Enter');
  await dialog.getByText(/^1 of \d+/).waitFor();
  // The next letter takes the focus as soon as it stands.
  await dialog.getByRole('textbox', { name: 'Text' }).waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[role=dialog]') != null))
    .toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
  await main.getByRole('button', { name: /^Go on: \d+ left$/ }).waitFor();
  await main.getByRole('button', { name: /^Sent 1/ }).click();
  await checkAccessibility(page);

  // It is where it was after a restart, and everybody who waits can be thrown away and brought back.
  await app.restart();
  const again = app.page.getByRole('main');
  await go(app, '#/campaigns');
  await again.getByText(/^1 of \d+$/).waitFor();
  await again.getByText('Tasting of the spring harvest').click();
  await again.getByRole('button', { name: /^Go on: \d+ left$/ }).waitFor();
  await again.getByRole('button', { name: 'More about Tasting of the spring harvest' }).click();
  await app.page.getByRole('menuitem', { name: 'Throw drafts away' }).click();
  await again.getByRole('button', { name: /^Prepare \d+ more$/ }).waitFor();
  await app.page.keyboard.press('Control+z');
  await again.getByRole('button', { name: /^Go on: \d+ left$/ }).waitFor();
});

test('selected people are written to without a group message', async ({ launch }) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await go(app, '#/people');
  await page.getByRole('grid').getByText('Giulia Conti').click();
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Write…' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Text' }).waitFor();
});
