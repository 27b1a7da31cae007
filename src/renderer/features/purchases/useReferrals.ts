import { useMemo } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { ContactLink } from '@shared/domain/contacts/contactLink';
import { inPostingOrder } from '@shared/domain/loyalty/postingOrder';
import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useFacts } from './useFacts';
import { usePeopleById } from './useNames';

/** Somebody on the other side of a referral, and the points that this person has from it. */
export type Referral = { readonly other: PersonSummary; readonly points: number };

const NO_LINKS: readonly ContactLink[] = [];
const NO_ENTRIES: readonly LedgerEntry[] = [];

/** Who brought a person along and whom they brought, from the ties between people. */
export function useReferrals(contactId: ContactId): {
  readonly by: readonly Referral[];
  readonly brought: readonly Referral[];
} {
  const { links } = useRepositories();
  const entries = useFacts()?.entries ?? NO_ENTRIES;
  const live = useLive(`ties/${contactId}`, () => links.of(contactId));
  const stored = live.status === 'ready' ? live.value : NO_LINKS;
  const referrals = useMemo(() => stored.filter(({ kind }) => kind === 'referred-by'), [stored]);
  const ids = useMemo(
    () => referrals.map(({ fromId, toId }) => (fromId === contactId ? toId : fromId)),
    [referrals, contactId],
  );
  const people = usePeopleById(ids);
  return useMemo(() => {
    const side = (isBy: boolean): readonly Referral[] =>
      referrals
        .filter(({ fromId }) => (fromId === contactId) === isBy)
        .flatMap(({ fromId, toId }) => {
          const other = people.get(isBy ? toId : fromId);
          return other === undefined || other.isTrashed
            ? []
            : [{ other, points: pointsFrom(entries, other.id) }];
        });
    return { by: side(true), brought: side(false) };
  }, [referrals, people, entries, contactId]);
}

/** What stands of the points that a referral with somebody brought: reversals, and reversals of those, count. */
function pointsFrom(entries: readonly LedgerEntry[], otherId: ContactId): number {
  const ids = new Set<string>();
  let sum = 0;
  for (const { id, cause, reversesId, points } of inPostingOrder(entries)) {
    const isGiven = cause.kind === 'referral' && cause.otherId === otherId;
    if (!isGiven && (reversesId === null || !ids.has(reversesId))) continue;
    ids.add(id);
    sum += points;
  }
  return sum;
}
