import { useTranslation } from 'react-i18next';
import { CountriesScreen } from '@renderer/features/culture/CountriesScreen';
import { CALENDAR, hrefOf, type Route } from '@renderer/hooks/route';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { navigate } from '@renderer/hooks/useRoute';
import { wayTo } from '../builtPlaces';

type CountriesPlaceProps = { readonly route: Extract<Route, { readonly place: 'countries' }> };

/** What is usual in the countries of the world; belongs to the calendar. */
export function CountriesPlace({ route }: CountriesPlaceProps) {
  const { t } = useTranslation('culture');
  usePageTitle(t('countries.title'));
  return (
    <CountriesScreen
      country={route.country}
      hrefOf={(country) => hrefOf({ place: 'countries', country })}
      onOpen={(country) => {
        navigate({ place: 'countries', country });
      }}
      onBack={wayTo(CALENDAR)}
    />
  );
}
