import type { Contact } from '@shared/domain/contacts/contact';
import type { MomentWorld, Whom } from '@shared/domain/culture/moment';
import { whereaboutsOf } from '@shared/domain/culture/whereabouts';
import { useMemo } from 'react';
import { useRepositories } from '../RepositoriesContext';
import { useLive } from '../useLive';
import { useContactsByUs } from './useContactsByUs';
import { useMomentWorld } from './useMomentWorld';

/** Somebody and the world, as moments are judged. */
export type KnownWhom = { readonly whom: Whom; readonly world: MomentWorld };

/** A person and the world as moments are judged in, kept current; `null` while it is read. */
export function useWhom(contact: Contact): KnownWhom | null {
  const { customs } = useRepositories();
  const said = useLive(`customs/${contact.id}`, () => customs.of(contact.id));
  const byUs = useContactsByUs(contact.id);
  const place = useMemo(() => whereaboutsOf(contact), [contact]);
  const countries = useMemo(() => (place.country === '' ? [] : [place.country]), [place.country]);
  const world = useMomentWorld(countries);
  return useMemo(() => {
    if (world === undefined || said.status !== 'ready' || byUs.status !== 'ready') return null;
    return {
      world,
      whom: {
        place,
        customs: said.value,
        contactsByUs: byUs.value,
        isOrganisation: contact.kind === 'organisation',
      },
    };
  }, [world, said, byUs, place, contact.kind]);
}
