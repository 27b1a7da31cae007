import { useEffect, useState } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useRepositories } from '../RepositoriesContext';
import { useLive } from '../useLive';

/**
 * The address of a contact's photo, for as long as it is shown; `undefined` if there is none.
 *
 * @param id - `null` for somebody who is not stored or known to have no photo: nothing is read then.
 */
export function usePhotoUrl(id: ContactId | null): string | undefined {
  const { contacts } = useRepositories();
  const live = useLive(`photo/${id ?? ''}`, () =>
    id === null ? Promise.resolve(null) : contacts.photoOf(id),
  );
  const photo = live.status === 'ready' ? live.value : null;
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (photo === null) return undefined;
    const made = URL.createObjectURL(new Blob([photo.bytes], { type: photo.mediaType }));
    // eslint-disable-next-line react-hooks/set-state-in-effect -- an address must be given back, so it is made and revoked in one place
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(undefined);
    };
  }, [photo]);
  return url;
}
