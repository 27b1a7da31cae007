import { expect, type App } from './harness';

/** Every place of the window that needs no person, by its address. */
export const PLACES = [
  '#/today',
  '#/people',
  '#/people/new',
  '#/import',
  '#/settings/shop',
  '#/settings/language',
  '#/settings/backup',
  '#/settings/exchange',
  '#/settings/fields',
  '#/settings/keyboard',
  '#/settings/appearance',
  '#/settings/recent',
  '#/settings/trash',
] as const;

/** Goes to an address as a link does, and waits for the page's heading. */
export async function go({ page }: App, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await page.locator('main h1, [role=main] h1').first().waitFor();
}

/** First run in any language: the third way, an empty shop. */
export async function openEmptyShop({ page }: App): Promise<void> {
  await page.getByRole('textbox').nth(0).fill('Marlene');
  await page.getByRole('textbox').nth(1).fill('Vogt Tea House');
  await page.getByRole('button', { name: /clean counter/i }).click();
  // The first page comes with the rail, and takes the address with it.
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/today');
}

/** First run: the made-up people. */
export async function lookAround(app: App): Promise<void> {
  await app.page.getByRole('textbox').nth(0).fill('Marlene');
  await app.page.getByRole('textbox').nth(1).fill('Vogt Tea House');
  await app.page.getByRole('button', { name: /look around/i }).click();
  await app.sees(/people are made up/);
}

/** From the columns of a file to its rows. */
export const ONWARDS = /^(?:On to the check|Check [\d,]+ rows?)$/;

/** The import with a file chosen: reads it, and stays at the page that follows. */
export async function chooseFile(app: App, path: string): Promise<void> {
  const { page } = app;
  await go(app, '#/import');
  const another = page.getByRole('button', { name: 'Bring in another file' });
  const choose = page.getByRole('button', { name: 'Choose a file' });
  await another.or(choose).first().waitFor();
  if (await another.isVisible()) await another.click();
  await app.dialogs.open(path);
  await choose.click();
}

/** What is wider than its window: the page, or a part that scrolls only up and down. Runs in the page. */
export function overflowing(): string[] {
  const html = document.documentElement;
  const found: string[] = [];
  if (html.scrollWidth > html.clientWidth) {
    found.push(`page: ${html.scrollWidth} px in ${html.clientWidth}`);
  }
  for (const part of document.querySelectorAll<HTMLElement>('main, [role=dialog]')) {
    if (part.scrollWidth > part.clientWidth + 1) {
      found.push(`${part.tagName.toLowerCase()}: ${part.scrollWidth} px in ${part.clientWidth}`);
    }
  }
  return found;
}
