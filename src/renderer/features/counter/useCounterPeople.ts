import { useMemo } from 'react';
import type { Card } from '@shared/domain/loyalty/card';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import type { Purchase } from '@shared/domain/purchases/purchase';
import { useNamedPeople, type NamedPeople } from '@renderer/data/people/useNamedPeople';
import { usePeopleByIds } from '@renderer/data/people/usePeople';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { usePreferences } from '@renderer/hooks/usePreferences';

const NOBODY: readonly PersonSummary[] = [];

/** Who a text at the counter can mean. */
export type CounterHits = NamedPeople;

/** People for a name, initials or digits of a phone; nobody for no text. */
export const useCounterHits = useNamedPeople;

/** A card that was typed or scanned, and whose it is. */
export type CounterCard =
  /** Still looking. */
  | { readonly kind: 'looking' }
  /** Nobody has it, or the person is gone. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'blocked'; readonly card: Card }
  | { readonly kind: 'found'; readonly person: PersonSummary };

/** Whose card a number is. `null`: nothing that could be a card was typed. */
export function useCounterCard(number: string | null): CounterCard | null {
  const { cards } = useRepositories();
  const live = useLive(`counter/card/${number ?? ''}`, () =>
    number === null ? Promise.resolve(null) : cards.byNumber(number),
  );
  const card = live.status === 'ready' ? live.value : null;
  const owner = card !== null && card.blockedAt === null ? card.contactId : null;
  const person = useCounterPerson(owner);
  if (number === null) return null;
  if (live.status === 'loading') return { kind: 'looking' };
  if (card === null) return { kind: 'unknown' };
  if (card.blockedAt !== null) return { kind: 'blocked', card };
  if (person === undefined) return { kind: 'looking' };
  return person === null || person.isTrashed ? { kind: 'unknown' } : { kind: 'found', person };
}

/** One person by id; `undefined` until known, `null` if there is nobody or no id. */
export function useCounterPerson(id: ContactId | null): PersonSummary | null | undefined {
  const ids = useMemo(() => (id === null ? [] : [id]), [id]);
  const live = usePeopleByIds(ids);
  if (id === null) return null;
  return live.status === 'ready' ? (live.value[0] ?? null) : undefined;
}

/** Purchases that are looked at for the last customers and usual amounts: a regular may have several of them. */
const LATEST = 40;
const FACES = 6;
const NO_PURCHASES: readonly Purchase[] = [];

/** The latest purchases of anybody, the newest first; none until read. */
export function useLatestPurchases(): readonly Purchase[] {
  const { purchases } = useRepositories();
  const latest = useLive('counter/latest', () => purchases.latest(LATEST));
  return latest.status === 'ready' ? latest.value : NO_PURCHASES;
}

/** The last customers, then those opened last on this computer; for the touch of a face. */
export function useRecentFaces(): readonly PersonSummary[] {
  const [{ recentPeople }] = usePreferences();
  const bought = useLatestPurchases();
  const ids = useMemo(
    () =>
      [
        ...new Set([
          ...bought.map(({ contactId }) => contactId),
          ...recentPeople.map((id) => id as ContactId),
        ]),
      ].slice(0, FACES + 4),
    [bought, recentPeople],
  );
  const people = usePeopleByIds(ids);
  if (people.status === 'loading') return NOBODY;
  return people.value
    .filter((person) => person !== null)
    .filter(({ isTrashed }) => !isTrashed)
    .slice(0, FACES);
}
