import { useTranslation } from 'react-i18next';
import { TwinsScreen } from '@renderer/features/twins/TwinsScreen';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { hrefOf, type Route } from '@renderer/hooks/route';
import { navigate } from '@renderer/hooks/useRoute';

/** Records that may be of one person. */
export function TwinsPlace({ route }: { readonly route: Extract<Route, { place: 'twins' }> }) {
  const { t } = useTranslation('twins');
  usePageTitle(t('title'));
  return (
    <TwinsScreen
      key={route.pair ?? ''}
      pair={route.pair ?? null}
      hrefOf={(id) => hrefOf({ place: 'person', id })}
      onAll={() => {
        navigate({ place: 'twins' });
      }}
      onPeople={() => {
        navigate({ place: 'people', query: '' });
      }}
    />
  );
}
