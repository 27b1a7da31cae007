import type { ContactId } from '@shared/domain/contacts/contact';
import type { Customs, CustomsFields } from '@shared/domain/culture/customs';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { Saving } from '@renderer/data/repositories/saving';
import { useLive } from '@renderer/data/useLive';

/** Days and hours of a person, as far as they said (`undefined` while that is read), and how to change them. */
export function useCustoms(contactId: ContactId): {
  readonly customs: Customs | null | undefined;
  readonly save: (fields: Partial<CustomsFields>) => Saving<Customs>;
} {
  const { customs } = useRepositories();
  const live = useLive(`customs/${contactId}`, () => customs.of(contactId));
  return {
    customs: live.status === 'ready' ? live.value : undefined,
    save: (fields) => customs.save(contactId, fields),
  };
}
