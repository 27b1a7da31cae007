import { checkAccessibility, expect, test } from './harness';
import { go, lookAround } from './steps';

const TEA_SHOP = { now: '2026-03-19T09:40:00', languages: ['en-IE'] };

test('a ready group is taken over, listed, searched, and its people put into another', async ({
  launch,
}) => {
  const app = await launch(TEA_SHOP);
  const { page } = app;
  await lookAround(app);
  await go(app, '#/people');
  await page.getByRole('button', { name: 'Groups', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Groups' }).waitFor();
  await checkAccessibility(page);

  // One press takes it over, Ctrl Z takes it back, and it is offered again.
  await page.getByRole('button', { name: 'Take over: Japan' }).click();
  await page.getByText('Group “Japan” taken over').waitFor();
  const groups = page.getByRole('list', { name: 'Groups' });
  await groups.getByRole('button', { name: 'Show people: Japan' }).click();
  await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  const chip = page.getByRole('button', { name: /^Japan \d+$/ });
  await expect.poll(() => chip.getAttribute('aria-pressed')).toBe('true');
  await page.getByRole('row', { name: /Yuki Tanaka/ }).waitFor();
  expect(await page.getByRole('row', { name: /Mehmet/ }).count()).toBe(0);
  await page.getByRole('searchbox').fill('yuki');
  await page.getByRole('row', { name: /Yuki Tanaka/ }).waitFor();

  // Selected people go into a group of chosen ones.
  await expect.poll(() => page.getByRole('row').count()).toBe(2);
  await page.getByRole('searchbox').press('ArrowDown');
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Add to group…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add 1 person to a group' });
  await dialog.getByText('A new group').click();
  await dialog.getByRole('textbox', { name: 'Name of the new group' }).fill('Matcha friends');
  await checkAccessibility(page);
  await page.keyboard.press('Control+Enter');
  await page.getByText('1 person added to “Matcha friends”').waitFor();

  // Who looks after them, for all that are selected.
  await page.getByRole('button', { name: 'Looked after by…' }).click();
  await page
    .getByRole('dialog', { name: 'Who looks after 1 person?' })
    .getByRole('combobox')
    .fill('Ines');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Ines looks after 1 person').waitFor();

  // The person's page tells it, and all of it is there after a restart.
  await app.restart();
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  await app.page.keyboard.press('Control+k');
  await app.page.getByRole('combobox').fill('Yuki Tanaka');
  await app.page
    .getByRole('option', { name: /Yuki Tanaka/ })
    .first()
    .click();
  await app.page.getByRole('heading', { level: 1, name: /Yuki Tanaka/ }).waitFor();
  await app.page.getByText('Looked after by Ines').waitFor();
  await app.page
    .getByRole('link', { name: 'Show the people of this group: Matcha friends' })
    .click();
  await app.page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  await expect
    .poll(() =>
      app.page.getByRole('button', { name: /^Matcha friends 1$/ }).getAttribute('aria-pressed'),
    )
    .toBe('true');
});

test('a group of one’s own is written by keys alone, counted while it is written', async ({
  launch,
}) => {
  const app = await launch(TEA_SHOP);
  const { page } = app;
  await lookAround(app);
  await go(app, '#/segments/new');
  await page.getByRole('textbox', { name: 'Name' }).waitFor();
  await page.keyboard.type('Far away');
  await page.getByRole('button', { name: 'Add condition' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Country', exact: true }).waitFor();
  await page.keyboard.type('Coun');
  await page.keyboard.press('Enter');
  const country = page.getByRole('group', { name: 'Country' });
  const side = page.getByRole('complementary', { name: 'In it right now' });
  // Nothing is chosen yet: said when somebody tries to save.
  await page.keyboard.press('Control+Enter');
  await country.getByText('Choose at least one.').waitFor();
  await country.getByRole('combobox', { name: 'Countries' }).fill('Jap');
  await page.getByRole('option', { name: 'Japan' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await side.getByText('Yuki Tanaka').waitFor();
  await checkAccessibility(page);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Group “Far away” saved').waitFor();
  await page.getByRole('list', { name: 'Groups' }).getByText('Far away').waitFor();
  await page.keyboard.press('Control+z');
  await expect
    .poll(() => page.getByRole('button', { name: 'Edit group: Far away' }).count())
    .toBe(0);
});
