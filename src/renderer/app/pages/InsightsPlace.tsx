import { useTranslation } from 'react-i18next';
import { InsightsScreen } from '@renderer/features/insights/InsightsScreen';
import { PeopleDialog } from '@renderer/features/loyalty/PeopleDialog';
import type { Route } from '@renderer/hooks/route';
import { useCommands, usePossibleCommands } from '@renderer/hooks/useCommands';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { navigate } from '@renderer/hooks/useRoute';

type InsightsRoute = Extract<Route, { readonly place: 'insights' }>;

/** How the shop is doing with its regulars. */
export function InsightsPlace({ route }: { readonly route: InsightsRoute }) {
  const { t } = useTranslation('insights');
  const commands = useCommands();
  const canGivePoints = usePossibleCommands().has('points');
  usePageTitle(t('title'));
  return (
    <InsightsScreen
      peopleDialog={PeopleDialog}
      shownPage={route.page ?? 'overview'}
      onPage={(page) => navigate({ place: 'insights', page })}
      onOpen={(id) => {
        navigate({ place: 'person', id });
      }}
      onReport={(asked) => navigate({ place: 'print', what: 'report', ...asked })}
      onCosts={() => navigate({ place: 'settings', section: 'insights' })}
      onPoints={canGivePoints ? () => void commands.run('points') : undefined}
    />
  );
}
