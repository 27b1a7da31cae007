import { createElement, type PropsWithChildren } from 'react';
import { act, renderHook, waitFor } from '@testing-library/react';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { creating } from '@shared/domain/journal/write';
import type { PeopleQuery } from '@shared/domain/people/peopleQuery';
import { createAnnouncer } from '@renderer/data/journal/announcer';
import { createDoor } from '@renderer/data/journal/door';
import {
  createLocalPeopleIndex,
  type PeopleIndexClient,
} from '@renderer/data/people/peopleIndexClient';
import {
  PeopleIndexContext,
  useKnownPeople,
  useCelebratingPeople,
  useLivingIn,
  usePeople,
  usePeopleByIds,
  usePeopleCounts,
  usePeopleRows,
  usePersonDays,
  usePlaces,
} from '@renderer/data/people/usePeople';
import type { ContactId } from '@shared/domain/contacts/contact';
import { aClock, freshDatabase, someIds } from '@test/support/testDatabase';
import { expect, it, onTestFinished } from 'vitest';
import { aPerson, NOW, TODAY } from '../../unit/people/somePeople';

async function aShop() {
  const db = await freshDatabase();
  const announcer = createAnnouncer(db.name);
  const door = createDoor({ db, clock: aClock(NOW), newId: someIds(), announcer });
  const add = (id: string, name: string, rest: Parameters<typeof aPerson>[1] = {}) =>
    door.commit(() =>
      Promise.resolve({
        act: { key: 'test', args: {} },
        writes: [creating('contacts', [aPerson(id, { name, ...rest })])],
        value: null,
      }),
    );
  await add('a', 'Anna');
  await add('b', 'Bo');
  const index = createLocalPeopleIndex(db, announcer, { language: 'de', today: TODAY, now: NOW });
  onTestFinished(() => {
    index.close();
    announcer.close();
  });
  return { index, add };
}

const inside = (index: PeopleIndexClient) =>
  function Inside({ children }: PropsWithChildren) {
    return createElement(PeopleIndexContext, { value: index }, children);
  };

/** A list on screen: the names of its rows, and whether they answer the present query. */
function useNames(
  query: PeopleQuery,
): { names: readonly (string | undefined)[]; isCurrent: boolean } | null {
  const people = usePeople(query);
  const list = people.status === 'ready' ? people.value : null;
  const rows = usePeopleRows(list, 0, 10);
  return list && { names: rows.map((row) => row?.name), isCurrent: list.isCurrent };
}

it('lists people, keeps the former rows while the next are looked for, and follows what is added', async () => {
  const { index, add } = await aShop();
  const { result, rerender } = renderHook(({ text }) => useNames({ text }), {
    wrapper: inside(index),
    initialProps: { text: '' },
  });
  expect(result.current).toBeNull();
  await waitFor(() => expect(result.current?.names).toEqual(['Anna', 'Bo']));

  rerender({ text: 'bo' });
  expect(result.current).toEqual({ names: ['Anna', 'Bo'], isCurrent: false });
  await waitFor(() => expect(result.current).toEqual({ names: ['Bo'], isCurrent: true }));

  await act(() => add('c', 'Bodo'));
  await waitFor(() => expect(result.current?.names).toEqual(['Bo', 'Bodo']));
});

it('counts, finds by id, and knows who may be the same', async () => {
  const { index } = await aShop();
  const { result } = renderHook(
    () => ({
      counts: usePeopleCounts(),
      byId: usePeopleByIds(['b', 'nobody'] as ContactId[]),
      known: useKnownPeople({ names: ['ánna'] }),
    }),
    { wrapper: inside(index) },
  );
  await waitFor(() => {
    expect(result.current.counts).toMatchObject({ status: 'ready', value: { all: 2 } });
    expect(result.current.byId).toMatchObject({ status: 'ready', value: [{ name: 'Bo' }, null] });
    expect(result.current.known).toEqual({
      status: 'ready',
      value: [{ id: 'a', by: ['name'], isTrashed: false }],
    });
  });
});

it('keeps days, places and those who live somewhere current', async () => {
  const { index, add } = await aShop();
  const march = [isoDate('2026-03-01'), isoDate('2026-03-31')] as const;
  const { result } = renderHook(
    () => ({
      days: usePersonDays(...march),
      places: usePlaces(),
      there: useLivingIn('JP'),
      inTokyo: useLivingIn('JP', ['JP-13']),
      celebrating: useCelebratingPeople(),
    }),
    { wrapper: inside(index) },
  );
  await waitFor(() => {
    expect(result.current.days).toEqual({ status: 'ready', value: [] });
    expect(result.current.there).toEqual({ status: 'ready', value: [] });
  });
  await act(() =>
    add('c', 'Yuki', {
      country: 'JP',
      region: 'JP-13',
      birthday: { year: null, month: 3, day: 8 },
    }),
  );
  const yuki = { id: 'c', name: 'Yuki', region: 'JP-13' };
  await waitFor(() => {
    expect(result.current.days).toMatchObject({ value: [{ contactId: 'c', on: '2026-03-08' }] });
    expect(result.current.places).toMatchObject({
      value: [{ people: 2 }, { country: 'JP', region: 'JP-13', people: 1 }],
    });
    expect(result.current.there).toEqual({ status: 'ready', value: [yuki] });
    expect(result.current.inTokyo).toEqual({ status: 'ready', value: [yuki] });
    expect(result.current.celebrating).toMatchObject({ value: [{}, {}, { id: 'c' }] });
  });
});
