import { Dexie } from 'dexie';
import { addDays } from '@shared/domain/calendar/isoDate';
import type { ConsentEvent } from '@shared/domain/contacts/consent';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { creating, removing, updating, type Write } from '@shared/domain/journal/write';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import {
  blockDatabaseOf,
  createBlockStore,
  type BlockStore,
} from '@renderer/data/blocks/blockStore';
import { createReflected } from '@renderer/data/blocks/journalPosition';
import { RegularsDatabase } from '@renderer/data/database';
import { createAnnouncer, type Announcer } from '@renderer/data/journal/announcer';
import { createDoor } from '@renderer/data/journal/door';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import {
  createLocalPeopleIndex,
  type PeopleIndexClient,
} from '@renderer/data/people/peopleIndexClient';
import { aPurchase } from '@test/support/builders';
import { someBlocks, type SomeBlocks } from '@test/support/someBlocks';
import { aClock, freshDatabase, someIds } from '@test/support/testDatabase';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { aNote, aPerson, DAY, NOW, TODAY } from '../../unit/people/somePeople';

type Shop = {
  readonly db: RegularsDatabase;
  readonly announcer: Announcer;
  readonly act: (...writes: readonly Write[]) => Promise<unknown>;
};

async function aShop(people: readonly Contact[]): Promise<Shop> {
  const db = await freshDatabase();
  const announcer = createAnnouncer(db.name);
  onTestFinished(() => announcer.close());
  const door = createDoor({ db, clock: aClock(NOW), newId: someIds(), announcer });
  const act: Shop['act'] = (...writes) =>
    door.commit(async () => {
      await db.contacts.get('nobody');
      return { act: { key: 'test', args: {} }, writes, value: undefined };
    });
  await act(
    creating('contacts', people),
    creating('interactions', [
      aNote('1', 'a', 'Mag grünen Tee'),
      aNote('2', 'b', 'Verreist', NOW + DAY),
    ]),
    creating('purchases', [aPurchase({ contactId: 'b' as ContactId })]),
  );
  return { db, announcer, act };
}

const PEOPLE = [
  aPerson('a', { name: 'Anna Vogt', tags: ['Rot'], owner: 'Tom' }),
  aPerson('b', { name: 'Bo Lind' }),
  aPerson('c', { name: 'Carla Weiß', custom: { f: 'Blau' } }),
];

const BO = 'b' as ContactId;
const CARLA = 'c' as ContactId;

const aDecision = (
  id: string,
  contactId: string,
  decision: ConsentEvent['decision'],
  decidedAt: number,
): ConsentEvent => ({
  ...{ id, decision, decidedAt, purpose: 'greetings', source: 'at the counter' },
  contactId: contactId as ContactId,
});

type Start = {
  readonly blocks?: BlockStore | null;
  readonly packedBy?: string;
  readonly now?: number;
  readonly factsOpen?: Promise<unknown>;
};

/** An index as a start makes it. */
function aStart(
  { db, announcer }: Shop,
  { blocks = null, packedBy = 'this', now = NOW, factsOpen = Promise.resolve() }: Start = {},
): PeopleIndexClient {
  const index = createLocalPeopleIndex(
    db,
    announcer,
    { language: 'de', today: TODAY, now },
    blocks && { blocks, packedBy, quietMs: 0, factsOpen },
  );
  onTestFinished(() => index.close());
  return index;
}

const stage = (index: PeopleIndexClient) => () => index.status().stage;

/** Everything the index can say. */
async function everything(index: PeopleIndexClient): Promise<unknown> {
  await expect.poll(stage(index)).toBe('ready');
  const list = await index.list({ sort: 'name' });
  const people = await index.people(list.rows);
  const found: Record<string, readonly string[]> = {};
  for (const text of ['anna', 'tee', 'bo', 'verreist', 'neu', 'blau']) {
    found[text] = await index.idsOf((await index.list({ text })).rows);
  }
  const members = await index.membersOf(
    {
      kind: 'rule',
      match: 'any',
      conditions: [
        { field: 'owner', owner: 'Tom' },
        { field: 'custom', fieldId: 'f', text: 'Blau' },
        { field: 'purchases', is: 'at-least', amount: 1, days: null },
      ],
    },
    { today: TODAY, zone: 'UTC' },
  );
  return {
    people: people.map((person) => ({ ...person, row: 0 })),
    found,
    members,
    counts: await index.counts(),
  };
}

