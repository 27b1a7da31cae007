import { expect, test, checkAccessibility } from './harness';
import { go, lookAround } from './steps';

/** A Thursday morning in Leipzig; in Kyoto it is 17:40, and the day after is a holiday there. */
const NOW = '2026-03-19T09:40:00';

test('a call is planned by four keys, warned of a holiday, moved and taken back', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await go(app, '#/people');
  await page.getByRole('grid').getByText('Yuki Tanaka').dblclick();
  await app.sees('It is 17:40 in Kyoto.');
  await app.sees('Holiday tomorrow');
  await checkAccessibility(page);

  // The key opens the dialog at the next good moment, and Enter plans it.
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Kyoto is 8 hours ahead of you. From 29 March it will be 7.').waitFor();
  await checkAccessibility(page);
  const time = dialog.getByRole('textbox', { name: 'Time here' });
  await expect.poll(() => time.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);

  // On the holiday the reason is said, and the best button is the next good moment.
  await page.keyboard.press('c');
  await dialog.getByRole('radio', { name: /Friday.? 20 March, holiday/ }).click({ force: true });
  await dialog.getByText(/20 March is a holiday in Japan: Spring Equinox Day/).waitFor();
  await dialog.getByRole('button', { name: 'On 20 March all the same' }).waitFor();
  await checkAccessibility(page);
  await dialog.getByRole('textbox', { name: 'What is it about?' }).fill('First flush');
  await page.keyboard.press('Enter');
  await app.sees(/Call with Yuki Tanaka is planned: Monday.? 23 March/);
  const planned = page.getByRole('region', { name: 'Planned' });
  await planned.getByText('First flush').waitFor();

  await page.keyboard.press('Control+z');
  await expect.poll(() => planned.getByText('First flush').count()).toBe(0);
  await page.keyboard.press('Control+Shift+z');
  await planned.getByText('First flush').waitFor();
});

test('somebody who is to be left alone is said to be, until the day is over', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await go(app, '#/people');
  await page.getByRole('grid').getByText('Giulia Conti').dblclick();
  await page.getByRole('button', { name: 'Change days and hours' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Leave alone until' }).fill('2 April');
  await dialog.getByRole('textbox', { name: 'Why' }).fill('mourning');
  await checkAccessibility(page);
  await dialog.getByRole('textbox', { name: 'Likes calls' }).fill('sometime');
  await page.keyboard.press('Control+Enter');
  await dialog.getByText(/Which hours are these/).waitFor();
  await dialog.getByRole('textbox', { name: 'Likes calls' }).fill('after 4 pm');
  await page.keyboard.press('Control+Enter');
  await app.sees('Giulia Conti: days and hours are noted');
  await app.sees(/Leave alone until 2 April: mourning/);
  await app.sees('Likes calls from 16:00');
  await app.setClock('2026-04-02T17:30:00');
  // Whoever comes back to the window sees the day that it is.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect.poll(() => page.getByText(/Leave alone until/).count()).toBe(0);
});

test('a reminder comes once, is listed when it was missed, and can be put off', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await go(app, '#/people');
  await page.getByRole('grid').getByText('Giulia Conti').dblclick();
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Time here' }).fill('11:30');
  await dialog.getByRole('textbox', { name: 'What is it about?' }).fill('Order for Easter');
  await page.keyboard.press('Enter');
  await app.sees(/Call with Giulia Conti is planned/);
  const before = app.notices.length;

  await app.setClock('2026-03-19T11:15:20');
  await app.wake();
  await expect
    .poll(() => app.notices.slice(before).map(({ title }) => title))
    .toEqual(['Call with Giulia Conti']);
  expect(app.notices.at(-1)!.body).toContain('Order for Easter');
  await app.wake();

  // Pressing it leads to Today, where it waits.
  await app.pressNotice('Call with Giulia Conti');
  await app.sees('Planned');
  await page.getByText('Order for Easter').waitFor();
  await checkAccessibility(page);
  await page.getByRole('button', { name: /Later: .*Order for Easter/ }).click();
  await page.getByRole('menuitem', { name: 'In an hour' }).click();
  await app.setClock('2026-03-19T12:16:00');
  await app.wake();
  await expect.poll(() => app.notices.length).toBe(before + 2);

  // Three days later, after a restart: nothing rings twice, what was put off meanwhile was missed.
  await page.getByRole('button', { name: /Later: .*Order for Easter/ }).click();
  await page.getByRole('menuitem', { name: 'Tomorrow morning' }).click();
  await app.quit();
  await app.start();
  await app.setClock('2026-03-22T10:00:00');
  await app.wake();
  await expect
    .poll(() => app.notices.some(({ title }) => /while Regulars was away$/.test(title)))
    .toBe(true);
  await go(app, '#/today');
  await app.sees('missed');
});
