import { useTranslation } from 'react-i18next';
import { LoyaltyScreen } from '@renderer/features/loyalty/LoyaltyScreen';
import { useCommands, usePossibleCommands } from '@renderer/hooks/useCommands';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { SETTINGS_SECTIONS } from '@renderer/hooks/route';
import { navigate } from '@renderer/hooks/useRoute';

/** Where the rules are changed, if that part of the settings is there. */
const PROGRAMME = SETTINGS_SECTIONS.find((section) => section === 'programme');

/** Points: who has them, what they are good for, and the book. */
export function LoyaltyPlace() {
  const { t } = useTranslation('loyalty');
  const commands = useCommands();
  const canGivePoints = usePossibleCommands().has('points');
  usePageTitle(t('title'));
  return (
    <LoyaltyScreen
      onOpen={(id) => {
        navigate({ place: 'person', id });
      }}
      onProgramme={
        PROGRAMME === undefined
          ? undefined
          : () => {
              navigate({ place: 'settings', section: PROGRAMME });
            }
      }
      onPoints={canGivePoints ? () => void commands.run('points') : undefined}
    />
  );
}
