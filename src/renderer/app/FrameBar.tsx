import { useTranslation } from 'react-i18next';
import type { CommandId } from '@renderer/hooks/commands';
import { ariaKeys, keyLabel } from '@renderer/hooks/keyLabel';
import { keysOf } from '@renderer/hooks/keys';
import { useCommands } from '@renderer/hooks/useCommands';
import { usePreferences } from '@renderer/hooks/usePreferences';
import { Awning, AwningButton, AwningSearch, AwningSpacer } from '@renderer/ui/Awning';
import { CoachLine } from './CoachLine';
import { SLOTS } from './slots';

type FrameBarProps = { readonly onSearch: () => void };

/** The awning: search, and what is always at hand. */
export function FrameBar({ onSearch }: FrameBarProps) {
  const { t } = useTranslation(['app', 'keyboard']);
  const [preferences] = usePreferences();
  const commands = useCommands();
  const words = t('keyboard:key', { returnObjects: true });
  const printed = (id: CommandId) => {
    const keys = keysOf(id, preferences)[0];
    return keys === undefined ? {} : { keys: keyLabel(keys, words), keyShortcut: ariaKeys(keys) };
  };

  return (
    <Awning brand={t('name')}>
      <AwningSearch keys="" {...printed('search')} onPress={onSearch}>
        {t('search')}
      </AwningSearch>
      <AwningSpacer />
      {SLOTS.counterDialog !== null && <CoachLine />}
      {SLOTS.noteDialog !== null && (
        <AwningButton icon="note" {...printed('note')} onPress={() => void commands.run('note')}>
          {t('note')}
        </AwningButton>
      )}
      {SLOTS.counterDialog !== null && (
        <AwningButton
          icon="stamp"
          variant="gold"
          {...printed('points')}
          onPress={() => void commands.run('points')}
        >
          {t('points')}
        </AwningButton>
      )}
    </Awning>
  );
}
