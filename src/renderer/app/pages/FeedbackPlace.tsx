import { useTranslation } from 'react-i18next';
import { FeedbackScreen } from '@renderer/features/feedback/FeedbackScreen';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import type { Route } from '@renderer/hooks/route';
import { wayTo } from '../builtPlaces';

/** What everybody said, and the criticism that waits. */
export function FeedbackPlace(_props: { readonly route: Extract<Route, { place: 'feedback' }> }) {
  const { t } = useTranslation('feedback');
  usePageTitle(t('all.title'));
  return <FeedbackScreen onPrint={wayTo({ place: 'print', what: 'feedback' })} />;
}
