import type { ContactId } from '@shared/domain/contacts/contact';
import type { PreferencesStore } from './preferences';

const MAX_REMEMBERED = 12;

/** Puts a person first among those opened last. */
export function rememberOpened(store: PreferencesStore, id: ContactId): void {
  if (store.get().recentPeople[0] === id) return;
  store.set((before) => ({
    ...before,
    recentPeople: [id, ...before.recentPeople.filter((other) => other !== id)].slice(
      0,
      MAX_REMEMBERED,
    ),
  }));
}
