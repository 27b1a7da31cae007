import { useEffect, useMemo } from 'react';
import type { Contact } from '@shared/domain/contacts/contact';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';

/** The address of a contact's photo, for as long as it is shown; `undefined` if there is none. */
export function usePhotoUrl({ id, hasPhoto }: Contact): string | undefined {
  const { contacts } = useRepositories();
  const live = useLive(`photo/${id}/${hasPhoto}`, () =>
    hasPhoto ? contacts.photoOf(id) : Promise.resolve(null),
  );
  const photo = live.status === 'ready' ? live.value : null;
  const url = useMemo(
    () =>
      photo === null
        ? undefined
        : URL.createObjectURL(new Blob([photo.bytes], { type: photo.mediaType })),
    [photo],
  );
  useEffect(
    () => () => {
      if (url !== undefined) URL.revokeObjectURL(url);
    },
    [url],
  );
  return url;
}
