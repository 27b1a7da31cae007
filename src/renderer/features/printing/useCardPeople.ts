import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { Card } from '@shared/domain/loyalty/card';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive, type Loadable } from '@renderer/data/useLive';

/** Somebody who gets a card. */
export type CardPerson = {
  readonly id: ContactId;
  readonly name: string;
  readonly nativeName: string;
  /** BCP 47 of the name's language; empty if unknown. */
  readonly lang: string;
  /** The number to print; `null` as long as there is no card. */
  readonly number: string | null;
};

/** Those of some people who are there, in their order, each with the card that is printed. */
export function useCardPeople(ids: readonly ContactId[]): Loadable<readonly CardPerson[]> {
  const { contacts, cards } = useRepositories();
  return useLive(`cards ${ids.join(' ')}`, async () => {
    const [people, owned] = await Promise.all([
      contacts.many(ids),
      Promise.all(ids.map((id) => cards.of(id))),
    ]);
    return people.flatMap((contact, index) =>
      contact === null || contact.trashedAt !== null ? [] : [personOf(contact, owned[index] ?? [])],
    );
  });
}

function personOf(contact: Contact, cards: readonly Card[]): CardPerson {
  return {
    id: contact.id,
    name: contact.name,
    nativeName: contact.nativeName === contact.name ? '' : contact.nativeName,
    lang: contact.languages[0] ?? '',
    number: printedCard(cards)?.id ?? null,
  };
}

/** The card to print: the latest good one of our own, else the latest good one that was brought along. */
export function printedCard(cards: readonly Card[]): Card | null {
  const good = cards.filter(({ blockedAt }) => blockedAt === null);
  return good.find(({ origin }) => origin === 'issued') ?? good[0] ?? null;
}
