import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@renderer/ui/IconButton';
import { TextField } from '@renderer/ui/TextField';

type PassphraseFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: (() => void) | undefined;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  /** What the hint says of the passphrase itself; takes its place. */
  readonly understoodAs?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  /** For the keepers of passwords of browsers and systems. */
  readonly isNew: boolean;
  readonly isDisabled?: boolean | undefined;
};

/** A passphrase: hidden until somebody wants to see it, with a word when caps lock is on. */
export function PassphraseField({ isNew, hint, ...field }: PassphraseFieldProps) {
  const { t } = useTranslation('encryption');
  const [isShown, setIsShown] = useState(false);
  const [hasCapsLock, setHasCapsLock] = useState(false);
  const look = (event: KeyboardEvent): void => {
    setHasCapsLock(event.getModifierState('CapsLock'));
  };
  return (
    <TextField
      {...field}
      type={isShown ? 'text' : 'password'}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      dir="auto"
      spellCheck={false}
      onKeyDown={look}
      hint={hasCapsLock ? t('field.capsLock') : hint}
      end={
        <IconButton
          icon={isShown ? 'eye-off' : 'eye'}
          size="sm"
          label={isShown ? t('field.hide') : t('field.show')}
          onPress={() => setIsShown(!isShown)}
        />
      }
    />
  );
}
