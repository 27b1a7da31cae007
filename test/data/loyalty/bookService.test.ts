import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { WHOLE_BOOK, type BookFilter } from '@shared/domain/loyalty/bookAnswers';
import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import { createLocalBook, type BookClient } from '@renderer/data/loyalty/bookClient';
import { createAnnouncer } from '@renderer/data/journal/announcer';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { aBooking, aCustomer, aRewardDraft } from '@test/support/shopBook';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it, onTestFinished } from 'vitest';

const TODAY = isoDate('2026-03-19');
const { rules } = firstProgramme('EUR');
const QUESTION = { unit: 'points', rules, lapsesUntil: isoDate('2026-04-30') } as const;

function anOpenBook(data: TestData, announcer: Parameters<typeof createLocalBook>[1] = data) {
  const book = createLocalBook(data.db, announcer, { today: TODAY });
  onTestFinished(() => book.close());
  return book;
}

const linesOf = async (book: BookClient, filter: Partial<BookFilter> = {}) => {
  const { rows } = await book.list({ ...WHOLE_BOOK, ...filter });
  return await book.lines(rows);
};

const pointsOf = async (book: BookClient): Promise<readonly number[]> =>
  (await linesOf(book)).map(({ entry }) => entry.points);

/** Everything that a book can say, to compare two of them. */
async function everything(book: BookClient): Promise<unknown> {
  const lines = await linesOf(book);
  return {
    lines: lines.map((line) => ({ ...line, row: 0 })),
    figures: await book.figures(QUESTION),
    tiers: await Promise.all(rules.tiers.map(({ id }) => book.tierPeople({ rules, tierId: id }))),
    lapsing: await book.lapsing({ unit: 'points', until: isoDate('2027-12-31') }),
    balances: await book.balances(lines.map(({ entry }) => entry.contactId)),
  };
}

