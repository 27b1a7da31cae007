import { useTranslation } from 'react-i18next';
import { SegmentEditor } from '@renderer/features/segments/SegmentEditor';
import { SegmentsScreen } from '@renderer/features/segments/SegmentsScreen';
import { NEW_SEGMENT } from '@renderer/features/segments/useSegmentForm';
import type { Route } from '@renderer/hooks/route';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { navigate } from '@renderer/hooks/useRoute';

/** Groups of people: all of them, or one to write. */
export function SegmentsPlace({
  route: { id },
}: {
  readonly route: Extract<Route, { place: 'segments' }>;
}) {
  const { t } = useTranslation('segments');
  usePageTitle(t('title'));
  return id === null ? (
    <SegmentsScreen
      onOpen={(segment) => {
        navigate({ place: 'segments', id: segment });
      }}
      onNew={() => {
        navigate({ place: 'segments', id: NEW_SEGMENT });
      }}
      onShow={(segment) => {
        navigate({ place: 'people', query: '', segment });
      }}
    />
  ) : (
    <SegmentEditor
      id={id}
      onLeave={() => {
        navigate({ place: 'segments', id: null });
      }}
    />
  );
}
