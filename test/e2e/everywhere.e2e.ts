import { checkAccessibility, expect, test, type App } from './harness';
import { chosenLooks, clipped, cutText, moving, spaceText } from './looking';
import { go, lookAround, overflowing, PLACES, pressToType, settled, TOUR_MS } from './steps';

const THEMES = ['light', 'dark'] as const;

/** The page of one of the made-up people, and the form for it. */
async function openPerson(app: App): Promise<void> {
  await go(app, '#/people');
  await app.page.getByRole('grid').getByText('Yuki Tanaka').dblclick();
  await app.page.getByRole('heading', { level: 1, name: /Yuki Tanaka/ }).waitFor();
}

/** Everything that is visible and wants the focus, marked with whether Tab came by. */
function missedByTab(): string[] {
  const reached = (window as unknown as { reached: WeakSet<Element> }).reached;
  const wanted = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, textarea, select, summary, [tabindex]',
  );
  return [...wanted]
    .filter(
      (part) =>
        part.tabIndex >= 0 &&
        !part.matches(':disabled, [inert] *, [aria-hidden=true] *') &&
        part.checkVisibility({ visibilityProperty: true }) &&
        part.getBoundingClientRect().width > 1 &&
        !reached.has(part) &&
        // Tab goes to one of a group, the arrow keys to the others.
        !reached.has(part.closest('[role=toolbar], [role=radiogroup], [role=tablist]') ?? part),
    )
    .map((part) => part.outerHTML.slice(0, 160));
}

/** What everything looks like without the focus, and that nothing had it yet. */
function noteLooks(): void {
  const own = window as unknown as {
    reached: WeakSet<Element>;
    looks: WeakMap<Element, string>;
    frameOf: (part: Element) => string;
  };
  (document.activeElement as HTMLElement | null)?.blur();
  own.frameOf = (part) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(part);
    const isLine = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    return `${isLine ? `${outlineWidth} ${outlineColor}` : ''} ${boxShadow}`;
  };
  own.reached = new WeakSet();
  own.looks = new WeakMap();
  for (const part of document.body.querySelectorAll('*')) own.looks.set(part, own.frameOf(part));
}

/** Notes where the focus is; answers with the part if it does not show it. */
function noteFocus(): { readonly isOut: boolean; readonly unseen: string | null } {
  const own = window as unknown as {
    reached: WeakSet<Element>;
    looks: WeakMap<Element, string>;
    frameOf: (part: Element) => string;
  };
  const part = document.activeElement;
  if (part === null || part === document.body) return { isOut: true, unseen: null };
  const isOut = own.reached.has(part);
  own.reached.add(part);
  const group = part.closest('[role=toolbar], [role=radiogroup], [role=tablist]');
  if (group !== null) own.reached.add(group);
  const near = [part, ...part.children];
  for (let up = part.parentElement; up !== null && near.length < 12; up = up.parentElement) {
    if (up.matches('main, nav, [role=dialog]')) break;
    near.push(up, ...[...up.children].slice(0, 3));
  }
  // A frame that is always there tells nothing. What came later is held against no frame at all.
  const isSeen = near.some(
    (element) => own.frameOf(element) !== (own.looks.get(element) ?? ' none'),
  );
  return { isOut, unseen: isSeen ? null : part.outerHTML.slice(0, 160) };
}

/** Presses Tab around the window, and further until a dozen in a row bring nothing new. */
async function tabAround(app: App): Promise<string[]> {
  const { page } = app;
  await settled(page);
  await page.evaluate(noteLooks);
  const unseen: string[] = [];
  for (let presses = 0, out = 0; presses < 250 && out < 12; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(noteFocus);
    out = at.isOut ? out + 1 : 0;
    if (at.unseen !== null) unseen.push(`focus not seen: ${at.unseen}`);
  }
  const missed = await page.evaluate(missedByTab);
  return [...new Set(unseen), ...missed.map((part) => `not reached: ${part}`)];
}

