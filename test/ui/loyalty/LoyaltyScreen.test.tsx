import { screen, waitFor, within } from '@testing-library/react';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import { bookMemory } from '@renderer/features/loyalty/bookMemory';
import { LoyaltyScreen } from '@renderer/features/loyalty/LoyaltyScreen';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { ok } from '@shared/kernel/result';
import { aPlatform } from '@test/support/fakePlatform';
import { renderWith, type WindowOptions } from '@test/support/renderWith';
import { aBooking, aCustomer, aRewardDraft } from '@test/support/shopBook';
import { granted, type TestData } from '@test/support/testDatabase';
import { beforeEach, describe, expect, it, vi } from 'vitest';

// The stand-in for IndexedDB is slow beside other tests; nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  bookMemory.forget();
});

type Told = { readonly frieda: ContactId; readonly mehmet: ContactId };

/** The story of the drawing: a slip that was taken back, the right amount, another guest, a reward. */
async function aStory(data: TestData): Promise<Told> {
  const frieda = (await aCustomer(data, 'Frieda Baumgartner')).id;
  const mehmet = (await aCustomer(data, 'Mehmet Yıldız')).id;
  granted(await data.purchases.book(frieda, aBooking('p0', 72_400)));
  data.clock.advance(60_000);
  granted(await data.purchases.book(frieda, aBooking('p1', 18_400)));
  data.clock.advance(60_000);
  granted(await data.journal.undoLast());
  data.clock.advance(60_000);
  granted(await data.purchases.book(frieda, aBooking('p2', 1840)));
  const tea = granted(
    await data.rewards.add(
      aRewardDraft(120, { name: 'A pot of tea', detail: 'any day', valueMinor: 480 }),
    ),
  ).value;
  granted(await data.rewards.add(aRewardDraft(400, { name: 'Tea tin', stock: 8 })));
  granted(await data.loyaltyLedger.redeem(frieda, tea.id));
  data.clock.advance(60_000);
  granted(await data.purchases.book(mehmet, aBooking('p3', 2480)));
  return { frieda, mehmet };
}

async function aPage(
  prepare: (data: TestData) => Promise<unknown> = aStory,
  options: WindowOptions = {},
) {
  const opened = vi.fn();
  const changed = vi.fn();
  const pointed = vi.fn();
  const win = await renderWith(
    <LoyaltyScreen onOpen={opened} onProgramme={changed} onPoints={pointed} />,
    { ...options, prepare: async (data) => void (await prepare(data)) },
  );
  await screen.findByRole('heading', { level: 1, name: 'Loyalty' });
  return { ...win, opened, changed, pointed };
}

