import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { TRASH_MS } from '@renderer/data/operations/trashBin';
import { useLive, type Loadable } from '@renderer/data/useLive';
import { useMinute } from '@renderer/hooks/useClock';
import { useSafetyBackup } from '@renderer/hooks/useSafetyBackup';

/** Somebody in the trash. */
export type Trashed = {
  readonly contact: Contact;
  /** Whole days until it goes; 0 on the last one. */
  readonly daysLeft: number;
};

const DAY_MS = 86_400_000;

/** Who lies in the trash, the latest first, and what can be done with them. */
export function useTrash(): {
  readonly people: Loadable<readonly Trashed[]>;
  /** Answers the batch that takes it back. */
  readonly bringBack: (id: ContactId) => Promise<string | null>;
  /** Removes them for good; answers how many went. */
  readonly remove: (ids: readonly ContactId[]) => Promise<number>;
} {
  const { contacts, trashBin } = useRepositories();
  const safetyBackup = useSafetyBackup();
  const now = useMinute();
  const live = useLive('trash', () => contacts.trashed());
  return {
    people:
      live.status === 'ready'
        ? {
            status: 'ready',
            value: live.value.map((contact) => ({
              contact,
              daysLeft: Math.max(
                0,
                Math.floor(((contact.trashedAt ?? now) + TRASH_MS - now) / DAY_MS),
              ),
            })),
          }
        : live,
    bringBack: async (id) => {
      const saved = await contacts.bringBack([id]);
      return saved.ok ? saved.value.batchId : null;
    },
    remove: async (ids) => {
      // Nothing takes this back; a slip of the hand must not cost more than one person.
      if (ids.length > 1) await safetyBackup('before-removal');
      return trashBin.empty(ids);
    },
  };
}
