import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { CARD_COUNTRIES, loadCultureCard } from '@renderer/data/culture/cultureCards';
import { useContactsByUs } from '@renderer/data/culture/useContactsByUs';
import { useCultureCard } from '@renderer/data/culture/useCultureCard';
import { useMomentWorld } from '@renderer/data/culture/useMomentWorld';
import { RepositoriesContext } from '@renderer/data/RepositoriesContext';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { aDraft, aNote } from '@test/support/builders';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import type { PropsWithChildren } from 'react';
import { afterEach, describe, expect, it } from 'vitest';

afterEach(cleanup);

const inside = (data: TestData) =>
  function Inside({ children }: PropsWithChildren) {
    return <RepositoriesContext value={data}>{children}</RepositoriesContext>;
  };

describe('culture cards', () => {
  it('are read by country, once; a country without one has none', async () => {
    expect(CARD_COUNTRIES).toContain('JP');
    const card = await loadCultureCard('JP');
    expect(card?.country).toBe('JP');
    expect(await loadCultureCard('JP')).toBe(card);
    expect(await loadCultureCard('AQ')).toBeNull();
  });

  it('are there for a page, and never that of another country', async () => {
    const seen: string[] = [];
    const { result, rerender } = renderHook(
      ({ country }) => {
        const card = useCultureCard(country);
        if (card.status === 'ready') seen.push(`${country}: ${card.value?.country ?? 'none'}`);
        return card.status === 'ready' ? (card.value?.country ?? 'none') : null;
      },
      { initialProps: { country: 'FR' } },
    );
    await waitFor(() => expect(result.current).toBe('FR'));
    for (const country of ['IT', 'AQ', 'FR']) {
      rerender({ country });
      await waitFor(() => expect(result.current).not.toBeNull());
    }
    expect(new Set(seen)).toEqual(new Set(['FR: FR', 'IT: IT', 'AQ: none']));
  });
});

describe('the world in which moments are judged', () => {
  it('has holidays, seasons, hours, notes and the shop, and stays current', async () => {
    const data = await freshRepositories();
    const { result } = renderHook(() => useMomentWorld(['JP', 'AQ', 'JP']), {
      wrapper: inside(data),
    });
    await waitFor(() => expect(result.current).toBeDefined());
    const world = result.current!;
    expect(world.holidays.on('JP', isoDate('2026-03-20')).map(({ kind }) => kind)).toContain(
      'public',
    );
    expect(world.hoursOf('JP')).toEqual((await loadCultureCard('JP'))?.hours);
    expect(world.hoursOf('AQ')).toBeNull();
    expect(world.noteOf('JP')).toBeNull();
    expect(world.shop).toMatchObject({
      zone: 'UTC',
      quiet: { from: '21:00', to: '08:00' },
      budget: null,
    });
    const hidden = world.seasons[0]!.id;

    granted(await data.countryNotes.save('JP', { weekend: [7] }));
    granted(
      await data.settings.set({
        hiddenSeasons: [hidden],
        contactBudget: { contacts: 2, days: 14 },
      }),
    );
    granted(
      await data.holidayCorrections.add({
        kind: 'add',
        country: 'JP',
        region: '',
        event: 'own-day',
        name: 'Day of our own',
        holidayKind: 'public',
        day: isoDate('2026-03-24'),
        isYearly: false,
        from: null,
      }),
    );
    await waitFor(() => {
      expect(result.current?.noteOf('JP')).toMatchObject({ weekend: [7] });
      expect(result.current?.seasons.map(({ id }) => id)).not.toContain(hidden);
      expect(result.current?.shop.budget).toEqual({ contacts: 2, days: 14 });
      expect(result.current?.holidays.on('JP', isoDate('2026-03-24'))).toHaveLength(1);
    });
  });
});

describe('when the shop got in touch by itself', () => {
  it('counts what went out and greetings that were sent, the latest first', async () => {
    const data = await freshRepositories();
    const leyla = granted(await data.contacts.create(aDraft('Leyla'))).value.id;
    const now = data.clock.now();
    const out = { kind: 'call', direction: 'out' } as const;
    granted(await data.interactions.add(aNote(leyla, { ...out, happenedAt: now - 5 })));
    granted(await data.interactions.add(aNote(leyla, { ...out, happenedAt: 5 })));
    const draft = (contactId: ContactId, occasion: string) => ({
      contactId,
      occasion,
      occasionName: 'Eid',
      on: isoDate('2026-03-20'),
      language: 'ar',
      channel: null,
      text: '',
    });
    const drafts = [draft(leyla, 'eid-al-fitr:2026'), draft(leyla, 'birthday:2026')];
    granted(await data.greetings.prepare(drafts));
    const { result } = renderHook(() => useContactsByUs(leyla), { wrapper: inside(data) });
    await waitFor(() => expect(result.current).toEqual({ status: 'ready', value: [now - 5] }));
    granted(await data.greetings.resolve([`${leyla}:eid-al-fitr:2026`], 'sent'));
    await waitFor(() => expect(result.current).toEqual({ status: 'ready', value: [now, now - 5] }));
  });
});
