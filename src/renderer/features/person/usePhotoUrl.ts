import type { Contact } from '@shared/domain/contacts/contact';
import { usePhotoUrl as useStoredPhotoUrl } from '@renderer/data/photos/usePhotoUrl';

/** The address of a contact's photo, for as long as it is shown; `undefined` if there is none. */
export function usePhotoUrl({ id, hasPhoto }: Contact): string | undefined {
  return useStoredPhotoUrl(hasPhoto ? id : null);
}
