import type { PersonSummary } from '@shared/domain/people/personSummary';
import { Face, type FaceSize } from '@renderer/ui/Face';
import { usePersonPhoto } from './usePersonPhoto';

type PersonFaceProps = { readonly person: PersonSummary; readonly size: FaceSize };

/** Somebody's photo, or their initials. */
export function PersonFace({ person, size }: PersonFaceProps) {
  const { id, initials, isSample, hasPhoto } = person;
  // Most people have no photo; their rows need not ask for one.
  return hasPhoto ? (
    <PhotoFace person={person} size={size} />
  ) : (
    <Face id={id} initials={initials} size={size} isSample={isSample} />
  );
}

function PhotoFace({ person, size }: PersonFaceProps) {
  const { id, initials, isSample } = person;
  const photo = usePersonPhoto(person);
  return <Face id={id} initials={initials} size={size} isSample={isSample} photo={photo} />;
}
