import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startApp } from '../e2e/fixture/app';
import { openEmptyShop } from '../e2e/steps';
import { chanceFrom, isTimeLeft, SEED } from './chance';
import { createExpected } from './expected';
import { createResults } from './results';
import { makeSmallDisk } from './smallDisk';
import { KINDS } from './told';
import { begin, look, saysRebuilt } from './window';

/** 60 cuts are the number of the plan. */
const CUTS = Number(process.env['CHAOS_ROUNDS'] ?? 5);
const MINUTE_MS = 60_000;
/** Above what the start asks for, and quickly copied. */
const DISK_MB = 500;

test(
  'what was confirmed is on the device when the power is cut',
  { timeout: (CUTS + 2) * 2 * MINUTE_MS },
  async () => {
    const chance = chanceFrom(SEED);
    const results = createResults('powerCut', SEED);
    const disk = await makeSmallDisk(DISK_MB);
    if (disk === null)
      throw new Error('A disk that can be cut off takes Linux, root and loop devices');
    const app = await startApp({ folder: disk.folder });
    try {
      await openEmptyShop(app);
      const expected = createExpected((await look(app)).facts);
      for (let cut = 1; cut <= CUTS && isTimeLeft(); cut += 1) {
        const before = expected.confirmed();
        const kind = chance.next() < 0.6 ? 'writes' : chance.oneOf(KINDS);
        await begin(app, kind, `Cut ${cut}`, expected);
        await sleep(300 + chance.next() * 3_000);
        const stopped = await app.processes();
        send('SIGSTOP', stopped);
        const goOn = await disk.cut();
        await app.kill();
        // What stands still does not notice that its browser has gone, and would keep the disk.
        send('SIGKILL', stopped);
        await goOn();
        await app.start();
        const found = await look(app, kind === 'backups');
        results.note(
          kind,
          expected.compare(found),
          {
            acts: expected.confirmed() - before,
            isEmpty: found.seq === 0,
            isRebuilt: await saysRebuilt(app),
          },
          `Cut ${cut}, ${kind}`,
        );
      }
    } finally {
      await app.dispose().catch(() => undefined);
      await disk.dispose();
    }
    results.finish();
    const { lost, torn, wiped } = results.sum();
    expect({ lost, torn, wiped }).toEqual({ lost: 0, torn: 0, wiped: 0 });
  },
);

/** Sends a signal to those processes that are still there. */
function send(signal: NodeJS.Signals, pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault;
    }
  }
}
