import type { PersonSummary } from '@shared/domain/people/personSummary';
import { Face, type FaceSize } from '@renderer/ui/Face';
import { useCounterPhoto } from './useCounterPhoto';

type CounterFaceProps = { readonly person: PersonSummary; readonly size: FaceSize };

/** Somebody's photo, or their initials. */
export function CounterFace({ person, size }: CounterFaceProps) {
  const photo = useCounterPhoto(person);
  const { id, initials, isSample } = person;
  return <Face id={id} initials={initials} size={size} isSample={isSample} photo={photo} />;
}