/** Stores the shop, then ends that start. */
async function stored(shop: Shop, blocks = someBlocks()): Promise<SomeBlocks> {
  const index = aStart(shop, { blocks });
  await expect.poll(() => blocks.saved).toBe(1);
  index.close();
  return blocks;
}

/** Whether a start read everybody from the table. */
function watchReading({ db }: Shop): () => boolean {
  const spy = vi.spyOn(db.contacts, 'where');
  onTestFinished(() => spy.mockRestore());
  return () => spy.mock.calls.length > 0;
}

describe('what is stored for the next start', () => {
  it('is the same, and nobody is read', async () => {
    const shop = await aShop(PEOPLE);
    const expected = await everything(aStart(shop));
    const blocks = await stored(shop);
    const hasRead = watchReading(shop);
    expect(await everything(aStart(shop, { blocks }))).toEqual(expected);
    expect(hasRead()).toBe(false);
  });

  it('has worked out what Today asks of everybody before anybody opens it', async () => {
    const shop = await aShop(PEOPLE);
    const blocks = await stored(shop);
    const spy = vi.spyOn(shop.db.consentEvents, 'where');
    onTestFinished(() => spy.mockRestore());
    for (const [start, reads] of [[{ blocks }, 0] as const, [{}, 1] as const]) {
      spy.mockClear();
      const index = aStart(shop, start);
      await expect.poll(stage(index)).toBe('ready');
      await expect.poll(() => spy.mock.calls.length).toBe(reads);
      await index.celebrating();
      expect(spy.mock.calls.length).toBe(reads);
      index.close();
    }
  });

  it.each<[string, readonly Write[]]>([
    ['nothing since', []],
    ['a decision since', [creating('consentEvents', [aDecision('4', 'c', 'given', 4)])]],
    ['a withdrawal since', [creating('consentEvents', [aDecision('4', 'a', 'withdrawn', 4)])]],
    ['one taken back since', [removing('consentEvents', ['1'])]],
    ['an end taken back since', [removing('consentEvents', ['3'])]],
    ['one that is another person’s since', [updating('consentEvents', '1', { contactId: CARLA })]],
  ])('knows who agreed to be greeted, with %s', async (what, writes) => {
    const shop = await aShop(PEOPLE);
    await shop.act(
      creating('consentEvents', [
        aDecision('1', 'a', 'given', 1),
        aDecision('2', 'b', 'given', 2),
        { ...aDecision('3', 'b', 'given', 3), expiresOn: addDays(TODAY, -1) },
      ]),
    );
    const blocks = await stored(shop);
    const live = aStart(shop);
    await live.celebrating();
    if (writes.length > 0) await shop.act(...writes);
    const agreed = async (index: PeopleIndexClient) =>
      (await index.celebrating()).filter(({ mayBeGreeted }) => mayBeGreeted).map(({ id }) => id);
    const expected = await agreed(aStart(shop));
    expect(await agreed(aStart(shop, { blocks }))).toEqual(expected);
    await expect.poll(() => agreed(live)).toEqual(expected);
    expect(expected.includes(BO)).toBe(what.startsWith('an end'));
  });

  it('is completed by what happened since', async () => {
    const shop = await aShop(PEOPLE);
    const blocks = await stored(shop);
    await shop.act(
      creating('contacts', [aPerson('d', { name: 'Dora Neu' })]),
      updating('contacts', 'a', { name: 'Anna Neu', owner: '' }),
      updating('contacts', 'b', { owner: 'Tom' }),
    );
    await shop.act(updating('interactions', '1', { contactId: 'b' as ContactId }));
    await shop.act(
      removing('contacts', ['c']),
      creating('purchases', [aPurchase({ id: 'p2' as PurchaseId, contactId: 'd' as ContactId })]),
    );
    const expected = await everything(aStart(shop));
    const hasRead = watchReading(shop);
    expect(await everything(aStart(shop, { blocks }))).toEqual(expected);
    expect(hasRead()).toBe(false);
  });

  it('counts what lay in the future once it has happened', async () => {
    const shop = await aShop(PEOPLE);
    const blocks = await stored(shop);
    const later = NOW + 2 * DAY;
    const bo = async (index: PeopleIndexClient) => (await index.find(['b' as ContactId]))[0];
    expect((await bo(aStart(shop, { blocks })))?.lastContactAt).toBeNull();
    expect((await bo(aStart(shop, { blocks, now: later })))?.lastContactAt).toBe(NOW + DAY);
  });

  it.each<[string, (blocks: SomeBlocks, shop: Shop) => unknown, Start?]>([
    ['another program stored it', () => undefined, { packedBy: 'another' }],
    ['it is cut off', ({ stored }, _shop) => (stored!.blocks as unknown[]).pop()],
    ['it is no text', ({ stored }) => ((stored!.blocks as unknown[])[1] = 7)],
    ['its text is broken', ({ stored }) => ((stored!.blocks as unknown[])[1] = '{"rows":[[{')],
    ['its words are missing', ({ stored }) => ((stored!.blocks as unknown[])[0] = {})],
    [
      'it belongs to another history',
      (_blocks, { db }) =>
        rewriteFacts(db, async () => {
          const batch = (await db.batches.toArray())[0]!;
          await db.batches.delete(batch.id);
          await db.batches.add({ ...batch, id: 'another' });
          await db.contacts.update('a', { name: 'Anna Restored' });
        }),
    ],
    [
      'it says something else than the tables',
      (_blocks, { db }) =>
        rewriteFacts(db, () => db.contacts.update('a', { name: 'Anna Silently' })),
    ],
  ])('is not believed where %s', async (_why, spoil, start = {}) => {
    const shop = await aShop(PEOPLE);
    const blocks = await stored(shop);
    await spoil(blocks, shop);
    const expected = await everything(aStart(shop));
    const index = aStart(shop, { blocks, ...start });
    await expect.poll(() => everything(index)).toEqual(expected);
  });

  it('goes at once when somebody is erased, and comes back without them', async () => {
    const shop = await aShop(PEOPLE);
    const blocks = someBlocks();
    const index = aStart(shop, { blocks });
    await expect.poll(() => blocks.saved).toBe(1);
    await shop.act({ kind: 'delete', table: 'contacts', keys: ['a'], isFinal: true });
    await expect.poll(() => blocks.saved).toBe(2);
    expect(JSON.stringify(blocks.stored)).not.toContain('Vogt');
    expect(JSON.stringify(blocks.stored)).toContain('Lind');
    expect(await index.find(['a' as ContactId])).toEqual([null]);
  });

  it('goes at the next start when somebody was erased and the program ended before', async () => {
    const shop = await aShop(PEOPLE);
    const blocks = await stored(shop);
    await shop.act({ kind: 'delete', table: 'contacts', keys: ['a'], isFinal: true });
    aStart(shop, { blocks });
    await expect.poll(() => blocks.saved).toBe(2);
    expect(JSON.stringify(blocks.stored)).not.toContain('Vogt');
  });

  it('is not half of one state and half of another', async () => {
    const shop = await aShop(
      Array.from({ length: 1200 }, (_, n) => aPerson(`p${n}`, { name: `Person ${n}` })),
    );
    const blocks = someBlocks();
    const save = blocks.save;
    let acts = 0;
    // An act while the second block is packed.
    const whileSaving: BlockStore['save'] = async (header, all) => {
      async function* disturbed(): AsyncGenerator {
        let at = 0;
        for await (const block of all) {
          yield block;
          at += 1;
          if (at === 2 && acts < 2) {
            acts += 1;
            await shop.act(updating('contacts', `p${acts}`, { name: `Anders ${acts}` }));
          }
        }
      }
      return await save(header, disturbed());
    };
    blocks.save = whileSaving;
    aStart(shop, { blocks });
    await expect.poll(() => blocks.saved, { timeout: 20_000 }).toBe(1);
    expect(acts).toBe(2);
    expect(blocks.stored?.header.seq).toBe(3);
    const hasRead = watchReading(shop);
    const index = aStart(shop, { blocks });
    await expect.poll(stage(index)).toBe('ready');
    expect((await index.list({ text: 'Anders' })).total).toBe(2);
    expect((await index.list({})).total).toBe(1200);
    expect(hasRead()).toBe(false);
  });
});

