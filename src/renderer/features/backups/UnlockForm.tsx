import { useState } from 'react';
import { MAX_PASSPHRASE } from '@shared/domain/encryption/passphraseStrength';
import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { IconButton } from '@renderer/ui/IconButton';
import { Notice } from '@renderer/ui/Notice';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Stack } from '@renderer/ui/Stack';
import { Text } from '@renderer/ui/Text';
import { TextArea } from '@renderer/ui/TextArea';
import { TextField } from '@renderer/ui/TextField';
import { useKeyFile } from './useKeyFile';
import type { LockedBackup } from './useRehearsal';
import type { Restoring } from './useRestore';
import { useUnlockSentence } from './useUnlockSentence';

type UnlockFormProps = {
  readonly at: LockedBackup;
  readonly onUnlock: Restoring['unlock'];
};

/** Asks for what opens an encrypted backup: the passphrase, or the key of the recovery sheet. */
export function UnlockForm({ at: { fileName, refusal, isOpening }, onUnlock }: UnlockFormProps) {
  const { t } = useTranslation('encryption');
  const sentence = useUnlockSentence();
  const [way, setWay] = useState<'passphrase' | 'sheet'>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const [typed, setTyped] = useState('');
  const [isShown, setIsShown] = useState(false);
  const [hasCapsLock, setHasCapsLock] = useState(false);
  const keyFile = useKeyFile();
  const isEmpty = (way === 'passphrase' ? passphrase : typed.trim()) === '';

  const open = (): void => {
    if (isEmpty || isOpening) return;
    onUnlock(
      way === 'passphrase'
        ? { kind: 'passphrase', passphrase, keyFile: keyFile.file?.bytes ?? null }
        : { kind: 'sheet', typed },
    );
  };

  return (
    <Stack gap={3}>
      <div>
        <b>{t('unlock.title')}</b>
        <Text as="p" size={3} ink="muted">
          {t('unlock.lead')}
        </Text>
        <Text as="p" size={2} ink="quiet" dir="auto">
          {fileName}
        </Text>
      </div>
      <SegmentedControl
        label={t('unlock.way')}
        segments={(['passphrase', 'sheet'] as const).map((id) => ({
          id,
          label: t(`unlock.${id}`),
        }))}
        value={way}
        onChange={setWay}
      />
      {way === 'passphrase' ? (
        <TextField
          label={t('field.passphrase')}
          autoFocus
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
          spellCheck={false}
          maxLength={MAX_PASSPHRASE}
          value={passphrase}
          onChange={setPassphrase}
          onEnter={open}
          onKeyDown={(event) => setHasCapsLock(event.getModifierState('CapsLock'))}
          hint={hasCapsLock ? t('field.capsLock') : undefined}
          end={
            <IconButton
              icon={isShown ? 'eye-off' : 'eye'}
              size="sm"
              label={isShown ? t('field.hide') : t('field.show')}
              onPress={() => setIsShown(!isShown)}
            />
          }
        />
      ) : (
        <TextArea
          maxLength={1000}
          label={t('unlock.sheetLabel')}
          value={typed}
          onChange={setTyped}
          hint={t('unlock.sheetHint')}
          minRows={3}
        />
      )}
      {refusal !== null && !isOpening && (
        <Notice tone="critique" icon="circle-alert" announce="alert">
          {sentence(refusal)}
        </Notice>
      )}
      {way === 'passphrase' && keyFile.isNone && (
        <Notice tone="critique" icon="circle-alert" announce="alert">
          {t('refusal.encryption/not-a-key-file')}
        </Notice>
      )}
      {way === 'passphrase' &&
        (keyFile.file !== null ||
          keyFile.isNone ||
          refusal?.code === 'encryption/key-file-missing') && (
          <Button size="sm" icon="file-up" onPress={() => keyFile.choose(t('unlock.keyFileKind'))}>
            {keyFile.file === null
              ? t('unlock.keyFile')
              : t('unlock.keyFileChosen', { file: keyFile.file.name })}
          </Button>
        )}
      <Button variant="primary" isWide isDisabled={isEmpty} isPending={isOpening} onPress={open}>
        {t('unlock.act')}
      </Button>
      {isOpening && (
        <Text as="p" size={2} ink="quiet">
          <span role="status">{t('unlock.working')}</span>
        </Text>
      )}
    </Stack>
  );
}
