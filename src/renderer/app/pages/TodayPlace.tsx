import { useTranslation } from 'react-i18next';
import { CriticismToday } from '@renderer/features/feedback/CriticismToday';
import { IdeasToday } from '@renderer/features/ideas/IdeasToday';
import { PlannedCard } from '@renderer/features/reminders/PlannedCard';
import { TodayScreen } from '@renderer/features/today/TodayScreen';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import type { Route } from '@renderer/hooks/route';
import { navigate } from '@renderer/hooks/useRoute';
import { wayTo } from '../builtPlaces';
import { useShop } from '../shop';

/** Today, with its ways to the other places that exist. */
export function TodayPlace(_props: { readonly route: Extract<Route, { place: 'today' }> }) {
  const { t } = useTranslation('app');
  const { ownerName } = useShop();
  usePageTitle(t('place.today'));
  return (
    <TodayScreen
      ownerName={ownerName}
      planned={<PlannedCard />}
      listening={
        <>
          <CriticismToday onAll={() => navigate({ place: 'feedback' })} />
          <IdeasToday onAll={() => navigate({ place: 'ideas' })} />
        </>
      }
      onAddPerson={wayTo({ place: 'new-person', name: '' })}
      onImport={wayTo({ place: 'import' })}
      onPeople={wayTo({ place: 'people', query: '' })}
    />
  );
}