describe('a start before the facts may be read', () => {
  it.each(['as they were', 'with an act since', 'of another program'])(
    'takes in what is stored, and looks at the facts when they are open: %s',
    async (how) => {
      const shop = await aShop(PEOPLE);
      const blocks = await stored(shop);
      if (how === 'with an act since') {
        await shop.act(updating('contacts', 'a', { name: 'Anna Neu' }));
      }
      const expected = await everything(aStart(shop));
      let taken = 0;
      const watched: BlockStore = {
        ...blocks,
        load: () => {
          const { header, blocks: all } = blocks.stored!;
          const each = function* () {
            for (const block of all) {
              taken += 1;
              yield block;
            }
          };
          return Promise.resolve({ header, blocks: each() });
        },
      };
      const closed = new RegularsDatabase(shop.db.name);
      onTestFinished(() => closed.close({ disableAutoOpen: true }));
      let open = (): void => undefined;
      const mayOpen = new Promise<void>((resolve) => {
        open = resolve;
      });
      const isOther = how === 'of another program';
      const index = aStart(
        { ...shop, db: closed },
        {
          blocks: watched,
          packedBy: isOther ? 'other' : 'this',
          factsOpen: mayOpen.then(() => closed.open()),
        },
      );
      await expect.poll(() => taken).toBe(isOther ? 0 : blocks.stored!.blocks.length);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(closed.isOpen()).toBe(false);
      expect(index.status().stage).toBe('reading');
      open();
      expect(await everything(index)).toEqual(expected);
    },
  );
});