/** The lines on screen without the head, as the words of their cells; the day that small windows show is left out. */
const lines = (): readonly (readonly string[])[] =>
  within(screen.getByRole('grid', { name: /ledger/ }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('gridcell')
        .map(({ textContent }) => textContent.replace(/^.* · /, '')),
    );

const untilLines = (count: number) =>
  waitFor(() => {
    expect(lines()).toHaveLength(count);
    expect(lines().flat()).not.toContain('');
  });

describe('the loyalty page', () => {
  it('says the rules, who stands where, what points are good for, and the book', async () => {
    await aPage();
    await untilLines(6);
    expect(
      screen.getByText('One point per euro. Points last 12 months; what lapses soon stands here.'),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Guest ?from the first visit ?1$/ })).toBeTruthy();
    expect(
      screen.getByRole('button', { name: /^Regular ?from 300 points in a year ?1$/ }),
    ).toBeTruthy();
    expect(
      screen.getByRole('button', {
        name: /^Guest of honour ?from 1\.000, double points on their birthday ?0$/,
      }),
    ).toBeTruthy();
    expect(lines().map(([, ...rest]) => rest)).toEqual([
      ['MYMehmet Yıldız', 'Purchase €24.80', '+24', '24'],
      ['FBFrieda Baumgartner', 'Redeemed: A pot of tea', '−120', '622'],
      ['FBFrieda Baumgartner', 'Purchase €18.40', '+18', '742'],
      ['FBFrieda Baumgartner', 'Counter-entry to 09:01', '−184', '724'],
      ['FBFrieda Baumgartner', 'Purchase €184.00taken back', '+184', '908'],
      ['FBFrieda Baumgartner', 'Purchase €724.00', '+724', '724'],
    ]);
    expect(lines()[0]?.[0]).toBe('today 09:04');
    const tea = screen.getByRole('button', { name: /A pot of tea/ });
    expect(tea.textContent).toBe('120 Points A pot of teaany day redeemed 1');
    expect(screen.getByRole('button', { name: /Tea tin/ }).textContent).toContain(
      '8 left on the shelf',
    );
    expect(screen.getByText('Referral: 50 points')).toBeTruthy();
    expect(screen.getByText('6 entries')).toBeTruthy();
  });

  it('leads from a line to the person', async () => {
    const { user, opened, data } = await aPage();
    await untilLines(6);
    await user.click(screen.getByText('+24'));
    const [mehmet] = await data.db.contacts
      .filter(({ name }) => name.startsWith('Mehmet'))
      .toArray();
    expect(opened).toHaveBeenCalledWith(mehmet?.id);
  });

  it('keeps up with what is booked', async () => {
    const { data } = await aPage();
    await untilLines(6);
    const [mehmet] = await data.db.contacts
      .filter(({ name }) => name.startsWith('Mehmet'))
      .toArray();
    granted(await data.purchases.book(mehmet!.id, aBooking('p9', 50_000)));
    await untilLines(7);
    expect(lines()[0]?.slice(2)).toEqual(['Purchase €500.00', '+500', '524']);
    expect(screen.getByRole('button', { name: /^Regular .* ?2$/ })).toBeTruthy();
  });

  it('shows who stands in a tier, and leads there', async () => {
    const { user, opened } = await aPage();
    await untilLines(6);
    await user.click(screen.getByRole('button', { name: /^Regular/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Regular: 1 person' });
    const row = await within(dialog).findByText('Frieda Baumgartner');
    expect(within(dialog).getByText('622')).toBeTruthy();
    expect(within(dialog).getByText('31/12/2027')).toBeTruthy();
    await user.click(row);
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it('tells what lapses next month and who loses it', async () => {
    const { user } = await aPage(async (data) => {
      const id = (await aCustomer(data, 'Frieda Baumgartner')).id;
      granted(
        await data.purchases.book(id, aBooking('old', 7000, { boughtOn: isoDate('2025-04-06') })),
      );
      granted(
        await data.purchases.book(id, aBooking('new', 900, { boughtOn: isoDate('2025-06-06') })),
      );
    });
    await untilLines(2);
    expect(screen.getByText('70 points of 1 person lapse by 30 April.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show' }));
    const dialog = await screen.findByRole('dialog', { name: 'Lapsing by 30 April 2026' });
    await within(dialog).findByText('Frieda Baumgartner');
    expect(within(dialog).getByText('05/04/2026')).toBeTruthy();
    expect(within(dialog).getByText('70')).toBeTruthy();
  });

  it('reckons what open points are worth, or says what is missing', async () => {
    const { user, data } = await aPage();
    await untilLines(6);
    await user.click(screen.getByRole('button', { name: /^Open 646/ }));
    // 4.80 euros for 120 points.
    expect(await screen.findByText('646 points are open, worth up to €25.84.')).toBeTruthy();
    const [tea] = await data.rewards.all();
    granted(await data.rewards.update(tea!.id, { valueMinor: null }));
    expect(await screen.findByText('646 points are open.')).toBeTruthy();
    expect(screen.getByText(/as soon as a reward has a value/)).toBeTruthy();
  });

  it('narrows the book to people, kinds and days', async () => {
    const { user } = await aPage();
    await untilLines(6);
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.type(screen.getByRole('searchbox'), 'yildiz');
    await untilLines(1);
    expect(screen.getByText('1 of 6 entries')).toBeTruthy();
    await user.clear(screen.getByRole('searchbox'));
    await untilLines(6);
    await user.click(screen.getByRole('button', { name: /Which entries/ }));
    await user.click(await screen.findByRole('option', { name: 'Counter-entries' }));
    await untilLines(1);
    expect(lines()[0]?.[3]).toBe('−184');
    await user.click(screen.getByRole('button', { name: /Period/ }));
    await user.click(await screen.findByRole('option', { name: 'Last year' }));
    await screen.findByText('The ledger has nothing on this.');
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    await untilLines(6);
  });

  it('offers to change the programme and, in an empty book, to give points', async () => {
    const { user, changed, pointed } = await aPage(() => Promise.resolve());
    await screen.findByText('No entry yet.');
    await user.click(screen.getByRole('button', { name: 'Give points' }));
    expect(pointed).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: 'Change the programme' }));
    expect(changed).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('button', { name: 'Check the ledger' })).toBeNull();
  });

  it('says that the figures are those of sample people', async () => {
    await aPage(async (data) => granted(await data.samplePeople.add('en')));
    expect(await screen.findByText('Figures of the sample people')).toBeTruthy();
  });

  it('counts stamps where the programme has no points', async () => {
    await aPage(async (data) => {
      const { rules } = firstProgramme('EUR');
      granted(
        await data.programmes.save(
          {
            ...rules,
            earn: [],
            tiers: [],
            stampCard: {
              size: 9,
              reward: 'Espresso',
              per: 'purchase',
              productId: null,
              category: '',
              thresholdMinor: 0,
              expiry: { kind: 'never' },
            },
          },
          isoDate('2026-03-19'),
        ),
      );
      const id = (await aCustomer(data)).id;
      granted(await data.purchases.book(id, aBooking('p1', 300)));
    });
    await untilLines(1);
    expect(screen.getByText('9 stamps fill a card: Espresso. Stamps do not lapse.')).toBeTruthy();
    expect(screen.getByRole('grid', { name: 'Stamps ledger' })).toBeTruthy();
    expect(lines()[0]?.slice(3)).toEqual(['+1', '1']);
    expect(screen.queryByRole('button', { name: 'New' })).toBeNull();
    expect(screen.getByRole('img', { name: 'After 9 stamps' })).toBeTruthy();
  });
});

