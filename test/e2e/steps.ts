import type { Page } from 'playwright-core';
import { checkAccessibility, expect, type App } from './harness';

/** Every place of the window that needs no person, by its address. */
export const PLACES = [
  '#/today',
  '#/people',
  '#/people/new',
  '#/import',
  '#/print/cards',
  '#/calendar',
  '#/calendar?view=week',
  '#/calendar?view=list',
  '#/calendar?view=ahead',
  '#/countries',
  '#/countries/JP',
  '#/loyalty',
  '#/insights',
  '#/insights/regulars',
  '#/insights/new-faces',
  '#/insights/word',
  '#/insights/points',
  '#/insights/compare',
  '#/print/report?from=2025-12-20&to=2026-03-19',
  '#/campaigns',
  '#/ideas',
  '#/guide',
  '#/feedback',
  '#/print/feedback',
  '#/print/keys',
  '#/print/privacy-notice',
  '#/twins',
  '#/past',
  '#/trip',
  '#/segments',
  '#/segments/new',
  '#/settings/shop',
  '#/settings/language',
  '#/settings/programme',
  '#/settings/products',
  '#/settings/care',
  '#/settings/insights',
  '#/settings/calendar',
  '#/settings/reminders',
  '#/settings/templates',
  '#/settings/backup',
  '#/settings/exchange',
  '#/settings/privacy',
  '#/settings/security',
  '#/settings/fields',
  '#/settings/keyboard',
  '#/settings/appearance',
  '#/settings/recent',
  '#/settings/trash',
] as const;

/** What leads from the counter alone back to everything. */
export const COUNTER_PIN = '4711';

/** Milliseconds for a walk through every place: on a busy machine longer than any other test. */
export const TOUR_MS = 6 * 60_000;

/** Hides everything but the counter, with the keyboard, and waits for its line. */
export async function toCounter(app: App): Promise<void> {
  const { page } = app;
  await lookAround(app);
  await go(app, '#/people');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('counter only');
  await page.getByRole('option', { name: /^Show the counter/ }).click();
  await page.getByRole('textbox').first().waitFor();
  await page.keyboard.type(COUNTER_PIN);
  await page.keyboard.press('Tab');
  await page.keyboard.type(COUNTER_PIN);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /Who is it/ }).waitFor();
}

/** Goes to an address as a link does, and waits for the page's heading and for what is still to come. */
export async function go({ page }: App, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await page.locator('main h1, [role=main] h1').first().waitFor();
  await settled(page);
  const coming = page.locator('main [data-coming]');
  if ((await coming.count()) === 0) return;
  await expect.poll(() => coming.count()).toBe(0);
  await settled(page);
}

/** Nothing new came for this long: a person's eye calls it still. */
const STILL_MS = 150;

/** No page takes longer to stand, even on a busy machine; something that always moves ends the wait. */
const STILL_AT_LATEST_MS = 5_000;

/**
 * Waits until the page stands still. Parts come one after another, and push down what is below them: a click
 * aimed before that lands beside its button, as a hurried finger would.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    ({ still, latest }) =>
      new Promise<void>((resolve) => {
        const end = (): void => {
          observer.disconnect();
          clearTimeout(quiet);
          clearTimeout(last);
          resolve();
        };
        let quiet = setTimeout(end, still);
        const last = setTimeout(end, latest);
        const observer = new MutationObserver(() => {
          clearTimeout(quiet);
          quiet = setTimeout(end, still);
        });
        observer.observe(document, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
      }),
    { still: STILL_MS, latest: STILL_AT_LATEST_MS },
  );
}

/**
 * Presses a key that opens somewhere to write, and waits for its field: what is typed before goes nowhere.
 *
 * @param where - A CSS selector of what opens, where a field may have had the focus before.
 */
export async function pressToType({ page }: App, key: string, where = 'body'): Promise<void> {
  await page.keyboard.press(key);
  await expect
    .poll(() =>
      page.evaluate((around) => {
        const field = document.activeElement;
        const isField = field?.matches('input, textarea, [contenteditable=true]') === true;
        return isField && field.closest(around) !== null;
      }, where),
    )
    .toBe(true);
}

/** The words of the first run that a step needs, in languages whose windows are looked at. */
const FIRST_RUN = {
  en: {
    shop: 'Vogt Tea House',
    empty: /clean counter/i,
    samples: /look around/i,
    places: 'Places',
    areMadeUp: /people are made up/,
  },
  de: {
    shop: 'Teehaus Vogt',
    empty: /leerer Theke/i,
    samples: /umsehen/i,
    places: 'Bereiche',
    areMadeUp: /Menschen sind erfunden/,
  },
  ar: {
    shop: 'محمصة النخيل',
    empty: /صفحة بيضاء/,
    samples: /جولة أولًا/,
    places: 'الأقسام',
    areMadeUp: /وهميون/,
  },
} as const;

const langOf = ({ page }: App): Promise<string> =>
  page.evaluate(() => document.documentElement.lang);

/** Whether the window speaks German. */
export const isGerman = async (app: App): Promise<boolean> => (await langOf(app)).startsWith('de');

/** Goes one of the ways of the first run, to Today. Answers with the words of the window's language. */
async function beginShop(app: App, way: 'empty' | 'samples') {
  const { page } = app;
  await page.getByRole('textbox').nth(1).waitFor();
  const lang = await langOf(app);
  const words = FIRST_RUN[lang.startsWith('de') ? 'de' : lang.startsWith('ar') ? 'ar' : 'en'];
  await page.getByRole('textbox').nth(0).fill('Marlene');
  await page.getByRole('textbox').nth(1).fill(words.shop);
  await page.getByRole('button', { name: words[way] }).click();
  // The first page comes with the rail, and takes the address with it.
  await page.getByRole('navigation', { name: words.places }).waitFor();
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/today');
  return words;
}

/** First run in English, German or Arabic: the third way, an empty shop. */
export async function openEmptyShop(app: App): Promise<void> {
  await beginShop(app, 'empty');
  await settled(app.page);
}

/** First run in English, German or Arabic: the made-up people. */
export async function lookAround(app: App): Promise<void> {
  const { areMadeUp } = await beginShop(app, 'samples');
  await app.sees(areMadeUp);
  await settled(app.page);
}

/** Speaks a language that is made from the English one and offered to nobody: `en-XA` is longer, `ar-XB` runs from right to left. */
export async function speakPseudo(app: App, tag: string): Promise<void> {
  await app.page.evaluate((language) => {
    history.replaceState(null, '', `?language=${language}${location.hash}`);
  }, tag);
  await app.page.reload();
  await app.page.locator('nav').first().waitFor();
  await expect.poll(() => app.page.evaluate(() => document.documentElement.lang)).toBe(tag);
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

/** Looks at the page; what the controls announce of a busy button outlives the button by some seconds. */
export async function accessible({ page }: App): Promise<void> {
  await expect
    .poll(async () => {
      try {
        await checkAccessibility(page);
        return 'nothing found';
      } catch (fault) {
        return String(fault);
      }
    })
    .toBe('nothing found');
}
