import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { addDays } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { InsightsScreen } from '@renderer/features/insights/InsightsScreen';
import { PeopleDialog } from '@renderer/features/loyalty/PeopleDialog';
import { FIGURE_PAGES, type FigurePage } from '@renderer/hooks/route';
import { aDraft, aNote } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { aBooking } from '@test/support/shopBook';
import { granted, type TestData } from '@test/support/testDatabase';

// The stand-in for IndexedDB is slow beside other tests; nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

function Page({
  first,
  onOpen = () => undefined,
}: {
  readonly first: FigurePage;
  readonly onOpen?: (id: ContactId) => void;
}) {
  const [page, setPage] = useState(first);
  return (
    <InsightsScreen peopleDialog={PeopleDialog} onOpen={onOpen} shownPage={page} onPage={setPage} />
  );
}

/** Somebody who bought so many days ago, for so much each time. */
async function buyer(
  data: TestData,
  name: string,
  daysAgo: readonly number[],
  fields: Parameters<typeof aDraft>[1] = {},
  minor = 1000,
): Promise<ContactId> {
  const { id } = granted(await data.contacts.create(aDraft(name, fields))).value;
  for (const [at, ago] of daysAgo.entries()) {
    const boughtOn = addDays(data.clock.today(), -ago);
    granted(await data.purchases.book(id, aBooking(`${name}-${at}`, minor, { boughtOn })));
  }
  return id;
}

const FIVE = ['Ada', 'Ben', 'Cem', 'Dora', 'Emil'];

async function five(data: TestData): Promise<void> {
  for (const [at, name] of FIVE.entries()) {
    await buyer(
      data,
      name,
      Array.from({ length: at + 1 }, (_one, i) => 60 - at * 10 - i),
      { country: at < 2 ? 'AT' : 'DE', source: { kind: 'typed', detail: 'Market stall' } },
      1000 * (at + 1),
    );
  }
}

const untrue = /NaN|Infinity|undefined|\b0 ?%/;

describe('the regulars', () => {
  it('are told by their grades, lead to their people, and can be kept as a group', async () => {
    const { user, data } = await renderWith(<Page first="regulars" />, { prepare: five });
    const grades = await screen.findByRole('list', { name: 'Who are our regulars?' });
    await user.click(within(grades).getByRole('button', { name: 'Heart of the shop' }));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText('Emil');
    await user.click(within(dialog).getByRole('button', { name: 'Keep as a group' }));
    await waitFor(async () => {
      const [group] = await data.segments.all();
      expect(group?.name).toMatch(/^Heart of the shop, /);
    });
  });

  it('are not graded below five, and say so', async () => {
    await renderWith(<Page first="regulars" />, {
      prepare: async (data) => {
        await buyer(data, 'Ada', [3]);
      },
    });
    await screen.findByText('Only 1 person is active. From five on, this shows who is who.');
    await screen.findByText(/^Nobody stays away for more than/);
  });

  it('name who spends most and is looked after by nobody', async () => {
    const onOpen = vi.fn();
    const { user } = await renderWith(<Page first="regulars" onOpen={onOpen} />, {
      prepare: async (data) => {
        await buyer(data, 'Ada', [3], { owner: 'Marlene' });
        await buyer(data, 'Ben', [3]);
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Ben' }));
    expect(onOpen).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: 'Ada' })).toBeNull();
  });
});

