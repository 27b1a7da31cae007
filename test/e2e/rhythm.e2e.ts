import { checkAccessibility, expect, test, type App } from './harness';
import { go, lookAround, openEmptyShop, overflowing, pressToType } from './steps';

/** A Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:00:00';

async function toPerson(app: App, name: string): Promise<void> {
  await go(app, '#/people');
  await app.page.getByRole('grid').getByText(name).first().dblclick();
  await app.page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
}

const rule = ({ page }: App, name: string) => page.getByRole('group', { name, exact: true });

test('a rule that is switched off takes its people off Today at once, and undo brings them back', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  // Jürgen turns 60 today.
  await app.sees(/turns 60 today/);
  await go(app, '#/settings/care');
  await rule(app, 'Birthdays and anniversaries').getByRole('switch').press('Space');
  await app.sees('Rules of Today changed');
  await go(app, '#/today');
  await page.getByRole('list').first().waitFor();
  await expect.poll(() => page.getByText(/turns 60 today/).count()).toBe(0);
  await page.keyboard.press('Control+z');
  await app.sees(/turns 60 today/);
});

test('a list of three is three people long, and the usual rules come back', async ({ launch }) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await go(app, '#/settings/care');
  const most = page.getByRole('textbox', { name: 'No more people a day than' });
  await most.fill('2');
  await page.getByText('A number from 3 to 30 fits here.').waitFor();
  await most.fill('3');
  await most.press('Enter');
  await app.sees('Rules of Today changed');
  await page.reload();
  await expect.poll(() => most.inputValue()).toBe('3');
  await page.getByRole('button', { name: 'Back to the usual rules' }).click();
  await app.sees('The usual rules hold again');
  await expect.poll(() => most.inputValue()).toBe('12');
});

test('somebody with a rhythm is due, and a note of any kind begins it anew', async ({ launch }) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  // There is enough to do already: he waits under Later, unless a day may be longer.
  await go(app, '#/settings/care');
  const most = page.getByRole('textbox', { name: 'No more people a day than' });
  await most.fill('30');
  await most.press('Enter');
  await app.sees('Rules of Today changed');
  await go(app, '#/today');
  await app.sees(/every 42 days/);
  await toPerson(app, 'José');
  await page.getByText('Every 6 weeks · last 6 weeks ago').waitFor();
  await page.getByText('It is time', { exact: true }).waitFor();

  await pressToType(app, 'n');
  await page.keyboard.type('He called about the gift box.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Every 6 weeks · in touch today').waitFor();
  expect(await page.getByText('It is time', { exact: true }).count()).toBe(0);
  await go(app, '#/today');
  await page.getByRole('list').first().waitFor();
  await expect.poll(() => page.getByText(/every 42 days/).count()).toBe(0);
});

test('a rhythm of a tag holds for everybody with it, until somebody gets one of their own', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await go(app, '#/settings/care');
  await page.getByRole('button', { name: /Add a rhythm/ }).click();
  await page.getByRole('option', { name: 'Wholesale' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'every month' }).click();
  await checkAccessibility(page, '[role=dialog]');
  await dialog.getByRole('button', { name: 'Set', exact: true }).click();
  await page.getByText('Tag · every month').waitFor();

  await toPerson(app, 'Tanaka Chaho');
  await page.getByText(/From the tag/).waitFor();
  await page.getByText('Too long ago', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Change the rhythm' }).click();
  await dialog.getByText(/^So far every month, from the tag/).waitFor();
  await dialog.getByRole('textbox', { name: 'Every' }).fill('2');
  await dialog.getByRole('button', { name: /Unit/ }).click();
  await page.getByRole('option', { name: 'years' }).click();
  await dialog.getByRole('button', { name: 'Set', exact: true }).click();
  await page.getByText(/^Every 2 years · last/).waitFor();
  expect(await page.getByText('Too long ago', { exact: true }).count()).toBe(0);
  await page.keyboard.press('Control+z');
  await page.getByText(/From the tag/).waitFor();
});

test('what was promised is one glance away before a call, a plan and a letter', async ({
  launch,
}) => {
  const app = await launch({ now: '2026-03-19T18:40:00' });
  const { page } = app;
  await lookAround(app);
  await toPerson(app, 'Yuki Tanaka');
  // It is night in Kyoto: a word comes before the call.
  await page.getByRole('button', { name: /^Call \+81/ }).click();
  const word = page.getByRole('alertdialog');
  await word
    .getByRole('list', { name: 'Promised' })
    .getByText(/by us, today/)
    .waitFor();
  await checkAccessibility(page, '[role=alertdialog]');
  await page.keyboard.press('Escape');
  await word.waitFor({ state: 'detached' });

  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('list', { name: 'Promised' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await page.keyboard.press('t');
  await dialog.getByRole('list', { name: 'Promised' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('yuki');
  await page
    .getByText(/2 promises open/)
    .first()
    .waitFor();
});

test('kept and broken promises of both sides are counted, with the people behind the sum', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await openEmptyShop(app);
  await go(app, '#/people/new');
  await page.getByRole('textbox', { name: /^Name/ }).first().fill('Ada Kern');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: 'Ada Kern' }).waitFor();
  const promise = async (text: string, side: 'We did' | 'They did'): Promise<void> => {
    await page.getByRole('button', { name: 'Add a promise' }).click();
    await page.getByRole('textbox', { name: 'What was promised' }).fill(text);
    await page.getByRole('radio', { name: side }).click();
    await page.getByRole('button', { name: 'Remember', exact: true }).click();
    await page.getByRole('checkbox', { name: new RegExp(text) }).waitFor();
  };
  await promise('Send the list', 'We did');
  await promise('Call back', 'We did');
  await promise('Bring the tin', 'They did');
  await page.getByRole('checkbox', { name: /Send the list/ }).press('Space');
  await page.getByText('We: 1 of 1 kept').waitFor();
  const moreOf = (text: string) =>
    page
      .getByRole('listitem')
      .filter({ has: page.getByRole('checkbox', { name: new RegExp(text) }) })
      .getByRole('button', { name: /^More for this promise/ });
  await moreOf('Call back').click();
  await page.getByRole('menuitem', { name: 'Could not be kept' }).click();
  await page.getByText('We: 1 of 2 kept').waitFor();
  await moreOf('Bring the tin').click();
  await page.getByRole('menuitem', { name: 'Was not kept' }).click();
  await page.getByText('Other side: 0 of 1 kept').waitFor();
  await page.getByText('from them, not kept, today').waitFor();

  await go(app, '#/settings/care');
  await page.getByText(/In the last 90 days we kept 1 of 2 promises/).waitFor();
  await page.getByRole('button', { name: 'To whom' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Call back').waitFor();
  await checkAccessibility(page, '[role=dialog]');
  await dialog.getByRole('link', { name: 'Ada Kern' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Ada Kern' }).waitFor();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the rules of Today can be used by everybody (${theme})`, async ({ launch }) => {
    const app = await launch({ now: NOW, theme });
    const { page } = app;
    await lookAround(app);
    await go(app, '#/settings/care');
    await page.getByRole('textbox', { name: 'A thank-you stays owed' }).fill('soon');
    await page.getByText('This is not a number.').waitFor();
    await checkAccessibility(page, 'main');
    await app.resize(720, 700);
    expect(await page.evaluate(overflowing)).toEqual([]);
    await checkAccessibility(page, 'main');
  });
}