describe('the book over the database', () => {
  it('is not read before anybody asks', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    granted(await data.purchases.book(mehmet.id, aBooking('p1', 2480)));
    const book = anOpenBook(data);
    await book.configure({ today: TODAY });
    expect(book.status()).toMatchObject({ stage: 'reading', version: 0 });
    expect(await pointsOf(book)).toEqual([24]);
    expect(book.status()).toMatchObject({ stage: 'ready', read: 1, total: 1 });
  });

  it('reads lines with what they were for', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    granted(await data.purchases.book(mehmet.id, aBooking('p1', 2480)));
    granted(await data.loyaltyLedger.adjust(mehmet.id, 'points', 5, 'Waited long'));
    const lines = await linesOf(anOpenBook(data));
    expect(lines.map(({ entry, balance, purchase }) => [entry.points, balance, purchase])).toEqual([
      [5, 29, null],
      [24, 24, { amountMinor: 2480, pointsValueMinor: 0, currency: 'EUR' }],
    ]);
  });

  it('follows every act, and its undo by counter-entries', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    const book = anOpenBook(data);
    expect(await pointsOf(book)).toEqual([]);

    granted(await data.purchases.book(mehmet.id, aBooking('p1', 2480)));
    await expect.poll(() => pointsOf(book)).toEqual([24]);
    granted(await data.journal.undoLast());
    await expect.poll(() => pointsOf(book)).toEqual([-24, 24]);
    const [counter, first] = await linesOf(book);
    expect([counter?.isTakenBack, first?.isTakenBack]).toEqual([false, true]);
    expect(counter?.reversedAt).toBe(first?.entry.postedAt);
    granted(await data.journal.redo());
    await expect.poll(() => pointsOf(book)).toEqual([24, -24, 24]);
    expect(await book.figures(QUESTION)).toMatchObject({ lines: 3, issued: 24, outstanding: 24 });
  });

  it('hears of acts in other windows', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    const other = createAnnouncer(data.db.name);
    onTestFinished(() => other.close());
    const book = anOpenBook(data, other);
    expect(await pointsOf(book)).toEqual([]);
    granted(await data.purchases.book(mehmet.id, aBooking('p1', 2480)));
    await expect.poll(() => pointsOf(book)).toEqual([24]);
  });

  it('drops people in the trash and takes them back', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    granted(await data.purchases.book(mehmet.id, aBooking('p1', 2480)));
    const book = anOpenBook(data);
    expect(await book.figures(QUESTION)).toMatchObject({ outstanding: 24, lines: 1, people: 1 });
    granted(await data.contacts.trash([mehmet.id]));
    await expect
      .poll(() => book.figures(QUESTION))
      .toMatchObject({ outstanding: 0, lines: 0, people: 0, tiers: { guest: 0 } });
    expect(await pointsOf(book)).toEqual([]);
    granted(await data.journal.undoLast());
    await expect.poll(() => pointsOf(book)).toEqual([24]);
  });

  it('shows sample people until there is a real one', async () => {
    const data = await freshRepositories();
    granted(await data.samplePeople.add('en'));
    const book = anOpenBook(data);
    const figures = await book.figures(QUESTION);
    expect(figures.isSample).toBe(true);
    expect(figures.lines).toBe(await data.db.ledgerEntries.count());

    const mehmet = await aCustomer(data);
    granted(await data.purchases.book(mehmet.id, aBooking('p1', 2480)));
    await expect.poll(() => pointsOf(book)).toEqual([24]);
    expect(await book.figures(QUESTION)).toMatchObject({ isSample: false, outstanding: 24 });
    granted(await data.samplePeople.remove());
    await expect.poll(() => book.status().read).toBe(1);
    expect(await pointsOf(book)).toEqual([24]);
  });

  it('reads all anew after a restore', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    granted(await data.purchases.book(mehmet.id, aBooking('p1', 2480)));
    const book = anOpenBook(data);
    expect(await pointsOf(book)).toEqual([24]);
    const { era } = book.status();
    const [line] = await data.db.ledgerEntries.toArray();
    await rewriteFacts(data.db, async () => {
      await data.db.ledgerEntries.clear();
      await data.db.ledgerEntries.put({ ...line!, points: 7 });
    });
    data.announceRewritten();
    await expect.poll(() => pointsOf(book)).toEqual([7]);
    expect(book.status().era).toBe(era + 1);
  });

  it('knows what was bought where tiers come from money, and follows it', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    granted(await data.purchases.book(mehmet.id, aBooking('p1', 24_800)));
    const book = anOpenBook(data);
    const bySpend = {
      ...rules,
      tiers: rules.tiers.map((tier) => ({ ...tier, threshold: tier.threshold * 100 })),
      tierRule: { ...rules.tierRule, basis: 'spend' as const },
    };
    const tiers = async () => (await book.figures({ ...QUESTION, rules: bySpend })).tiers;
    expect(await tiers()).toEqual({ guest: 1, regular: 0, honoured: 0 });
    granted(await data.purchases.book(mehmet.id, aBooking('p2', 5200)));
    await expect.poll(tiers).toEqual({ guest: 0, regular: 1, honoured: 0 });
    granted(await data.purchases.void('p2' as never, 'Slip'));
    await expect.poll(tiers).toEqual({ guest: 1, regular: 0, honoured: 0 });
  });

  it('knows after many acts what a new book reads', async () => {
    const data = await freshRepositories();
    const book = anOpenBook(data);
    await book.list(WHOLE_BOOK);
    const people: ContactId[] = [];
    for (const name of ['Anna', 'Bo', 'Cem']) people.push((await aCustomer(data, name)).id);
    const reward = granted(await data.rewards.add(aRewardDraft(20))).value;
    for (let n = 0; n < 12; n += 1) {
      const id = people[n % 3]!;
      data.clock.advance(60_000);
      granted(await data.purchases.book(id, aBooking(`p${n}`, 1000 + n * 370)));
    }
    granted(await data.loyaltyLedger.redeem(people[0]!, reward.id));
    granted(
      await data.purchases.refund({
        purchaseId: 'p4' as never,
        refundedOn: TODAY,
        amountMinor: 500,
        pointsReturned: 0,
        lines: [],
        reason: '',
        dueOn: null,
        paidOn: TODAY,
      }),
    );
    granted(await data.loyaltyLedger.transfer(people[1]!, people[2]!));
    granted(await data.contacts.trash([people[1]!]));
    await expect.poll(() => book.status().read).toBe(await data.db.ledgerEntries.count());
    const anew = anOpenBook(data);
    await expect.poll(() => everything(book)).toEqual(await everything(anew));
  });
});

describe('checking the book', () => {
  it('finds nothing in a book that the program wrote, and tells how far it is', async () => {
    const data = await freshRepositories();
    granted(await data.samplePeople.add('en'));
    const book = anOpenBook(data);
    await book.list(WHOLE_BOOK);
    const seen: (number | undefined)[] = [];
    book.subscribe(() => seen.push(book.status().checking?.done));
    const { version } = book.status();
    const verdict = await book.verify(null);
    expect(verdict).toEqual({ problems: [], lines: await data.db.ledgerEntries.count() });
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBeUndefined();
    // Nothing that is on screen has to be asked for anew.
    expect(book.status().version).toBe(version);
  });

  it('names a line that was changed in the file', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    granted(await data.purchases.book(mehmet.id, aBooking('p1', 2480)));
    const [line] = await data.db.ledgerEntries.toArray();
    await rewriteFacts(data.db, async () => {
      await data.db.ledgerEntries.put({ ...line!, points: 2400 });
    });
    const { problems } = await anOpenBook(data).verify(null);
    expect(problems.map(({ problem }) => problem.kind)).toContain('hash-differs');
    expect(problems[0]?.entry).toMatchObject({ id: line!.id, points: 2400 });
  });
});
