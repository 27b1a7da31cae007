import { INLINE_ENGINE } from '@renderer/data/backups/engine';
import { exportBackup } from '@renderer/data/backups/operations';
import { DATABASE_NAME } from '@renderer/data/database';
import { previewMerge } from '@renderer/data/exchange/previewMerge';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { EMPTY_DRAFT, type Contact, type ContactId } from '@shared/domain/contacts/contact';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import { systemClock } from '../systemClock';
import type { Deed, Kind, Tell } from '../told';
import { copyOf, granted, newId, openBeside, openOther, platform, type Beside } from './beside';

/** People of one file. */
const FILE_ROWS = 150;

/** Counters at which people are served while something else goes on. */
const COUNTERS = 4;
/** People who are served at each of them between two things that must be alone. */
const SERVED = 4;

/** Does things of one kind, each told before and after it, until the process ends. */
export async function act(kind: Kind, prefix: string, tell: Tell): Promise<void> {
  const beside = await openBeside();
  let last = 0;
  const roundOf = (name: string): Round => {
    // Said with what comes next, which comes at once.
    let ended: number[] = [];
    const ends = () => ended.splice(0).map((id) => ({ kind: 'end', id }) as const);
    return {
      ...{ ...beside, prefix: `${prefix} ${name}` },
      tell: (told) => tell([...ends(), ...told]),
      doing: async (deed, work) => {
        last += 1;
        const id = last;
        await tell([...ends(), { kind: 'begin', id, deed: { adds: [], takes: [], ...deed } }]);
        const value = await work();
        ended = [...ended, id];
        return value;
      },
    };
  };
  const counters = Array.from({ length: COUNTERS }, (_none, lane) => roundOf(`counter ${lane}`));
  const serve = (times: number) =>
    Promise.all(
      counters.map(async (counter) => {
        for (let time = 0; time < times; time += 1) await writes(counter, (served += 1));
        await counter.tell([]);
      }),
    );
  let served = 0;
  const own = roundOf(kind);
  const doOwn = async (times: number) => {
    for (let number = 0; number < times; number += 1) {
      await ROUNDS[kind](own, number);
      if (ALONE.has(kind)) {
        await own.tell([]);
        await serve(SERVED);
      }
    }
  };
  await Promise.all([doOwn(Infinity), ...(ALONE.has(kind) ? [] : [serve(Infinity)])]);
}

/** What begins anew if anything else is written meanwhile, as whoever was overtaken does. */
const ALONE: ReadonlySet<Kind> = new Set(['merges', 'restores']);

type Round = Beside & {
  readonly prefix: string;
  readonly doing: <T>(deed: Partial<Deed>, work: () => Promise<T>) => Promise<T>;
  readonly tell: Tell;
};

const ROUNDS: Readonly<Record<Kind, (round: Round, number: number) => Promise<void>>> = {
  writes,
  imports,
  merges,
  restores,
  erasures,
  backups,
};

const somebody = async (
  { shop, doing }: Round,
  name: string,
  withPhoto = false,
): Promise<Contact> => {
  const photo = {
    mediaType: 'image/png',
    bytes: new Uint8Array(200),
    width: 1,
    height: 1,
  } as never;
  return doing({ adds: [name] }, async () =>
    granted(await shop.contacts.create({ ...EMPTY_DRAFT, name }, withPhoto ? photo : undefined)),
  ).then(({ value }) => value);
};

const tagged = ({ shop, doing }: Round, { id, name }: Contact): Promise<unknown> =>
  doing({ adds: [`${name} · tagged`] }, async () =>
    granted(await shop.contacts.tag([id], 'tagged')),
  );

/** A person with a picture, a tag and a purchase with its points: three acts and the book. */
async function writes(round: Round, number: number): Promise<void> {
  const { shop, doing, prefix } = round;
  const person = await somebody(round, `${prefix} ${number}`, true);
  await tagged(round, person);
  await doing({ adds: [`${person.name} · bought`] }, async () =>
    granted(
      await shop.purchases.book(person.id, {
        purchaseId: newId() as PurchaseId,
        boughtOn: isoDate(new Date().toISOString().slice(0, 10)),
        ...{ amountMinor: 1250, currency: 'EUR', paymentMethod: 'cash', channel: 'shop' },
        ...{ lines: [], note: '', source: 'counter', payPoints: 0, reward: null, renewals: [] },
      }),
    ),
  );
}

