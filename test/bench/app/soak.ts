import { figureOf, type Figure } from '../figure';
import { seededChance, seededPerson } from '../seed';
import { openWindow, type Desk } from './desk';
import { collectGarbage, countedMemory } from './memory';

/** What could grow. */
type Held = {
  readonly heapMb: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly workers: number;
  readonly countedMb: number;
};

/** After so many acts everything that comes once has come. */
const WARM = 0.1;

/** How often is looked on the way. */
const QUARTERS = 4;

/** An act that takes longer than this hangs: the run says which one, and what the window shows. */
const HANGS_MS = 120_000;

const PLACES = [
  ...['#/today', '#/people', '#/calendar', '#/insights', '#/loyalty', '#/campaigns', '#/ideas'],
  ...['#/feedback', '#/segments', '#/settings/shop', '#/settings/recent', '#/import'],
];

/** Does mixed acts as a person does them, and looks at what the window holds before and after. */
export async function measureSoak(
  desk: Desk,
  { people }: { readonly people: number },
  acts: number,
  tell: (figure: Figure) => void,
): Promise<void> {
  const window = await openWindow(desk);
  const { page } = window;
  page.setDefaultTimeout(HANGS_MS);
  const chance = seededChance(97);
  const pick = <T>(some: readonly T[]): T => some[Math.floor(chance() * some.length)]!;
  const someone = () => seededPerson(Math.floor(chance() * people), 0).contact;
  const overlay = page.locator('[role=dialog]');
  // What was typed may go first, and what it was typed into with the next press.
  const shut = async (): Promise<void> => {
    for (let press = 1; press <= 3 && (await overlay.count()) > 0; press += 1) {
      await page.keyboard.press('Escape');
      await overlay
        .first()
        .waitFor({ state: 'detached', timeout: 5_000 })
        .catch(() => undefined);
    }
    if ((await overlay.count()) > 0) throw new Error('A dialog stays open');
  };
  const deeds: Readonly<Record<string, () => Promise<void>>> = {
    place: () => window.go(pick(PLACES)),
    person: () => window.go(`#/people/${someone().id}`),
    search: async () => {
      await window.go('#/people');
      const field = page.getByRole('searchbox').first();
      await field.fill(someone().name.slice(0, 1 + Math.floor(chance() * 6)));
      await field.fill('');
    },
    counter: async () => {
      await page.keyboard.press('p');
      await overlay.first().waitFor();
      await page.keyboard.insertText(someone().name.slice(0, 4));
      await shut();
    },
    booking: async () => {
      // Points for somebody, from their own page.
      const { id, name } = someone();
      await window.go(`#/people/${id}`);
      await page.locator('main h1').filter({ hasText: name }).waitFor();
      await page.keyboard.press('p');
      await page.locator('[role=dialog] input:focus').waitFor();
      await page.keyboard.insertText('12.30');
      await page.keyboard.press('Enter');
      // For somebody in the trash nothing is booked, and the counter stays.
      const isBooked = await overlay.waitFor({ state: 'detached', timeout: 5_000 }).then(
        () => true,
        () => false,
      );
      if (!isBooked) await shut();
    },
    palette: async () => {
      await page.keyboard.press('Control+k');
      await overlay.first().waitFor();
      await page.keyboard.insertText(someone().name.slice(0, 5));
      await shut();
    },
    scroll: async () => {
      await window.go('#/people');
      await page.locator('[role=grid] [data-row]').first().waitFor();
      await page.evaluate((share) => {
        const grid = document.querySelector<HTMLElement>('main [role=grid]')!;
        grid.scrollTop = share * grid.scrollHeight;
      }, chance());
    },
    takingBack: async () => {
      await window.go('#/today');
      await page.keyboard.press('Control+z');
    },
  };
  const doActs = async (count: number): Promise<void> => {
    for (let at = 0; at < count; at += 1) {
      const deed = pick(Object.keys(deeds));
      try {
        // A key pressed while somebody still stands in a field is a letter.
        await page.evaluate(() => {
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        });
        await deeds[deed]?.();
      } catch (fault) {
        console.error(`act ${at + 1}, ${deed}:\n${await page.locator('body').ariaSnapshot()}`);
        throw fault;
      }
      if (at % 500 === 499) console.error(`acts: ${at + 1} of ${count}`);
    }
  };
  const look = async (): Promise<Held> => {
    await window.go('#/today');
    // Toasts go by themselves, and what they held with them.
    await page.waitForTimeout(12_000);
    await collectGarbage(window);
    const { usedSize } = await window.session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await window.session.send('Memory.getDOMCounters');
    const counted = await countedMemory(page);
    return {
      heapMb: usedSize / 2 ** 20,
      nodes,
      listeners: jsEventListeners,
      workers: page.workers().length,
      countedMb: counted?.total ?? 0,
    };
  };

  const warm = Math.max(50, Math.round(acts * WARM));
  await doActs(warm);
  const before = await look();
  const begun = performance.now();
  // What rises and stays there is no leak; what rises with every quarter is one.
  const course: Held[] = [];
  const quarter = Math.ceil((acts - warm) / QUARTERS);
  for (let left = acts - warm; left > 0; left -= quarter) {
    await doActs(Math.min(quarter, left));
    course.push(await look());
  }
  const minutes = (performance.now() - begun) / 60_000;
  const after = course.at(-1) ?? before;
  const growth = (
    id: string,
    work: string,
    unit: Figure['unit'],
    of: keyof Held,
    allowed: number,
  ): void => {
    tell(
      figureOf(id, work, [after[of] - before[of]], {
        ...{ unit, wanted: { median: allowed } },
        detail: [
          `${before[of].toFixed(1)} before, after each quarter ${course.map((held) => held[of].toFixed(1)).join(', ')}`,
        ],
      }),
    );
  };
  // What is new in the shop is known to its models: some bytes for each act.
  growth('soak-heap', `heap of the window, grown in ${acts - warm} acts`, 'MB', 'heapMb', 5);
  growth('soak-all', 'heap of window and workers, grown', 'MB', 'countedMb', 10);
  growth('soak-nodes', 'nodes of the document, grown', 'count', 'nodes', 500);
  growth('soak-listeners', 'listeners, grown', 'count', 'listeners', 100);
  growth('soak-workers', 'workers, grown', 'count', 'workers', 0);
  console.error(`took ${minutes.toFixed(1)} minutes`);
}
