import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { doing, save, type Dependencies } from '../repositories/saving';
import { actOf } from '../repositories/acts';
import { writingErasure } from '../privacy/certificates';
import { planErasure } from '../privacy/erasing';

/** How long the trash keeps what is put there: 30 days. */
export const TRASH_MS = 30 * 86_400_000;

// Contacts per transaction: each is all or nothing, and none holds the database for long.
const AT_ONCE = 1_000;

/** What becomes of the trash. */
export type TrashBin = {
  /**
   * Erases contacts that have been in the trash for 30 days, with all that belongs to them: notes,
   * promises, appointments, customs, greetings, thanks, answers, criticism, messages, ties, pictures, cards, drafts,
   * their lines in the journal and their names in the list of acts. A mark without a name keeps them from coming back. What they bought and their points stay
   * as figures without words, their ideas as ideas of the house. Nothing can bring them back. Answers how many went. For the start of the program.
   */
  readonly emptyExpired: () => Promise<number>;
  /** Erases these contacts of the trash now. Those that are not in the trash stay. */
  readonly empty: (ids: readonly ContactId[]) => Promise<number>;
};

/** The trash of a database. */
export function createTrashBin(dependencies: Dependencies): TrashBin {
  const { db, door, clock } = dependencies;
  const erase = async (ids: readonly string[], mayGo: (contact: Contact) => boolean) => {
    let count = 0;
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const saved = await save(door, async () => {
        const found = await db.contacts.bulkGet(ids.slice(from, from + AT_ONCE));
        const going = found.flatMap((contact) => (contact && mayGo(contact) ? [contact.id] : []));
        const planned = await planErasure(db, going);
        const certificate = writingErasure(dependencies, planned, 'retention');
        return {
          ...doing(
            actOf('trash.emptied', { count: going.length }),
            [...planned.writes, ...certificate.writes],
            going.length,
          ),
          isQuiet: true,
        };
      });
      if (saved.ok) count += saved.value.value;
    }
    return count;
  };

  return {
    emptyExpired: async () => {
      const until = clock.now() - TRASH_MS;
      const ids = await db.contacts.where('trashedAt').between(1, until, true, true).primaryKeys();
      return erase(ids, ({ trashedAt }) => trashedAt !== null && trashedAt <= until);
    },
    empty: (ids) => erase([...new Set(ids)], ({ trashedAt }) => trashedAt !== null),
  };
}
