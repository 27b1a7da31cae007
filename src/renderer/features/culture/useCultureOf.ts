import type { Contact } from '@shared/domain/contacts/contact';
import type { Customs } from '@shared/domain/culture/customs';
import { whereaboutsOf } from '@shared/domain/culture/whereabouts';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { Saving } from '@renderer/data/repositories/saving';
import { useLive } from '@renderer/data/useLive';

/** What matters about the customs of one person's country, and whether it is shown; `null` while it is read. */
export function useCultureOf(contact: Contact): {
  readonly country: string;
  readonly customs: Customs | null;
  readonly hide: (isHidden: boolean) => Saving<Customs>;
} | null {
  const { customs } = useRepositories();
  const live = useLive(`customs/${contact.id}`, () => customs.of(contact.id));
  if (live.status !== 'ready') return null;
  return {
    country: whereaboutsOf(contact).country,
    customs: live.value,
    hide: (hidesCultureCard) => customs.save(contact.id, { hidesCultureCard }),
  };
}
