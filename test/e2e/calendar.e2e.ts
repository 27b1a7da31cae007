import { checkAccessibility, expect, test, type App } from './harness';
import { go, lookAround, openEmptyShop, settled } from './steps';

const NOW = '2026-03-19T09:40:00';

const dialog = ({ page }: App) => page.getByRole('dialog');
const cell = ({ page }: App, name: RegExp) => page.getByRole('gridcell', { name });
const panel = ({ page }: App) => page.getByRole('complementary', { name: 'The chosen day' });

/** The calendar by its keys. */
async function openCalendar({ page }: App): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('k');
  await page.getByRole('grid', { name: 'March 2026' }).waitFor();
}

test('a call on a holiday is seen, moved to a better moment and taken back', async ({ launch }) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await openCalendar(app);
  await cell(app, /20 March.*Bad moment: .*Yuki Tanaka/).waitFor();
  await checkAccessibility(page);

  // From today by keys to tomorrow, and into its panel.
  await cell(app, /19 March/).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toContain('20 March');
  const alert = panel(app).getByRole('alert');
  await alert.getByText(/Yuki Tanaka.*falls on a holiday/).waitFor();
  await alert.getByText(/Next good moment: /).waitFor();
  await checkAccessibility(page);
  await alert.getByRole('button', { name: 'Move' }).click();
  await alert.waitFor({ state: 'detached' });
  await cell(app, /23 March.*Call Yuki Tanaka/).waitFor();
  await page.keyboard.press('Control+z');
  await cell(app, /20 March.*Bad moment: .*Yuki Tanaka/).waitFor();

  // The place is in the address: it is the same after a restart.
  await app.restart();
  await go(app, '#/calendar?day=2026-03-20');
  await panel(app).getByRole('alert').getByRole('button', { name: 'Leave it' }).click();
  await panel(app).getByRole('alert').waitFor({ state: 'detached' });
});

/** Names and words in the days of the month of which less is left than tells who or what it is. */
function shrunk(): string[] {
  const LETTERS_EM = 3;
  return [...document.querySelectorAll<HTMLElement>('[role=gridcell] bdi')]
    .filter((words) => words.checkVisibility({ visibilityProperty: true }))
    .filter((words) => {
      const room = LETTERS_EM * parseFloat(getComputedStyle(words).fontSize);
      return words.clientWidth + 1 < Math.min(words.scrollWidth, room);
    })
    .map((words) => `${words.clientWidth} px for ${words.textContent}`);
}

test('names in a narrow month stay readable, and what has no room is told by its count', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await app.resize(1024, 700);
  await openCalendar(app);
  const birthday = cell(app, /19 March.*Jürgen Weiß/);
  await birthday
    .getByTitle(/Jürgen Weiß.*60/)
    .first()
    .waitFor({ state: 'attached' });
  await settled(page);
  expect(await page.evaluate(shrunk)).toEqual([]);
  const more = birthday.getByText(/^\+\d+ more$/);
  const count = /\d+/.exec(await more.innerText())?.[0];
  const left = (await more.getAttribute('title'))?.split('\n') ?? [];
  expect(left).toHaveLength(Number(count));
  expect(left.every((line) => line.trim() !== '')).toBe(true);
});

test('every view of the calendar can be used by everybody', async ({ launch }) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  for (const view of ['week', 'list', 'ahead']) {
    await go(app, `#/calendar?view=${view}&day=2026-03-20`);
    await page.getByText('Yuki Tanaka').or(page.getByText('Jürgen Weiß')).first().waitFor();
    await checkAccessibility(page);
  }
  // One country: its days and its people.
  await go(app, '#/calendar?country=JP&day=2026-03-20');
  await panel(app).getByText('春分の日').waitFor();
  await expect.poll(() => panel(app).getByText('SA', { exact: true }).count()).toBe(0);
  await expect
    .poll(() => page.getByRole('button', { name: /^Japan/ }).getAttribute('aria-pressed'))
    .toBe('true');
});

