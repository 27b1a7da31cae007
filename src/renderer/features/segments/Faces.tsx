import type { SegmentSize } from './useSegments';
import { useFormat } from '@renderer/i18n/useFormat';
import { Face, FaceStack } from '@renderer/ui/Face';

/** The first people of a group as faces; nothing for nobody, and while they are counted. */
export function Faces({ size }: { readonly size: SegmentSize | null }) {
  const format = useFormat();
  if (size === null || size.count === 0) return null;
  const rest = size.count - size.first.length;
  return (
    <FaceStack {...(rest > 0 && { more: `+${format.number(rest)}` })}>
      {size.first.map(({ id, initials, isSample }) => (
        <Face key={id} id={id} initials={initials} size="xs" isSample={isSample} />
      ))}
    </FaceStack>
  );
}
