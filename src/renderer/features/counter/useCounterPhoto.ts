import type { PersonSummary } from '@shared/domain/people/personSummary';
import { usePhotoUrl } from '@renderer/data/photos/usePhotoUrl';

/** The address of somebody's photo; `undefined` without one, and then nothing is read. */
export function useCounterPhoto({ id, hasPhoto }: PersonSummary): string | undefined {
  return usePhotoUrl(hasPhoto ? id : null);
}
