import type { ContactId } from '@shared/domain/contacts/contact';
import { usePhotoUrl } from '@renderer/data/photos/usePhotoUrl';

/** The address of the photo that a form's contact has so far; `undefined` if there is none. */
export function useStoredPhoto(id: ContactId | null): string | undefined {
  return usePhotoUrl(id);
}
