import { useTranslation } from 'react-i18next';
import { IdeasScreen } from '@renderer/features/ideas/IdeasScreen';
import { PersonPicker } from '@renderer/features/person/PersonPicker';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import type { Route } from '@renderer/hooks/route';

/** The idea box. */
export function IdeasPlace(_props: { readonly route: Extract<Route, { place: 'ideas' }> }) {
  const { t } = useTranslation('ideas');
  usePageTitle(t('title'));
  return <IdeasScreen picker={PersonPicker} />;
}