/** Two buttons, one of them pressed and with looks of its own. Of a second pair the first is taken away. */
function aPair(look: string): void {
  document.querySelector('#a-pair')?.remove();
  const pair = document.createElement('div');
  pair.id = 'a-pair';
  for (const isPressed of [true, false]) {
    const button = document.createElement('button');
    button.className = 'a-pair';
    button.setAttribute('aria-pressed', String(isPressed));
    button.style.cssText = isPressed ? look : '';
    button.textContent = 'Pair';
    pair.append(button);
  }
  document.body.append(pair);
}

test.for(THEMES)(
  'every place is free of what axe finds, %s',
  { timeout: TOUR_MS },
  async (theme, { launch }) => {
    const app = await launch({ theme, now: '2026-03-19T09:40:00' });
    const { page } = app;
    const findings: string[] = [];
    const look = async (where: string): Promise<void> => {
      await checkAccessibility(page).catch((fault: unknown) =>
        findings.push(`${where}: ${String(fault)}`),
      );
      // Whoever asked for less movement gets none.
      const moves = await page.evaluate(moving);
      findings.push(...moves.map((line) => `${where} moves: ${line}`));
    };
    await page.getByRole('textbox').first().waitFor();
    await look('first run');
    await lookAround(app);
    for (const address of PLACES) {
      await go(app, address);
      await look(address);
    }
    await go(app, '#/people');
    await page.getByRole('grid').getByText('Yuki Tanaka').click();
    await look('preview');
    await page.keyboard.press('x');
    await look('selection');
    await page.keyboard.press('Escape');
    await openPerson(app);
    await look('person');
    await pressToType(app, 'n');
    await page.keyboard.type("I'll send three samples by Tuesday.");
    await look('note');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('e');
    await page.getByRole('button', { name: 'Cancel' }).waitFor();
    await look('form');
    await page.keyboard.press('Escape');
    await pressToType(app, 'Control+k', '[role=dialog]');
    await page.keyboard.type('ta');
    await look('palette');
    await page.keyboard.press('Escape');
    await go(app, '#/today');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await look('keys');
    expect(findings).toEqual([]);
  },
);

test(
  'the keyboard alone goes everywhere and shows where it is',
  { timeout: TOUR_MS },
  async ({ launch }) => {
    const app = await launch({ now: '2026-03-19T09:40:00' });
    await lookAround(app);
    const trouble: string[] = [];
    for (const address of [
      '#/today',
      '#/people',
      '#/people/new',
      '#/import',
      '#/settings/shop',
      '#/settings/language',
      '#/settings/backup',
      '#/settings/fields',
      '#/settings/appearance',
    ]) {
      await go(app, address);
      trouble.push(...(await tabAround(app)).map((line) => `${address} ${line}`));
    }
    await openPerson(app);
    trouble.push(...(await tabAround(app)).map((line) => `person ${line}`));
    expect(trouble).toEqual([]);
  },
);

test(
  'with colours of their own, the focus and what is chosen can still be told',
  { timeout: TOUR_MS },
  async ({ launch }) => {
    const app = await launch({ now: '2026-03-19T09:40:00' });
    const { page } = app;
    await lookAround(app);
    await page.emulateMedia({ forcedColors: 'active' });
    // A ground or a shadow of its own does not tell what is chosen: those colours are gone. A frame does.
    await page.evaluate(aPair, 'background: teal; box-shadow: 0 0 4px teal');
    expect((await page.evaluate(chosenLooks)).alike).toContainEqual(
      expect.stringContaining('a-pair'),
    );
    await page.evaluate(aPair, 'border-bottom: 4px solid');
    expect((await page.evaluate(chosenLooks)).alike).toEqual([]);
    await page.evaluate(() => document.querySelector('#a-pair')?.remove());
    const trouble: string[] = [];
    let compared = 0;
    for (const address of PLACES) {
      await go(app, address);
      const looks = await page.evaluate(chosenLooks);
      compared += looks.compared;
      trouble.push(...looks.alike.map((part) => `${address} looks like the others: ${part}`));
    }
    for (const address of ['#/people', '#/calendar', '#/calendar?view=week', '#/settings/backup']) {
      await go(app, address);
      trouble.push(...(await tabAround(app)).map((line) => `${address} ${line}`));
    }
    expect(trouble).toEqual([]);
    // Every place has the rail, and one of its places is the current one.
    expect(compared).toBeGreaterThan(PLACES.length);
  },
);

