import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { FileRefusal } from '@shared/ipc/desktopApi';
import { writeVCards } from '@formats/vcard/writeVCards';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive, type Loadable } from '@renderer/data/useLive';
import { usePlatform } from '@renderer/platform/PlatformContext';

/** A person, kept current; `null` for somebody who is gone for good. */
export function usePerson(id: ContactId): Loadable<Contact | null> {
  const { contacts } = useRepositories();
  return useLive(`person/${id}`, () => contacts.get(id));
}

/** How saving a person as a file went. */
export type SavedFile =
  | { readonly kind: 'written'; readonly file: string }
  | { readonly kind: 'sample' }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal };

/** What can be done with the person of a page. Acts answer the batch that takes them back. */
export type PersonActs = {
  readonly trash: () => Promise<string | null>;
  readonly bringBack: () => Promise<string | null>;
  readonly saveVCard: () => Promise<SavedFile>;
};

/** What can be done with a person as a whole. */
export function usePersonActs(contact: Contact): PersonActs {
  const { contacts, collectExports } = useRepositories();
  const platform = usePlatform();
  const { t } = useTranslation('people');
  return useMemo(
    () => ({
      trash: async () => {
        const saved = await contacts.trash([contact.id]);
        return saved.ok ? saved.value.batchId : null;
      },
      bringBack: async () => {
        const saved = await contacts.bringBack([contact.id]);
        return saved.ok ? saved.value.batchId : null;
      },
      saveVCard: async () => {
        const exports = await collectExports([contact.id], true);
        if (exports.contacts.length === 0) return { kind: 'sample' };
        const saved = await platform.saveFile(
          `${calledBy(contact) || 'person'}.vcf`,
          { name: t('filterName.vcard'), extensions: ['vcf'] },
          new TextEncoder().encode(writeVCards(exports.contacts, exports.fields)),
        );
        return saved.ok
          ? { kind: 'written', file: saved.value }
          : { kind: 'refused', refusal: saved.refusal };
      },
    }),
    [contacts, collectExports, platform, contact, t],
  );
}