describe('the store of blocks', () => {
  const anOpenStore = (name: string): BlockStore => {
    const store = createBlockStore(name, 'people');
    onTestFinished(() => store.close());
    return store;
  };
  const header = { packedBy: 'this', seq: 3, batch: 'x' };
  const loaded = async (store: BlockStore): Promise<unknown> => {
    const stored = await store.load();
    if (stored === null) return null;
    const blocks: unknown[] = [];
    for await (const block of stored.blocks) blocks.push(block);
    return { ...stored, blocks };
  };

  it('keeps blocks in their order, and the last saving alone', async () => {
    const { name } = await freshDatabase();
    await anOpenStore(name).save(header, ['1', '2']);
    const many = Array.from({ length: 12 }, (_, n) => `${n}`);
    await anOpenStore(name).save({ ...header, seq: 4 }, many);
    expect(await loaded(anOpenStore(name))).toEqual({
      header: { ...header, seq: 4 },
      blocks: many,
    });
  });

  it('does not answer as if it were whole where a block is missing', async () => {
    const { name } = await freshDatabase();
    const many = Array.from({ length: 9 }, (_, n) => `${n}`);
    const store = anOpenStore(name);
    await store.save(header, many);
    const raw = new Dexie(blockDatabaseOf(name));
    await raw.open();
    await raw.table('blocks').delete(['people', 1, 6]);
    raw.close();
    await expect(loaded(store)).rejects.toThrow('missing');
  });

  it('keeps the former ones where a saving ends or fails', async () => {
    const { name } = await freshDatabase();
    const store = anOpenStore(name);
    await store.save(header, ['1']);
    expect(await store.save({ ...header, seq: 9 }, ['2', null])).toBe(false);
    const failing = async function* (): AsyncGenerator {
      yield '3';
      await Promise.reject(new Error('no'));
    };
    await expect(store.save({ ...header, seq: 10 }, failing())).rejects.toThrow('no');
    expect(await loaded(store)).toEqual({ header, blocks: ['1'] });
    const other = createBlockStore(name, 'figures');
    onTestFinished(() => other.close());
    await other.save(header, ['9']);
    await store.drop();
    expect(await loaded(store)).toBeNull();
    expect(await loaded(other)).toEqual({ header, blocks: ['9'] });
    await store.dropAll();
    expect(await loaded(other)).toBeNull();
  });
});

describe('up to which act everything is known', () => {
  it('waits for acts that are announced late', () => {
    const reflected = createReflected();
    reflected.begin(4);
    reflected.add(6);
    reflected.add(7);
    expect(reflected.upTo()).toBe(4);
    reflected.add(5);
    expect(reflected.upTo()).toBe(7);
    reflected.add(3);
    expect(reflected.upTo()).toBe(7);
    reflected.add(9);
    reflected.begin(9);
    reflected.add(10);
    expect(reflected.upTo()).toBe(10);
  });
});
