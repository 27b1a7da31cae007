import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import type { Contact } from '@shared/domain/contacts/contact';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { TripScreen } from '@renderer/features/trip/TripScreen';
import { NO_TRIP, type Trip } from '@renderer/hooks/tripRoute';
import { aDraft, aNote } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it, vi } from 'vitest';

// The stand-in for IndexedDB is slow beside other tests; nothing here is about time.
vi.setConfig({ testTimeout: 40_000 });

const inKyoto = (name: string, rest: Parameters<typeof aDraft>[1] = {}) =>
  aDraft(name, {
    country: 'JP',
    addresses: [
      {
        id: 'a1',
        use: 'work',
        label: '',
        isPreferred: true,
        doNotUse: false,
        street: 'Teramachi 52',
        extended: '',
        postOfficeBox: '',
        postalCode: '604-0915',
        city: 'Kyoto',
        region: '',
        countryCode: 'JP',
        country: '',
      },
    ],
    ...rest,
  });

function Window({
  seen,
  first,
}: {
  readonly seen: (ids: readonly string[]) => void;
  readonly first: Trip;
}) {
  const [trip, setTrip] = useState(first);
  return <TripScreen trip={trip} onTrip={setTrip} onPlan={vi.fn()} onDossier={seen} />;
}

async function aTrip(prepare: (data: TestData, yuki: Contact, aiko: Contact) => Promise<void>) {
  const seen = vi.fn();
  const win = await renderWith(
    <Window
      seen={seen}
      first={{
        ...NO_TRIP,
        where: ['JP/kyoto'],
        from: isoDate('2026-04-27'),
        to: isoDate('2026-05-01'),
      }}
    />,
    {
      prepare: async (data) => {
        const { value: yuki } = granted(await data.contacts.create(inKyoto('Yuki Tanaka')));
        const { value: aiko } = granted(await data.contacts.create(inKyoto('Aiko Mori')));
        granted(await data.contacts.create(aDraft('Frieda Baumgartner', { country: 'DE' })));
        await prepare(data, yuki, aiko);
      },
    },
  );
  const list = await screen.findByRole('list', { name: 'Whom to see' });
  return { ...win, seen, list };
}

describe('a trip', () => {
  it('shows who lives there, with promises and gifts, and remembers who is visited or taken off', async () => {
    const { user, list, seen } = await aTrip(async (data, yuki) => {
      granted(
        await data.promises.add({
          contactId: yuki.id,
          text: 'Send samples',
          by: 'us',
          dueOn: null,
        }),
      );
      granted(await data.interactions.add(aNote(yuki.id, { text: 'Brought a gift of honey.' })));
    });
    await within(list).findByText(/Send samples/);
    await within(list).findByText(/Brought a gift of honey/);
    expect(within(list).queryByText('Frieda Baumgartner')).toBeNull();
    const names = within(list)
      .getAllByRole('checkbox')
      .map((box) => box.getAttribute('aria-label')?.replace(/[\u2068\u2069]/g, ''));
    expect(names).toEqual(['Visit Yuki Tanaka', 'Visit Aiko Mori']);

    await user.click(within(list).getByRole('checkbox', { name: /Yuki/ }));
    await screen.findByText(/1 chosen/);
    await user.click(within(list).getByRole('button', { name: /Take .*Aiko/ }));
    await screen.findByRole('button', { name: 'Bring back one person' });
    await user.click(screen.getByRole('button', { name: 'Dossier' }));
    expect(seen.mock.calls[0]?.[0]).toHaveLength(1);
  });

  it('keeps lines until they are put into timelines, in one act; taken back they wait again', async () => {
    const { user, data, list } = await aTrip(() => Promise.resolve());
    const field = await screen.findByRole('textbox', { name: 'A short line' });
    await user.type(field, 'tanaka: likes the first flush{Enter}');
    await user.type(field, 'Aiko: call in May{Enter}');
    await user.type(field, 'Nobody here: a thought{Enter}');
    const lines = await screen.findByRole('list', { name: 'Lines that wait' });
    await waitFor(() => expect(within(lines).getAllByRole('listitem')).toHaveLength(3));
    await waitFor(() =>
      expect(
        within(lines)
          .getAllByRole('combobox')
          .map((box) => (box as HTMLInputElement).value),
      ).toEqual(['Yuki Tanaka', 'Aiko Mori', '']),
    );
    expect(list).toBeTruthy();

    await user.type(field, '{Control>}{Enter}{/Control}');
    await waitFor(() => expect(within(lines).getAllByRole('listitem')).toHaveLength(1));
    const written = await data.interactions.latest(10);
    expect(written.map(({ kind, direction, text }) => [kind, direction, text]).sort()).toEqual([
      ['visit', 'out', 'call in May'],
      ['visit', 'out', 'likes the first flush'],
    ]);

    expect((await data.journal.offer()).undo?.key).toBe('interactions.many');
    granted(await data.journal.undoLast());
    await waitFor(() => expect(within(lines).getAllByRole('listitem')).toHaveLength(3));
    expect(await data.interactions.latest(10)).toEqual([]);
  });
});
