import { checkAccessibility, expect, test, type App } from './harness';
import { go, lookAround } from './steps';

/** A Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';

const POINTS_PER_MM = 72 / 25.4;

/** Whether every page of a PDF is as large as a paper, to half a point; and how many there are. */
function pagesAsLargeAs(pdf: Buffer, widthMm: number, heightMm: number): number {
  const pages = [
    ...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g),
  ];
  for (const [, width, height] of pages) {
    expect(Math.abs(Number(width) - widthMm * POINTS_PER_MM)).toBeLessThan(0.5);
    expect(Math.abs(Number(height) - heightMm * POINTS_PER_MM)).toBeLessThan(0.5);
  }
  return pages.length;
}

async function savePdf(app: App, name: string): Promise<Buffer> {
  const path = await app.dialogs.save(name);
  await app.page.getByRole('button', { name: 'Save as PDF' }).click();
  await app.sees(`Saved as ${name}`);
  return app.files.read(path);
}

async function openThanks({ page }: App, name: string): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/people';
  });
  await page.getByRole('grid').getByText(name).first().dblclick();
  await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
  await page.keyboard.press('t');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Text' }).waitFor();
}

test('a thank-you is printed as a letter, a card, an envelope and a label, stamped and taken back', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await openThanks(app, 'Frieda Baumgartner');
  await page.getByRole('dialog').getByRole('button', { name: 'Print' }).click();
  await page.getByRole('heading', { level: 1, name: 'Letter to Frieda Baumgartner' }).waitFor();
  const preview = page.getByRole('region', { name: 'Preview' });
  await preview.getByText('04229 Leipzig').waitFor();
  await preview.getByText('19. März 2026').waitFor();
  await checkAccessibility(page);

  // The sender is noted once, and stands on every letter from then on.
  const address = page.getByRole('textbox', { name: 'Your address' });
  await address.fill('Gerberstraße 5\n04105 Leipzig');
  await address.blur();
  await preview.getByText('Gerberstraße 5').waitFor();
  expect(pagesAsLargeAs(await savePdf(app, 'letter.pdf'), 210, 297)).toBe(1);
  await page.getByText('Sent? Then stamp it.').waitFor();
  await checkAccessibility(page);

  await page.getByRole('radio', { name: /^Card/ }).press('Space');
  await app.sees('One card on one sheet.');
  expect(pagesAsLargeAs(await savePdf(app, 'card.pdf'), 210, 297)).toBe(2);
  await checkAccessibility(page);

  await page.getByRole('radio', { name: /^Envelope/ }).press('Space');
  await app.sees('For one person, one envelope.');
  expect(pagesAsLargeAs(await savePdf(app, 'envelope.pdf'), 220, 110)).toBe(1);
  await page.keyboard.press('Control+p');
  await expect.poll(() => app.prints).toEqual([{ width: 220_000, height: 110_000 }]);

  await page.getByRole('radio', { name: /^Address labels/ }).press('Space');
  await page.getByRole('textbox', { name: 'First free place' }).fill('21');
  await page.keyboard.press('Tab');
  expect(pagesAsLargeAs(await savePdf(app, 'labels.pdf'), 210, 297)).toBe(1);
  await checkAccessibility(page);

  await page.getByRole('button', { name: 'Stamp', exact: true }).click();
  await app.sees('Written to Frieda Baumgartner.');
  await page.getByText('stamped', { exact: true }).waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByText('stamped', { exact: true }).count()).toBe(0);
});

test('somebody without a street is named, and the way leads to the form', async ({ launch }) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await openThanks(app, 'Aiko Tanaka');
  await page.getByRole('dialog').getByRole('button', { name: 'Print' }).click();
  await app.sees('One letter is not printed yet.');
  expect(await page.getByRole('button', { name: 'Print', exact: true }).isDisabled()).toBe(true);
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'To the address' }).click();
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/\/edit$/);
});

test('letters to several are laid out one after another and printed together', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await go(app, '#/campaigns');
  const main = page.getByRole('main');
  await main.getByText('Tasting of the spring harvest').click();
  await main.getByRole('button', { name: /^Prepare \d+ messages$/ }).click();
  await main.getByRole('button', { name: /^Begin: \d+ one after another$/ }).click();
  const dialog = page.getByRole('dialog');
  for (const done of [1, 2]) {
    await dialog.getByRole('button', { name: 'Put with the letters to print' }).click();
    await dialog.getByText(new RegExp(`^${done} of \\d+`)).waitFor();
    await dialog.getByRole('textbox', { name: 'Text' }).waitFor();
  }
  await dialog.getByRole('textbox', { name: 'Text' }).focus();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1, name: 'Print letters' }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: /^Leave out / }).count()).toBe(2);
  // Those letters are the campaign's: its page prints them too.
  await page.goBack();
  await main.getByRole('button', { name: /^Print 2 letters$/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Print letters' }).waitFor();
});
