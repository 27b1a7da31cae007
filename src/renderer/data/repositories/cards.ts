import type { ContactId } from '@shared/domain/contacts/contact';
import { creating, updating } from '@shared/domain/journal/write';
import type { Card } from '@shared/domain/loyalty/card';
import { cardNumberOf, drawCardNumber } from '@shared/domain/loyalty/cardNumber';
import { refuse, type Result } from '@shared/kernel/result';
import { getMany } from '../journal/chunks';
import { nothing } from '../journal/commit';
import { actName, actOf } from './acts';
import {
  doing,
  gone,
  save,
  type DataRefusal,
  type Dependencies,
  type Saved,
  type Saving,
} from './saving';

/** Why a card cannot be linked: the number belongs to somebody, or is none. */
export type CardRefusal =
  | { readonly code: 'cards/taken'; readonly contactId: ContactId }
  | { readonly code: 'cards/no-number' };

/** Customer cards. */
export type Cards = {
  /** The card of a scanned number, blocked ones too; `null` if nobody has it. */
  readonly byNumber: (number: string) => Promise<Card | null>;
  /** A person's cards, the newest first. */
  readonly of: (contactId: ContactId) => Promise<readonly Card[]>;
  /** Gives a person a card of our own: one that is good already stays. Answers them in the order of the ids. */
  readonly issue: (contactIds: readonly ContactId[]) => Saving<readonly Card[]>;
  /** Links a card that somebody brought along. */
  readonly link: (
    contactId: ContactId,
    number: string,
  ) => Promise<Result<Saved<Card>, DataRefusal | CardRefusal>>;
  readonly setBlocked: (number: string, isBlocked: boolean) => Saving<null>;
};

/** The repository of cards. */
export function createCards({ db, door, clock, random }: Dependencies): Cards {
  const freeNumber = async (taken: ReadonlySet<string>): Promise<string> => {
    for (;;) {
      const number = drawCardNumber(random);
      if (!taken.has(number) && !(await db.cards.get(number))) return number;
    }
  };

  const of: Cards['of'] = async (contactId) =>
    (await db.cards.where('contactId').equals(contactId).toArray()).sort(
      (a, b) => b.issuedAt - a.issuedAt || (a.id < b.id ? -1 : 1),
    );

  return {
    of,

    byNumber: async (typed) => {
      const number = cardNumberOf(typed);
      return number === null ? null : ((await db.cards.get(number)) ?? null);
    },

    issue: (contactIds) =>
      save(door, async () => {
        const contacts = await getMany(db.contacts, contactIds);
        if (contacts.length > 0 && contacts.every((contact) => !contact)) return gone();
        const known = await db.cards
          .where('contactId')
          .anyOf([...contactIds])
          .toArray();
        const good = new Map(
          known
            .filter(({ origin, blockedAt }) => origin === 'issued' && blockedAt === null)
            .map((card) => [card.contactId, card] as const),
        );
        const made = new Map<string, Card>();
        const cards: Card[] = [];
        for (const contact of contacts) {
          if (!contact) continue;
          let card = good.get(contact.id);
          if (!card) {
            card = {
              id: await freeNumber(new Set(made.keys())),
              contactId: contact.id,
              origin: 'issued',
              issuedAt: clock.now(),
              blockedAt: null,
            };
            made.set(card.id, card);
            good.set(contact.id, card);
          }
          cards.push(card);
        }
        const [first] = made.values();
        const owner = first && contacts.find((contact) => contact?.id === first.contactId);
        return doing(
          owner && made.size === 1
            ? actOf('cards.issued', { name: actName(owner) })
            : actOf('cards.issuedMany', { count: made.size }),
          made.size > 0 ? [creating('cards', [...made.values()])] : [],
          cards,
        );
      }),

    link: (contactId, typed) =>
      save<Card, DataRefusal | CardRefusal>(door, async () => {
        const number = cardNumberOf(typed);
        if (number === null) return nothing(refuse({ code: 'cards/no-number' }));
        const contact = await db.contacts.get(contactId);
        if (!contact) return gone();
        const known = await db.cards.get(number);
        if (known && known.contactId !== contactId) {
          return nothing(refuse({ code: 'cards/taken', contactId: known.contactId }));
        }
        const act = actOf('cards.linked', { name: actName(contact) });
        // A card that was lost and is shown again is good again.
        if (known) {
          return doing(act, [updating('cards', number, { blockedAt: null }, known)], {
            ...known,
            blockedAt: null,
          });
        }
        const card: Card = {
          id: number,
          contactId,
          origin: 'linked',
          issuedAt: clock.now(),
          blockedAt: null,
        };
        return doing(act, [creating('cards', [card])], card);
      }),

    setBlocked: (typed, isBlocked) =>
      save(door, async () => {
        const card = await db.cards.get(cardNumberOf(typed) ?? '');
        if (!card) return gone();
        const contact = await db.contacts.get(card.contactId);
        return doing(
          actOf(isBlocked ? 'cards.blocked' : 'cards.unblocked', {
            name: contact ? actName(contact) : '–',
          }),
          (card.blockedAt !== null) === isBlocked
            ? []
            : [updating('cards', card.id, { blockedAt: isBlocked ? clock.now() : null }, card)],
          null,
        );
      }),
  };
}
