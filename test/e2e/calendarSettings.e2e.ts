import { checkAccessibility, expect, test, type App } from './harness';
import { go, lookAround, openEmptyShop, overflowing } from './steps';

/** A Thursday evening in Leipzig: night in Kyoto, and the day that begins there is a holiday. */
const NOW = '2026-03-19T18:40:00';

const PACK = JSON.stringify({
  format: 'regulars-calendar-pack',
  version: 1,
  name: 'Decrees 2026',
  dataAsOf: '2026-03-01',
  source: '',
  corrections: [
    {
      kind: 'add',
      country: 'DE',
      region: '',
      event: 'own-day-of-tea',
      name: 'Day of Tea',
      holidayKind: 'public',
      day: '2026-03-25',
      isYearly: false,
      from: null,
    },
    { kind: 'hide', country: 'DE', event: 'good-friday', day: null },
  ],
});

async function openSettings(app: App): Promise<void> {
  await go(app, '#/settings/calendar');
  await app.page.getByRole('heading', { name: 'When somebody is in' }).waitFor();
}

const packs = ({ page }: App) => page.getByRole('list', { name: 'Calendar packs' });

test('a calendar pack is looked at, taken in, seen in the calendar and removed', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await openSettings(app);
  const path = await app.files.write('decrees.json', PACK);

  await app.dialogs.open(await app.files.write('list.json', '{"people": []}'));
  await page.getByRole('button', { name: 'Bring in a pack' }).click();
  await page.getByRole('alert').getByText('This file is no calendar pack.').waitFor();

  await app.dialogs.open(path);
  await page.getByRole('button', { name: 'Bring in a pack' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('2 changes: 1 new day and 1 hidden. Country: Germany.').waitFor();
  await dialog.getByText('Day of Tea').waitFor();
  await checkAccessibility(page, '[role=dialog]');
  await dialog.getByRole('button', { name: 'Bring in', exact: true }).click();
  await packs(app).getByText('Decrees 2026').waitFor();

  await go(app, '#/calendar?view=list&country=DE');
  await app.sees('Day of Tea');

  await openSettings(app);
  // Only what is one's own is handed on.
  expect(await page.getByRole('button', { name: 'Hand on your own' }).isDisabled()).toBe(true);

  await page.getByRole('button', { name: /^Remove pack: .*Decrees 2026/ }).click();
  await app.sees('No packs yet.');
  await page.keyboard.press('Control+z');
  await packs(app).getByText('Decrees 2026').waitFor();
  await page.reload();
  await packs(app).getByText('2 changes · as of 1 March 2026').waitFor();
});

test('an own holiday is listed, handed on as a pack, removed and read again', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await openEmptyShop(app);
  await go(app, '#/calendar?day=2026-03-25');
  await page.getByRole('button', { name: 'More about the calendar' }).click();
  await page.getByRole('menuitem', { name: /A holiday of your own/ }).click();
  const own = page.getByRole('dialog');
  await own.getByRole('textbox', { name: 'What is the day called?' }).fill('Stocktaking');
  await own.getByRole('button', { name: 'Add', exact: true }).click();
  await own.waitFor({ state: 'detached' });

  await openSettings(app);
  const list = page.getByRole('list', { name: 'Your own holidays and corrections' });
  await list.getByText('Stocktaking').waitFor();
  const saved = await app.dialogs.save('ours.json');
  await page.getByRole('button', { name: 'Hand on your own' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save as a file' }).click();
  await app.sees(/Saved as .*ours\.json/);
  const written = JSON.parse((await app.files.read(saved)).toString()) as {
    readonly name: string;
    readonly corrections: readonly { readonly name: string }[];
  };
  expect(written.name).toBe('Holidays, Vogt Tea House');
  expect(written.corrections.map(({ name }) => name)).toEqual(['Stocktaking']);

  await list.getByRole('button', { name: /^Remove: .*Stocktaking/ }).click();
  await app.sees('Nothing corrected yet.');
  await app.dialogs.open(saved);
  await page.getByRole('button', { name: 'Bring in a pack' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bring in', exact: true }).click();
  await packs(app).getByText('Holidays, Vogt Tea House').waitFor();
});

test('hours, quiet hours and the limit of contacts hold after a reload', async ({ launch }) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await openEmptyShop(app);
  await openSettings(app);
  await page.getByRole('button', { name: 'Other hours on other days' }).click();
  await page.getByRole('button', { name: 'Saturday' }).last().click();
  await page.getByRole('textbox', { name: 'Hours: Saturday' }).fill('9-13');
  await page.keyboard.press('Enter');
  await app.sees('Settings changed');
  const quiet = page.getByRole('textbox', { name: 'Quiet hours for calls' });
  await quiet.fill('8 pm - 9 am');
  await quiet.press('Enter');
  await expect.poll(() => quiet.inputValue()).toBe('20:00–09:00');
  await page.getByText('Not too often').click();
  await page.getByRole('textbox', { name: 'within days' }).waitFor();

  await page.reload();
  await page.getByRole('textbox', { name: 'within days' }).waitFor();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Hours: Saturday' }).inputValue())
    .toBe('09:00–13:00');
  await expect.poll(() => quiet.inputValue()).toBe('20:00–09:00');
});

test('the list lights up for somebody in the night, and a call then takes one more press', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await go(app, '#/people');
  const yuki = page.getByRole('row').filter({ hasText: 'Yuki Tanaka' });
  await yuki.getByRole('img', { name: /^Not right now\. .*is a holiday in Japan/ }).waitFor();
  const valentina = page.getByRole('row').filter({ hasText: 'Valentina Rojas' });
  await valentina.getByRole('img', { name: 'Good right now.' }).waitFor();
  await checkAccessibility(page, 'main');

  await yuki.dblclick();
  const call = page.getByRole('button', { name: /^Call \+81/ });
  await call.click();
  const word = page.getByRole('alertdialog', { name: /^Call .*Yuki Tanaka.* now\?$/ });
  await word.getByText(/Quiet hours are from/).waitFor();
  await word.getByText(/^Next good moment: Monday.? 23 March/).waitFor();
  await checkAccessibility(page, '[role=alertdialog]');
  expect(app.links).toEqual([]);

  // Instead of calling, it is planned.
  await word.getByRole('button', { name: 'Plan it for then' }).click();
  await page
    .getByRole('dialog')
    .getByText(/Kyoto is 8 hours ahead/)
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await call.click();
  await word.getByRole('button', { name: 'Call anyway' }).click();
  await expect.poll(() => app.links.length).toBe(1);
  expect(app.links[0]).toMatch(/^tel:\+81/);
  // A message waits there until somebody reads it.
  await page.getByRole('button', { name: 'yuki@tanaka-chaho.example' }).click();
  await expect.poll(() => app.links.length).toBe(2);
  expect(await page.getByRole('alertdialog').count()).toBe(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`calendar and hours can be used by everybody (${theme})`, async ({ launch }) => {
    const app = await launch({ now: NOW, theme });
    const { page } = app;
    await lookAround(app);
    await openSettings(app);
    await page.getByRole('button', { name: 'Choose', exact: true }).click();
    await page.getByText('Not too often').click();
    await page.getByRole('textbox', { name: 'Quiet hours for calls' }).fill('whenever');
    await page.getByText('Which hours are these? For example 9 pm-8 am.').waitFor();
    await checkAccessibility(page, 'main');
    await app.resize(720, 700);
    expect(await page.evaluate(overflowing)).toEqual([]);
    await checkAccessibility(page, 'main');
  });
}