test('greetings are prepared for those who said yes, once each, and stamped', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await go(app, '#/calendar?view=ahead');
  const prepare = page.getByRole('button', { name: /^Prepare \d+ greetings$/ }).first();
  await prepare.waitFor();
  await prepare.click();
  await dialog(app).getByRole('checkbox').first().waitFor();
  await checkAccessibility(page);
  await dialog(app)
    .getByRole('button', { name: /^Prepare \d+ greetings$/ })
    .click();
  // One after another, in the composer: skipped, written, and kept for later.
  const letter = page.getByRole('dialog', { name: 'Write' });
  const text = letter.getByRole('textbox', { name: 'Text' });
  await text.waitFor();
  await checkAccessibility(page);
  await expect.poll(() => text.inputValue()).toContain('Marlene, Vogt Tea House');
  const beside = letter.getByRole('complementary', { name: 'Who is written to' });
  const now = beside.locator('[aria-current="true"]');
  await beside.getByText(/^0 of \d+ done$/).waitFor();
  // Whoever rather hears it in person is told, and stamped.
  await beside.getByRole('button', { name: /Mehmet Yıldız/ }).click();
  await letter.getByRole('button', { name: 'Said it, stamp' }).click();
  await app.sees('Written to Mehmet Yıldız.');
  await beside.getByText(/^1 of \d+ done$/).waitFor();
  await text.waitFor();
  const skipped = (await now.innerText()).split('\n')[1] ?? '';
  await letter.getByRole('button', { name: 'Skip' }).click();
  await app.sees(`${skipped} left out.`);
  await beside.getByText(/^2 of \d+ done$/).waitFor();
  await text.waitFor();
  await page.keyboard.press('Escape');
  await letter.waitFor({ state: 'detached' });
  // Nobody is greeted twice.
  await page.getByRole('button', { name: 'Prepare 0 greetings' }).waitFor();
  await page.getByText('Greeted').first().waitFor();
});

test('entries go out in a calendar file and come back without doubling', async ({ launch }) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await openEmptyShop(app);
  await openCalendar(app);
  await page.getByRole('button', { name: 'Reminder', exact: true }).click();
  await page.getByRole('textbox', { name: 'What is it about?' }).fill('Tea fair in Cologne');
  await page.getByRole('textbox', { name: /^Day/ }).fill('25.3.2026');
  await page.getByRole('textbox', { name: /^Time/ }).fill('14:30');
  await checkAccessibility(page);
  await dialog(app).getByRole('button', { name: 'Save' }).click();
  await dialog(app).waitFor({ state: 'detached' });
  await cell(app, /25 March.*Tea fair in Cologne/).waitFor();

  const path = await app.dialogs.save('calendar.ics');
  await page.getByRole('button', { name: 'More about the calendar' }).click();
  await page.getByRole('menuitem', { name: /Save as a calendar file/ }).click();
  await checkAccessibility(page);
  await dialog(app).getByRole('button', { name: 'Save' }).click();
  await app.sees(/1 entry is in/);
  const file = new TextDecoder().decode(await app.files.read(path));
  expect(file).toContain('SUMMARY:Tea fair in Cologne');
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);

  // Somebody else's calendar, with a person of ours.
  await go(app, '#/people/new?name=Yuki%20Tanaka');
  await page
    .getByRole('textbox', { name: /e-?mail/i })
    .first()
    .fill('yuki@example.jp');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: /Yuki/ }).waitFor();
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Somebody//Else//EN',
    'BEGIN:VEVENT',
    'UID:one@example.org',
    'DTSTART:20260327T090000Z',
    'DTEND:20260327T093000Z',
    'SUMMARY:Tasting with Yuki',
    'ATTENDEE;CN=Yuki:mailto:Yuki@Example.jp',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:two@example.org',
    'SUMMARY:No beginning',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  for (const toast of ['1 entry is new.', /0 entries are new\..*1 was here already\./]) {
    await go(app, '#/calendar');
    await page.getByRole('grid').waitFor();
    await app.dialogs.open(await app.files.write('theirs.ics', lines.join('\r\n')));
    await page.getByRole('button', { name: 'More about the calendar' }).click();
    await page.getByRole('menuitem', { name: /Bring a calendar file/ }).click();
    await dialog(app).getByRole('button', { name: 'Choose a file' }).click();
    await dialog(app).getByText('1 entry cannot be read.').waitFor();
    await checkAccessibility(page);
    await dialog(app).getByRole('button', { name: 'Bring 1 entry' }).click();
    await app.sees(toast);
    await cell(app, /27 March.*Yuki Tanaka/).waitFor();
  }
});
