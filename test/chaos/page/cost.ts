import { createLogKeeper } from '@renderer/data/journal/log/keeper';
import { EMPTY_DRAFT } from '@shared/domain/contacts/contact';
import { openBeside, platform } from './beside';

/** Milliseconds of each act or call. */
export type Cost = {
  readonly with: number[];
  readonly without: number[];
  /** A call to the main process that does nothing: what the host's way there and back takes. */
  readonly call: number[];
};

/** Milliseconds that acts took, with the log and without it, in turn. */
export async function measure(count: number): Promise<Cost> {
  const [logged, bare] = [await openBeside(true), await openBeside(false)];
  const { log } = platform.recovery;
  const cost: Cost = { with: [], without: [], call: [] };
  const timed = async (kind: keyof Cost, work: () => Promise<unknown>): Promise<void> => {
    const from = performance.now();
    await work();
    cost[kind].push(performance.now() - from);
  };
  for (let number = 0; number < count; number += 1) {
    for (const [kind, { shop }] of [
      ['without', bare],
      ['with', logged],
    ] as const) {
      await timed(kind, () => shop.contacts.create({ ...EMPTY_DRAFT, name: `${kind} ${number}` }));
      // What the bare one wrote is caught up with outside the measured time.
      if (kind === 'without') await createLogKeeper({ db: logged.db, log }).catchUp();
    }
    await timed('call', () => log.standing());
  }
  return cost;
}
