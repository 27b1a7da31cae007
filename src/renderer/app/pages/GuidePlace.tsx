import { useTranslation } from 'react-i18next';
import { GuideScreen } from '@renderer/features/guide/GuideScreen';
import { useCommands } from '@renderer/hooks/useCommands';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import type { Route } from '@renderer/hooks/route';

/** The guide to the app. */
export function GuidePlace(_props: { readonly route: Extract<Route, { place: 'guide' }> }) {
  const { t } = useTranslation('guide');
  const commands = useCommands();
  usePageTitle(t('title'));
  return <GuideScreen onKeys={() => void commands.run('keyboard-help')} />;
}