describe('new faces', () => {
  it('are told by source, and month by month', async () => {
    const { user } = await renderWith(<Page first="new-faces" />, { prepare: five });
    const bars = await screen.findByRole('list', { name: 'New faces by source' });
    await user.click(within(bars).getByRole('button', { name: 'Market stall' }));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText('Ada');
    await user.keyboard('{Escape}');
    const cohorts = await screen.findByRole('region', { name: 'Do new faces come again?' });
    expect(within(cohorts).getAllByRole('row').length).toBeGreaterThan(1);
    expect(screen.getByText('Nobody came by a recommendation in this span.')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('word and thanks', () => {
  it('have words where nothing was promised or answered', async () => {
    await renderWith(<Page first="word" />, { prepare: five });
    expect(await screen.findAllByText('No promise fell due in this span.')).toHaveLength(2);
    expect(screen.getByText('No criticism was answered in this span.')).toBeTruthy();
    await screen.findByText(/^None in this span\./);
    expect(document.body.textContent).not.toMatch(untrue);
  });

  it('tell wow moments with their sentences, year by year', async () => {
    const onOpen = vi.fn();
    const { user } = await renderWith(<Page first="word" onOpen={onOpen} />, {
      prepare: async (data) => {
        await five(data);
        const [ada] = await data.db.contacts.toArray();
        const tell = async (text: string, daysAgo: number): Promise<void> => {
          const happenedAt = data.clock.now() - daysAgo * 86_400_000;
          granted(await data.interactions.add(aNote(ada!.id, { text, happenedAt, isWow: true })));
        };
        await tell('Brought cake for everybody.', 2);
        await tell('Drew the shop.', 400);
      },
    });
    await screen.findByRole('button', { name: 'Wow moments: 1' });
    await user.click(screen.getByRole('button', { name: 'Read them, year by year' }));
    const dialog = await screen.findByRole('dialog', { name: 'Wow moments' });
    await within(dialog).findByText('Brought cake for everybody.');
    expect(within(dialog).queryByText('Drew the shop.')).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: /Year/ }));
    await user.click(await screen.findByRole('option', { name: '2025' }));
    await within(dialog).findByText('Drew the shop.');
    await user.click(within(dialog).getByRole('button', { name: 'Ada' }));
    expect(onOpen).toHaveBeenCalledOnce();
  });
});

describe('points', () => {
  it('lead to those who have them', async () => {
    const { user } = await renderWith(<Page first="points" />, { prepare: five });
    await user.click(await screen.findByRole('button', { name: /^Outstanding: / }));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText('Emil');
  });
});

describe('side by side', () => {
  it('splits every figure, and leads to the people of one group', async () => {
    const { user } = await renderWith(<Page first="compare" />, { prepare: five });
    const table = await screen.findByRole('region', { name: 'Country by country' });
    await user.click(
      await within(table).findByRole('button', { name: 'Austria, People who bought: 2' }),
    );
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText('Ada');
    expect(within(dialog).queryByText('Emil')).toBeNull();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('radio', { name: 'Source' }));
    await screen.findByRole('region', { name: 'Source by source' });
    await user.click(screen.getByRole('radio', { name: 'Word and thanks' }));
    await screen.findByRole('columnheader', { name: 'Won back' });
    expect(document.body.textContent).not.toMatch(untrue);
  });

  it('splits points, grades and wow moments, and leads to the people of one group', async () => {
    const { user } = await renderWith(<Page first="compare" />, {
      prepare: async (data) => {
        await five(data);
        const [ada] = await data.db.contacts.toArray();
        const note = { isWow: true, happenedAt: data.clock.now() } as const;
        granted(await data.interactions.add(aNote(ada!.id, note)));
      },
    });
    await screen.findByRole('region', { name: 'Country by country' });
    await user.click(screen.getByRole('radio', { name: 'Points' }));
    await user.click(await screen.findByRole('button', { name: /^Austria, Outstanding: \d+$/ }));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText('Ada');
    expect(within(dialog).queryByText('Emil')).toBeNull();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('radio', { name: 'Regulars' }));
    await user.click(await screen.findByRole('button', { name: 'Germany, Heart of the shop: 1' }));
    await within(await screen.findByRole('dialog')).findByText('Emil');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('radio', { name: 'Word and thanks' }));
    await user.click(await screen.findByRole('button', { name: 'Austria, Wow moments: 1' }));
    await within(await screen.findByRole('dialog')).findByText('Ada');
    expect(document.body.textContent).not.toMatch(untrue);
  });
});

it('has every page behind a tab, reached by keys', async () => {
  const { user } = await renderWith(<Page first="overview" />, { prepare: five });
  const tabs = await screen.findAllByRole('tab');
  expect(tabs).toHaveLength(FIGURE_PAGES.length);
  tabs[0]!.focus();
  await user.keyboard('{ArrowRight}');
  await screen.findByRole('list', { name: 'Who are our regulars?' });
});