/** A file of many people with points that they bring along; every third is taken back. */
async function imports(round: Round, number: number): Promise<void> {
  const { shop, doing, prefix } = round;
  const names = Array.from({ length: FILE_ROWS }, (_none, row) => `${prefix} ${number}.${row}`);
  const creates = names.map((name) => ({
    id: newId() as ContactId,
    draft: { ...EMPTY_DRAFT, name },
    importKeys: [],
  }));
  const openings = creates.map(({ id: contactId }) => ({ contactId, points: 10 }));
  const done = await doing({ adds: names }, async () =>
    granted(
      await shop.importContacts({
        ...{ fileName: 'people.csv', creates, openings },
        ...{ updates: [], customFields: [], interactions: [], consents: [], links: [] },
      }),
    ),
  );
  if (number % 3 !== 2) return;
  await doing({ takes: names }, async () => granted(await shop.journal.undoBatch(done.batchId!)));
}

/** Two records of one person become one; and the file of another laptop is taken in, and now and then taken back. */
async function merges(round: Round, number: number): Promise<void> {
  const { db, shop, doing, prefix } = round;
  const kept = await somebody(round, `${prefix} ${number} kept`);
  const gone = await somebody(round, `${prefix} ${number} gone`);
  await tagged(round, gone);
  await doing(
    { adds: [`${kept.name} · tagged`], takes: [gone.name, `${gone.name} · tagged`] },
    async () => granted(await shop.twins.merge(kept.id, gone.id, {})),
  );

  const other = await openOther(`other-${prefix}-${number}`);
  const names = Array.from({ length: 20 }, (_none, row) => `${prefix} ${number} there.${row}`);
  for (const name of names) granted(await other.shop.contacts.create({ ...EMPTY_DRAFT, name }));
  const file = await copyOf(other.db.name);
  other.shop.close();
  const taken = await doing({ adds: names }, async () => {
    // The app writes too: whoever was overtaken looks anew, as a person does.
    for (;;) {
      const preview = granted(await previewMerge(db, file));
      const merged = await shop.exchanges.merge(preview);
      const isOvertaken = !merged.ok && merged.refusal.code === 'exchange/changed-meanwhile';
      if (!isOvertaken) return granted(merged);
    }
  });
  if (number % 2 === 0) return;
  await doing({ takes: names }, async () => granted(await shop.journal.undoBatch(taken.batchId!)));
}

/** A copy of everything, some acts, and the copy brought back. */
async function restores(round: Round, number: number): Promise<void> {
  const { db, keeper, doing, tell, prefix } = round;
  await tell([{ kind: 'mark' }]);
  const bytes = await copyOf(DATABASE_NAME);
  await somebody(round, `${prefix} ${number} forgotten`);
  await doing({ isRestore: true }, async () => {
    for (;;) {
      const journal = await db.meta.get('journal');
      const expectedSeq = journal?.key === 'journal' ? journal.value.seq : 0;
      const restored = await INLINE_ENGINE.run('restore', {
        ...{ database: DATABASE_NAME, bytes, expectedSeq },
      });
      if (restored.ok) break;
      if (restored.refusal.code !== 'backups/changed-meanwhile') granted(restored);
    }
    // As the app does before it says that it is done.
    await keeper.rebase(false);
  });
  await somebody(round, `${prefix} ${number} after`);
}

/** Somebody comes and is erased for good. */
async function erasures(round: Round, number: number): Promise<void> {
  const { shop, doing, prefix } = round;
  const person = await somebody(round, `${prefix} ${number} erased`, true);
  await tagged(round, person);
  await somebody(round, `${prefix} ${number} stays`);
  await doing(
    { takes: [person.name, `${person.name} · tagged`], erases: [person.name] },
    async () => granted(await shop.privacy.erase(person.id, 'request')),
  );
}

/** A backup through the main process, beside other acts. */
async function backups(round: Round, number: number): Promise<void> {
  const { tell, prefix } = round;
  const written = exportBackup(
    {
      ...{ engine: INLINE_ENGINE, sink: platform.backups, clock: systemClock, appVersion: '0' },
    },
    'manual',
  );
  await somebody(round, `${prefix} ${number}`);
  const { receipt } = granted(await written);
  await tell([{ kind: 'backup', id: receipt.id }]);
}
