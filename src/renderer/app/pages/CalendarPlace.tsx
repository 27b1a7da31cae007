import { CalendarScreen } from '@renderer/features/calendar/CalendarScreen';
import type { CalendarRoute } from '@renderer/hooks/route';
import { NO_TRIP } from '@renderer/hooks/tripRoute';
import { useOpenPlan } from '@renderer/hooks/useOpenPlan';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { navigate, navigateInstead } from '@renderer/hooks/useRoute';
import { useTranslation } from 'react-i18next';
import { wayTo } from '../builtPlaces';

/** The calendar, with the ways to people and plans. */
export function CalendarPlace({ route }: { readonly route: CalendarRoute }) {
  const { t } = useTranslation('calendar');
  const openPlan = useOpenPlan();
  usePageTitle(t('title'));
  return (
    <CalendarScreen
      route={route}
      onRoute={(next, isStep) => (isStep ? navigate : navigateInstead)(next)}
      onOpen={(id) => navigate({ place: 'person', id })}
      onPlan={(on) => openPlan({ on })}
      onReplan={({ contactId, id }) => openPlan({ contactId, appointmentId: id })}
      onImport={wayTo({ place: 'import' })}
      onTrip={wayTo(NO_TRIP)}
    />
  );
}
