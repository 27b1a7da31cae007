import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { keyLabel } from '@renderer/hooks/keyLabel';
import { keysOf } from '@renderer/hooks/keys';
import { rememberOpened } from '@renderer/hooks/recentPeople';
import { useCommands, usePossibleCommands } from '@renderer/hooks/useCommands';
import { PreferencesContext, usePreferences } from '@renderer/hooks/usePreferences';
import { Button } from '@renderer/ui/Button';

type PointsButtonProps = {
  readonly contact: Contact;
  readonly isReadOnly: boolean;
};

/** Opens the counter for this person. Nothing where there is no counter. */
export function PointsButton({ contact, isReadOnly }: PointsButtonProps) {
  const { t } = useTranslation(['purchases', 'keyboard']);
  const commands = useCommands();
  const preferences = useContext(PreferencesContext);
  const [chosen] = usePreferences();
  const canBook = usePossibleCommands().has('points');
  if (!canBook || isReadOnly) return null;
  const [keys] = keysOf('points', chosen);
  return (
    <Button
      variant="gold"
      icon="stamp"
      {...(keys === undefined
        ? {}
        : {
            keys: keyLabel(keys, t('keyboard:key', { returnObjects: true })),
            keyShortcut: keys.toUpperCase(),
          })}
      onPress={() => {
        // Points go to whoever was opened last: this person, from now on.
        rememberOpened(preferences, contact.id);
        commands.run('points');
      }}
    >
      {t('points.book')}
    </Button>
  );
}