describe('a reward', () => {
  it('is made with all that can be said of it, and comes back with its toast', async () => {
    const { user, data } = await aPage(() => Promise.resolve());
    await user.click(await screen.findByRole('button', { name: 'New' }));
    const dialog = await screen.findByRole('dialog', { name: 'New reward' });
    const field = (name: string | RegExp) => within(dialog).getByRole('textbox', { name });
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(within(dialog).getByText('What is the reward called?')).toBeTruthy();
    expect(document.activeElement).toBe(field('Name'));

    await user.type(field('Name'), 'Tasting for two');
    await user.type(field(/A line about it/), 'Fridays from 6 pm');
    await user.type(field('Price in points'), '800');
    await user.type(field(/Value/), '24,5o');
    await user.type(field(/Offered from/), '1 May 2026');
    await user.type(field(/Offered until/), '1 April 2026');
    await user.type(field(/How many/), '4');
    await user.click(within(dialog).getByRole('button', { name: /Kind/ }));
    await user.click(await screen.findByRole('option', { name: /Access/ }));
    await user.click(within(dialog).getByRole('button', { name: /For whom/ }));
    await user.click(await screen.findByRole('option', { name: 'From Regular up' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(within(dialog).getByText('That is no amount. For example 4.80.')).toBeTruthy();
    expect(within(dialog).getByText('That is before the first day.')).toBeTruthy();
    expect(await data.rewards.all()).toEqual([]);

    await user.clear(field(/Value/));
    await user.type(field(/Value/), '24.50');
    await user.clear(field(/Offered until/));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await data.rewards.all())[0]).toMatchObject({
      name: 'Tasting for two',
      detail: 'Fridays from 6 pm',
      kind: 'access',
      points: 800,
      valueMinor: 2450,
      currency: 'EUR',
      validFrom: '2026-05-01',
      validUntil: null,
      stock: 4,
      minTier: 'regular',
    });
    const row = await screen.findByRole('button', { name: /Tasting for two/ });
    expect(row.textContent).toContain(
      'Fridays from 6 pm · 4 left on the shelf · from Regular up · from 1 May',
    );
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /Tasting/ })).toBeNull());
  });

  it('is saved by keys with the figure that is still being typed', async () => {
    const { user, data } = await aPage(() => Promise.resolve());
    await user.click(await screen.findByRole('button', { name: 'New' }));
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Pot of tea');
    await user.type(screen.getByRole('textbox', { name: 'Price in points' }), '120');
    await user.type(screen.getByRole('textbox', { name: /How many/ }), '8');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await data.rewards.all()).toMatchObject([{ name: 'Pot of tea', points: 120, stock: 8 }]);
  });

  it('is changed, taken out of the catalogue and offered again', async () => {
    const { user, data } = await aPage(async (prepared) =>
      granted(await prepared.rewards.add(aRewardDraft(400, { name: 'Tea tin', valueMinor: 1980 }))),
    );
    await user.click(await screen.findByRole('button', { name: /Tea tin/ }));
    const value = await screen.findByRole('textbox', { name: /Value/ });
    expect(value).toHaveProperty('value', '19.80');
    await user.clear(screen.getByRole('textbox', { name: 'Name' }));
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Big tea tin{Enter}');
    await user.click(await screen.findByRole('button', { name: /Big tea tin/ }));
    await user.click(await screen.findByRole('button', { name: 'Take out of the catalogue' }));
    await user.click(await screen.findByRole('button', { name: 'Show 1 former reward' }));
    const row = await screen.findByRole('button', { name: /Big tea tin/ });
    expect(row.textContent).toContain('not in the catalogue');
    await user.click(row);
    await user.click(await screen.findByRole('button', { name: 'Offer again' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /former/ })).toBeNull());
    expect(await data.rewards.all()).toMatchObject([{ name: 'Big tea tin', isArchived: false }]);
  });
});

