import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { WHOLE_BOOK } from '@shared/domain/loyalty/bookAnswers';
import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import type { ProgrammeRules } from '@shared/domain/loyalty/programme';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import type { BlockStore } from '@renderer/data/blocks/blockStore';
import { createLocalBook, type BookClient } from '@renderer/data/loyalty/bookClient';
import { doShopAct, pick, SHOP_ACTS } from '@test/support/shopActs';
import { aBooking, aCustomer } from '@test/support/shopBook';
import { someBlocks, type SomeBlocks } from '@test/support/someBlocks';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

/** More with `BOOK_RUNS=200`. */
const RUNS = Number(process.env['BOOK_RUNS'] ?? 8);

const TODAY = isoDate('2026-03-19');
const { rules } = firstProgramme('EUR');
const BY_MONEY: ProgrammeRules = { ...rules, tierRule: { ...rules.tierRule, basis: 'spend' } };

/** The book as a start makes it. */
function aStart(data: TestData, blocks: BlockStore | null, packedBy = 'this'): BookClient {
  const place = blocks && { blocks, packedBy, quietMs: 0 };
  const book = createLocalBook(data.db, data, { today: TODAY }, place);
  onTestFinished(() => book.close());
  return book;
}

/** Everything that a book can say. */
async function everything(book: BookClient): Promise<unknown> {
  const { rows } = await book.list(WHOLE_BOOK);
  const lines = await book.lines(rows);
  const question = { unit: 'points', lapsesUntil: isoDate('2026-04-30') } as const;
  return {
    lines: lines.map((line) => ({ ...line, row: 0 })),
    figures: await book.figures({ ...question, rules }),
    byMoney: await book.figures({ ...question, rules: BY_MONEY }),
    lapsing: await book.lapsing({ unit: 'points', until: isoDate('2027-12-31') }),
    balances: await book.balances(lines.map(({ entry }) => entry.contactId)),
  };
}

async function aShop(): Promise<{ readonly data: TestData; readonly ids: readonly ContactId[] }> {
  const data = await freshRepositories();
  const [ida, ben] = [await aCustomer(data, 'Ida'), await aCustomer(data, 'Ben')];
  granted(await data.purchases.book(ida.id, aBooking('p1', 2480)));
  granted(await data.purchases.book(ben.id, aBooking('p2', 9900)));
  granted(await data.loyaltyLedger.adjust(ida.id, 'points', 5, 'Waited for Zebulon'));
  return { data, ids: [ida.id, ben.id] };
}

/** Stores the book, then ends that start. */
async function stored(data: TestData, blocks = someBlocks()): Promise<SomeBlocks> {
  const book = aStart(data, blocks);
  // What people bought is read when a tier asks for it, and is stored with the rest then.
  await everything(book);
  const end = (): unknown => blocks.stored?.blocks.at(-1);
  await expect.poll(end).toMatchObject({ hasPurchases: true });
  book.close();
  return blocks;
}

/** Whether a start read everything: only then lines are counted. */
function watchReading({ db }: TestData): () => boolean {
  const spy = vi.spyOn(db.ledgerEntries, 'count');
  onTestFinished(() => spy.mockRestore());
  return () => spy.mock.calls.length > 0;
}

describe('the book that is stored for the next start', () => {
  it('is the same, completed by what happened since, and nothing is read', async () => {
    const { data, ids } = await aShop();
    const blocks = await stored(data);
    granted(await data.purchases.book(ids[1]!, aBooking('p3', 7000)));
    granted(await data.purchases.void('p2' as PurchaseId, 'typo'));
    granted(await data.contacts.trash([ids[0]!]));
    const expected = await everything(aStart(data, null));
    const hasRead = watchReading(data);
    expect(await everything(aStart(data, blocks))).toEqual(expected);
    expect(hasRead()).toBe(false);
  });

  it.each<[string, (blocks: SomeBlocks) => unknown, string?]>([
    ['another program stored it', () => undefined, 'another'],
    ['a piece is missing', ({ stored: kept }) => (kept!.blocks as unknown[]).shift()],
    ['the end is missing', ({ stored: kept }) => (kept!.blocks as unknown[]).pop()],
    ['a text is broken', ({ stored: kept }) => ((kept!.blocks as unknown[])[1] = '{"of":"lines"')],
  ])('is not believed where %s', async (_why, spoil, packedBy) => {
    const { data } = await aShop();
    const blocks = await stored(data);
    spoil(blocks);
    const expected = await everything(aStart(data, null));
    const hasRead = watchReading(data);
    expect(await everything(aStart(data, blocks, packedBy))).toEqual(expected);
    expect(hasRead()).toBe(true);
  });

  it('goes at once when somebody is erased, and comes back without their words', async () => {
    const { data, ids } = await aShop();
    const blocks = someBlocks();
    const book = aStart(data, blocks);
    await everything(book);
    await expect.poll(() => JSON.stringify(blocks.stored ?? '')).toContain('Zebulon');
    const dropAll = vi.spyOn(blocks, 'dropAll');
    granted(await data.contacts.trash([ids[0]!]));
    granted(await data.privacy.erase(ids[0]!, 'request'));
    await expect.poll(() => dropAll.mock.calls.length).toBeGreaterThan(0);
    await expect.poll(() => blocks.stored !== null).toBe(true);
    expect(JSON.stringify(blocks.stored)).not.toContain('Zebulon');
    expect(await everything(aStart(data, blocks))).toEqual(await everything(aStart(data, null)));
  });

  it('equals the book read anew, whatever happens and whenever it was stored', async () => {
    const act = fc.record({
      kind: fc.constantFrom(
        ...(['buy', 'buy', 'adjust', 'void', 'trash', 'undo', 'erase', 'store'] as const),
        ...SHOP_ACTS.filter((one) => one !== 'erase'),
      ),
      n: fc.nat(20),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
        const { data } = await aShop();
        const blocks = await stored(data);
        for (const [at, { kind, n }] of acts.entries()) {
          const people = await data.db.contacts.toArray();
          const person = pick(people, n);
          if (kind === 'store') await stored(data, blocks);
          else if (kind === 'undo') await data.journal.undoLast();
          else if (kind === 'void') {
            const purchase = pick(await data.db.purchases.toArray(), n);
            if (purchase) await data.purchases.void(purchase.id, 'slip');
          } else if (!person) await aCustomer(data, `New ${at}`);
          else if (kind === 'buy') {
            await data.purchases.book(person.id, aBooking(`b${at}`, 500 + n * 731));
          } else if (kind === 'adjust') {
            await data.loyaltyLedger.adjust(person.id, 'points', n - 10 || 5, 'counted');
          } else if (kind === 'trash') await data.contacts.trash([person.id]);
          else if (kind === 'erase') {
            // Another window hears of it and drops what is stored.
            const other = aStart(data, blocks);
            await everything(other);
            await data.contacts.trash([person.id]);
            await data.privacy.erase(person.id, 'request');
            await everything(other);
            other.close();
          } else await doShopAct(data, kind, n, `m${at}`);
        }
        const back = aStart(data, blocks);
        expect(await everything(back)).toEqual(await everything(aStart(data, null)));
        back.close();
      }),
      { numRuns: RUNS },
    );
  });
});
