import { useTranslation } from 'react-i18next';
import { TodayScreen } from '@renderer/features/today/TodayScreen';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import type { Route } from '@renderer/hooks/route';
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
      onAddPerson={wayTo({ place: 'new-person', name: '' })}
      onImport={wayTo({ place: 'import' })}
      onPeople={wayTo({ place: 'people', query: '' })}
    />
  );
}
