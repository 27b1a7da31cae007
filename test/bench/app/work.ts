import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figureOf, type Figure } from '../figure';
import { worstOf, type Desk, type Window } from './desk';
import { createProcessMemory } from './memory';
import { newcomers } from './newcomers';
import { tasksDuring } from './threadTime';

/** How many come in, whatever the shop has. */
const ROWS = 20_000;

/** What the engine alone takes for the rows of an import: nothing that keeps one fact per row can be quicker. */
export async function measureEngineWrites(desk: Desk, rows = ROWS): Promise<readonly Figure[]> {
  const took = (await desk.inPage('engineWrites', rows)) as number;
  return [
    figureOf(
      'import-engine',
      '… the rows of it stored by the engine alone',
      [rows / (took / 1000)],
      {
        unit: 'rows/s',
      },
    ),
  ];
}

/** What the engine alone takes to read what a backup holds. */
export async function measureEngineReads(desk: Desk, rows: number): Promise<readonly Figure[]> {
  const took = (await desk.inPage('engineReads', 'regulars')) as number;
  return [
    figureOf('backup-engine', '… the rows of it read by the engine alone', [rows / (took / 1000)], {
      unit: 'rows/s',
    }),
  ];
}

/** A file with 20,000 people comes in while the window is watched. */
export async function measureImport(window: Window, rows = ROWS): Promise<readonly Figure[]> {
  // A file of the disk: one that is handed to the page as text is made there, by the thread that is watched.
  const folder = await mkdtemp(join(tmpdir(), 'regulars-newcomers-'));
  try {
    const file = join(folder, 'many.csv');
    await writeFile(file, newcomers(rows));
    return await measureImportOf(window, file, rows);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureImportOf(
  window: Window,
  file: string,
  rows: number,
): Promise<readonly Figure[]> {
  const { value: parts, tasks } = await tasksDuring(window.session, () => importing(window, file));
  const [reading, writing] = parts;
  const blocks = parts.flatMap((part) => part.blocks);
  return [
    figureOf('import', `import of ${rows} rows of CSV, written`, [rows / (writing.took / 1000)], {
      ...{ unit: 'rows/s', wanted: { median: 5000 } },
      detail: [`read and looked through: ${Math.round(reading.took)} ms`],
    }),
    figureOf(
      'import-block',
      'longest block while importing',
      blocks.map(({ ms }) => ms),
      {
        wanted: { worst: 50 },
        detail: [
          ...['reading', 'writing', 'afterwards'].map((name, at) => {
            const part = parts[at]!.blocks;
            return `${name}: ${part.length} long tasks, ${Math.round(Math.max(0, ...part.map(({ ms }) => ms)))} ms`;
          }),
          ...worstOf(blocks),
        ],
      },
    ),
    figureOf(
      'import-task',
      'tasks of the window while importing, processor time',
      tasks.map(({ processorMs }) => processorMs),
      {
        wanted: { worst: 50 },
        detail: [
          `longest by the clock: ${Math.round(Math.max(0, ...tasks.map(({ ms }) => ms)))} ms`,
        ],
      },
    ),
  ];
}

/** Reads a file, writes it, and waits for what the news of it does: a stretch of time each. */
async function importing(window: Window, file: string) {
  const { page } = window;
  await window.go('#/import');
  const choosing = page.waitForEvent('filechooser');
  const reading = await window.blocksDuring(async () => {
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await (await choosing).setFiles(file);
    await page.getByRole('button', { name: /^(?:On to the check|Check [\d,]+ rows?)$/ }).click();
    await page.getByRole('button', { name: /^Bring [\d,]+ people in$/ }).waitFor();
  });
  const writing = await window.blocksDuring(async () => {
    await page.getByRole('button', { name: /^Bring [\d,]+ people in$/ }).click();
    // Somebody goes on working meanwhile.
    for (const place of ['#/people', '#/today', '#/people']) {
      await window.go(place);
      await page.waitForTimeout(500);
    }
    await window.go('#/import');
    await page
      .getByText(/[\d,]+ people are in\./)
      .first()
      .waitFor();
  });
  const after = await window.blocksDuring(async () => {
    await window.go('#/people');
    await page.waitForTimeout(5000);
  });
  return [reading, writing, after] as const;
}

/** A backup of everything by its key, with what the process of the window holds meanwhile. */
export async function measureBackup(
  desk: Desk,
  window: Window,
  rows: number,
): Promise<readonly Figure[]> {
  const { page } = window;
  const held = await createProcessMemory(desk, page);
  await window.go('#/settings/backup');
  await page.locator('main h1').first().waitFor();
  const before = held();
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, held() ?? 0);
  }, 200);
  const { blocks, took } = await window.blocksDuring(async () => {
    await page.keyboard.press('Control+b');
    await page
      .getByText(/Backed up at/)
      .first()
      .waitFor();
  });
  clearInterval(timer);
  return [
    figureOf('backup', 'backup of everything', [rows / (took / 1000)], {
      ...{ unit: 'rows/s', wanted: { median: 30_000 } },
      detail: [`${rows} rows in ${Math.round(took)} ms`],
    }),
    ...(before === null
      ? []
      : [
          figureOf('backup-memory', 'memory above base while backing up', [most - before], {
            ...{ unit: 'MB', wanted: { median: 150 } },
          }),
        ]),
    figureOf(
      'backup-block',
      'longest block while backing up',
      blocks.map(({ ms }) => ms),
      {
        wanted: { worst: 50 },
        detail: worstOf(blocks),
      },
    ),
  ];
}
