import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMANDS, type CommandId } from '@renderer/hooks/commands';
import { IS_MAC, keyLabel } from '@renderer/hooks/keyLabel';
import { keysOf, ownerOf, writtenKey } from '@renderer/hooks/keys';
import { usePossibleCommands } from '@renderer/hooks/useCommands';
import { usePreferences } from '@renderer/hooks/usePreferences';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { KeyCap } from '@renderer/ui/KeyCap';
import { SettingRow, SwitchRow } from '@renderer/ui/SwitchRow';
import styles from './KeyboardSection.module.css';

/** Keys that browser, system or every control keeps for itself. */
const RESERVED = new Set([
  'tab',
  'shift+tab',
  'enter',
  'space',
  'escape',
  'mod+w',
  'mod+q',
  'mod+t',
  'mod+r',
  'mod+c',
  'mod+v',
  'mod+x',
  'mod+a',
  'alt+f4',
]);

type KeyboardSectionProps = {
  /** To the sheet with all keys. */
  readonly onPrint: () => void;
};

/** Every key, to be changed or taken away, and the switch for keys without Ctrl. */
export function KeyboardSection({ onPrint }: KeyboardSectionProps) {
  const { t } = useTranslation('keyboard');
  const [preferences, change] = usePreferences();
  const possible = usePossibleCommands();
  const [asking, setAsking] = useState<CommandId | null>(null);
  const [problem, setProblem] = useState('');
  const words = t('key', { returnObjects: true });

  // Keys with a person exist though no person is open; of the others, those that do something here.
  const offered = COMMANDS.filter(
    ({ id, group }) => group === 'person' || group === 'today' || possible.has(id),
  );

  const handleKeys = (id: CommandId, keys: string | null): void => {
    if (keys === null) {
      setAsking(null);
      setProblem('');
      return;
    }
    if (RESERVED.has(keys)) {
      setProblem(t('settings.reserved'));
      return;
    }
    const owner = keys === '' ? null : ownerOf(keys, id, preferences);
    if (owner !== null) {
      setProblem(t('settings.taken', { command: t(`command.${owner}`) }));
      return;
    }
    change({ keys: { ...preferences.keys, [id]: keys } });
    setAsking(null);
    setProblem('');
  };

  return (
    <>
      <Card>
        <SwitchRow
          hint={t('settings.singleKeysHint')}
          isSelected={preferences.singleKeys}
          onChange={(singleKeys) => change({ singleKeys })}
        >
          {t('settings.singleKeys')}
        </SwitchRow>
      </Card>
      <Card>
        {offered.map(({ id }) => (
          <SettingRow
            key={id}
            hint={asking === id && problem !== '' ? problem : undefined}
            control={
              asking === id ? (
                <KeyCatcher
                  label={t('settings.press')}
                  hint={t('settings.pressHint')}
                  onKeys={(keys) => handleKeys(id, keys)}
                />
              ) : (
                <KeyButton
                  keys={keysOf(id, { ...preferences, singleKeys: true })[0]}
                  isOff={keysOf(id, preferences).length === 0}
                  label={t('settings.change', { command: t(`command.${id}`) })}
                  none={t('settings.none')}
                  print={(keys) => keyLabel(keys, words)}
                  onPress={() => {
                    setProblem('');
                    setAsking(id);
                  }}
                />
              )
            }
          >
            {t(`command.${id}`)}
          </SettingRow>
        ))}
      </Card>
      <div className={styles['buttons']}>
        <Button icon="printer" onPress={onPrint}>
          {t('sheet.print')}
        </Button>
        {Object.keys(preferences.keys).length > 0 && (
          <Button icon="rotate-ccw" onPress={() => change({ keys: {} })}>
            {t('settings.reset')}
          </Button>
        )}
      </div>
    </>
  );
}

type KeyButtonProps = {
  readonly keys: string | undefined;
  /** The key is there, but single keys are switched off. */
  readonly isOff: boolean;
  readonly label: string;
  readonly none: string;
  readonly print: (keys: string) => string;
  readonly onPress: () => void;
};

function KeyButton({ keys, isOff, label, none, print, onPress }: KeyButtonProps) {
  const printed = keys === undefined ? none : print(keys);
  return (
    <button
      type="button"
      className={styles['keys']}
      data-off={isOff && keys !== undefined ? '' : undefined}
      aria-label={`${label}: ${printed}`}
      onClick={onPress}
    >
      {keys === undefined
        ? none
        : keys.split(' ').map((key) => <KeyCap key={key}>{print(key)}</KeyCap>)}
    </button>
  );
}

type KeyCatcherProps = {
  readonly label: string;
  readonly hint: string;
  /** The keys; empty to have none; `null` to keep the old ones. */
  readonly onKeys: (keys: string | null) => void;
};

/** Takes the next key press for itself. */
function KeyCatcher({ label, hint, onKeys }: KeyCatcherProps) {
  return (
    <span
      role="textbox"
      tabIndex={0}
      aria-label={`${label}. ${hint}`}
      className={styles['catcher']}
      ref={(element) => element?.focus()}
      onBlur={() => onKeys(null)}
      onKeyDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return;
        if (event.key === 'Escape') onKeys(null);
        else if (event.key === 'Backspace') onKeys('');
        else onKeys(writtenKey(event.nativeEvent, IS_MAC));
      }}
    >
      {label}
    </span>
  );
}