test('the usual keys do what the overview says, and Escape leads back', async ({ launch }) => {
  const app = await launch({ now: '2026-03-19T09:40:00' });
  const { page } = app;
  await lookAround(app);
  const address = () => page.evaluate(() => location.hash);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('type') ?? '');

  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect.poll(address).toBe('#/people');
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect.poll(address).toBe('#/today');
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('/');
  await expect.poll(focused).toBe('search');
  await page.keyboard.press('Escape');

  for (const [key, name] of [
    ['Control+k', 'Search and do'],
    ['n', /./],
  ] as const) {
    await go(app, '#/today');
    await page.keyboard.press(key);
    await page.getByRole('dialog', { name }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  }
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'All keys' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);

  // F6 goes around the regions and comes back to the first.
  const region = () =>
    page.evaluate(
      () => document.activeElement?.closest('nav, main, header, [role=main]')?.tagName ?? 'none',
    );
  const seen = new Set<string>();
  for (let presses = 0; presses < 5; presses += 1) {
    await page.keyboard.press('F6');
    seen.add(await region());
  }
  expect([...seen].sort()).toEqual(expect.arrayContaining(['MAIN', 'NAV']));

  await page.keyboard.press('Control+n');
  await expect.poll(address).toBe('#/people/new');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(address).toBe('#/today');
});

/** Visible controls that lie outside the window sideways, with nothing around them that scrolls there. */
function outOfReach(): string[] {
  const found: string[] = [];
  for (const part of document.querySelectorAll<HTMLElement>('button, a, input, textarea')) {
    const { left, right, width } = part.getBoundingClientRect();
    if (!part.checkVisibility({ visibilityProperty: true }) || width <= 1) continue;
    if (left >= -1 && right <= innerWidth + 1) continue;
    let around = part.parentElement;
    while (around && !/auto|scroll/.test(getComputedStyle(around).overflowX)) {
      around = around.parentElement;
    }
    // Off to the side until it has the focus: the link that skips to the page.
    if (around === null && !part.matches('[class*=skip]')) found.push(part.outerHTML.slice(0, 140));
  }
  return found;
}

test(
  'nothing is lost sideways in a small window, nor with letters twice as large',
  { timeout: TOUR_MS },
  async ({ launch }) => {
    const app = await launch({ now: '2026-03-19T09:40:00' });
    const { page } = app;
    await lookAround(app);
    await openPerson(app);
    const person = await page.evaluate(() => location.hash);
    const trouble: string[] = [];
    for (const [name, width, height, text] of [
      ['640 px wide', 640, 800, ''],
      ['letters at 200 %', 1280, 900, '200%'],
    ] as const) {
      await app.resize(width, height);
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, text);
      for (const address of [...PLACES, person, `${person}/edit`]) {
        await go(app, address);
        for (const finding of [
          ...(await page.evaluate(overflowing)),
          ...(await page.evaluate(outOfReach)),
        ]) {
          trouble.push(`${name}, ${address}: ${finding}`);
        }
      }
    }
    expect(trouble).toEqual([]);
  },
);

test(
  'lines, letters and words further apart cut nothing off',
  { timeout: TOUR_MS },
  async ({ launch }) => {
    const app = await launch({ now: '2026-03-19T09:40:00' });
    const { page } = app;
    await lookAround(app);
    await openPerson(app);
    const person = await page.evaluate(() => location.hash);
    await app.resize(1280, 900);
    await page.evaluate(spaceText);
    const trouble: string[] = [];
    for (const address of [...PLACES, person, `${person}/edit`]) {
      await go(app, address);
      for (const look of [overflowing, outOfReach, cutText, clipped]) {
        const found = await page.evaluate(look);
        trouble.push(...found.map((finding) => `${address}: ${finding}`));
      }
    }
    expect(trouble).toEqual([]);
  },
);
