import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { keyLabel } from '@renderer/hooks/keyLabel';
import { keysOf } from '@renderer/hooks/keys';
import { useOpenThanks } from '@renderer/hooks/useOpenThanks';
import { usePreferences } from '@renderer/hooks/usePreferences';
import { Button } from '@renderer/ui/Button';

type ThanksButtonProps = {
  readonly contact: Contact;
  readonly isReadOnly: boolean;
};

/** Opens the thank-you for this person. */
export function ThanksButton({ contact, isReadOnly }: ThanksButtonProps) {
  const { t } = useTranslation(['messages', 'keyboard']);
  const openThanks = useOpenThanks();
  const [preferences] = usePreferences();
  if (isReadOnly) return null;
  const [keys] = keysOf('thank', preferences);
  return (
    <Button
      icon="hand-heart"
      {...(keys === undefined
        ? {}
        : {
            keys: keyLabel(keys, t('keyboard:key', { returnObjects: true })),
            keyShortcut: keys.toUpperCase(),
          })}
      onPress={() => {
        openThanks({ contactId: contact.id });
      }}
    >
      {t('button')}
    </Button>
  );
}
