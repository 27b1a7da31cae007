import { useTranslation } from 'react-i18next';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { TodayScreen } from '@renderer/features/today/TodayScreen';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import type { Route } from '@renderer/hooks/route';
import { wayTo } from '../builtPlaces';

/** Today, with its ways to the other places that exist. */
export function TodayPlace(_props: { readonly route: Extract<Route, { place: 'today' }> }) {
  const { t } = useTranslation('app');
  const { settings } = useRepositories();
  const live = useLive('settings', () => settings.get());
  usePageTitle(t('place.today'));
  return (
    <TodayScreen
      ownerName={live.status === 'ready' ? live.value.ownerName : ''}
      onAddPerson={wayTo({ place: 'new-person', name: '' })}
      onImport={wayTo({ place: 'import' })}
      onPeople={wayTo({ place: 'people', query: '' })}
    />
  );
}
