import { useTranslation } from 'react-i18next';
import type { PastPoint } from '@shared/domain/past/pastPoint';
import { PastScreen } from '@renderer/features/past/PastScreen';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { hrefOf, type PastRoute } from '@renderer/hooks/route';
import { navigate, navigateInstead } from '@renderer/hooks/useRoute';

/** The shop as it was on a day. */
export function PastPlace({ route }: { readonly route: PastRoute }) {
  const { t } = useTranslation('past');
  usePageTitle(t('title'));
  return (
    <PastScreen
      point={pointOf(route)}
      chosen={route.id}
      onPoint={(point) => {
        const at =
          point.kind === 'day'
            ? { day: point.day, before: null }
            : { day: null, before: point.batchId };
        navigate({ place: 'past', id: route.id, ...at });
      }}
      // Looking from one person to the next is one visit: *back* leads out of it.
      onChoose={(id) => {
        navigateInstead({ ...route, id });
      }}
      hrefOf={(id) => hrefOf({ place: 'person', id })}
      onLeave={() => {
        navigate({ place: 'people', query: '' });
      }}
    />
  );
}

function pointOf({ day, before }: PastRoute): PastPoint | null {
  if (day !== null) return { kind: 'day', day };
  return before === null ? null : { kind: 'before', batchId: before };
}