describe('the book as a file, and its check', () => {
  it('writes the lines on screen, safe for spreadsheets', async () => {
    const platform = aPlatform();
    const saved: string[] = [];
    const { user } = await aPage(
      async (data) => {
        const id = (await aCustomer(data, '=cmd()')).id;
        granted(await data.purchases.book(id, aBooking('p1', 2480)));
        granted(await data.loyaltyLedger.adjust(id, 'points', -4, '+spoiled "tea"'));
      },
      {
        platform: {
          ...platform,
          saveFile: (name, _filter, bytes) => {
            saved.push(name, new TextDecoder().decode(bytes));
            return Promise.resolve(ok(name));
          },
        },
      },
    );
    await untilLines(2);
    await user.click(screen.getByRole('button', { name: 'More about the ledger' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Save as CSV' }));
    await screen.findByText(/2 entries are in/);
    const [name, text] = saved;
    expect(name).toBe('points-ledger.csv');
    expect(text?.split('\r\n').slice(0, 3)).toEqual([
      '"Day","Written","Who","What for","Unit","Points","Balance","Taken back","Note"',
      `"2026-03-19","2026-03-19 09:00","'=cmd()","By hand: +spoiled ""tea""","points","-4","20","","'+spoiled ""tea"""`,
      `"2026-03-19","2026-03-19 09:00","'=cmd()","Purchase €24.80","points","24","24","",""`,
    ]);
  });

  it('finds that all lines fit', async () => {
    const { user } = await aPage();
    await untilLines(6);
    await user.click(screen.getByRole('button', { name: 'Check the ledger' }));
    expect(await screen.findByText('6 entries, all of them fit.')).toBeTruthy();
  });

  it('names a line that was changed in the file', async () => {
    const { user, opened } = await aPage(async (data) => {
      const { mehmet } = await aStory(data);
      const line = await data.db.ledgerEntries.filter((one) => one.contactId === mehmet).first();
      await rewriteFacts(data.db, async () => {
        await data.db.ledgerEntries.put({ ...line!, points: 2400 });
      });
    });
    await untilLines(6);
    await user.click(screen.getByRole('button', { name: 'Check the ledger' }));
    const dialog = await screen.findByRole('dialog', { name: 'Check the ledger' });
    await within(dialog).findByText(/spots? (?:does|do) not fit/);
    await within(dialog).findByText('The entry was changed afterwards');
    await user.click((await within(dialog).findAllByText('Mehmet Yıldız'))[0]!);
    expect(opened).toHaveBeenCalledTimes(1);
  });
});
