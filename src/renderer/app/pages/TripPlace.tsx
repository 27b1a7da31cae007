import { useTranslation } from 'react-i18next';
import { TripScreen } from '@renderer/features/trip/TripScreen';
import type { TripRoute } from '@renderer/hooks/tripRoute';
import { useOpenPlan } from '@renderer/hooks/useOpenPlan';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { navigate, navigateInstead } from '@renderer/hooks/useRoute';

/** Whom to see on a trip, with the ways to plans and to the dossier. */
export function TripPlace({ route }: { readonly route: TripRoute }) {
  const { t } = useTranslation('trip');
  const openPlan = useOpenPlan();
  usePageTitle(t('title'));
  const { where, from, to, ids } = route;
  return (
    <TripScreen
      trip={{ where, from, to, ids }}
      onTrip={(trip) => navigateInstead({ place: 'trip', ...trip })}
      onPlan={(contactId, on) => openPlan({ contactId, on })}
      onDossier={(seen) =>
        navigate({
          place: 'print',
          what: 'trip',
          where,
          from,
          to,
          ids: seen,
          withPrivate: false,
        })
      }
    />
  );
}
