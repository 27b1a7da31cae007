import type { ContactId } from '@shared/domain/contacts/contact';
import type { Card } from '@shared/domain/loyalty/card';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { Cards } from '@renderer/data/repositories/cards';
import { useLive } from '@renderer/data/useLive';

const NONE: readonly Card[] = [];

/** The customer cards of a person, the newest first, and what can be done with them. */
export function useCards(contactId: ContactId): {
  readonly cards: readonly Card[];
  readonly issue: () => ReturnType<Cards['issue']>;
  readonly link: (number: string) => ReturnType<Cards['link']>;
  readonly setBlocked: (number: string, isBlocked: boolean) => ReturnType<Cards['setBlocked']>;
} {
  const { cards } = useRepositories();
  const live = useLive(`cards/${contactId}`, () => cards.of(contactId));
  return {
    cards: live.status === 'ready' ? live.value : NONE,
    issue: () => cards.issue([contactId]),
    link: (number) => cards.link(contactId, number),
    setBlocked: (number, isBlocked) => cards.setBlocked(number, isBlocked),
  };
}
