import { useTranslation } from 'react-i18next';
import { ariaKeys, keyLabel } from '@renderer/hooks/keyLabel';
import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { Spacer } from '@renderer/ui/Screen';
import styles from './PersonScreen.module.css';
import type { NoteForm } from './useNote';

type SaveLineProps = { readonly note: NoteForm; readonly onSave: () => void };

/** The buttons under a note, and what is in the way of saving it. */
export function SaveLine({ note, onSave }: SaveLineProps) {
  const { t } = useTranslation(['person', 'keyboard']);
  return (
    <>
      {note.hasFailed ? (
        <Notice tone="critique" icon="circle-alert" announce="alert">
          {t('composer.failed')}
        </Notice>
      ) : null}
      <div className={styles['saveLine']}>
        <Spacer />
        <Button variant="quiet" isDisabled={!note.isWritten} onPress={note.discard}>
          {t('composer.discard')}
        </Button>
        <Button
          variant="primary"
          isDisabled={!note.isWritten}
          isPending={note.isSaving}
          keys={keyLabel('mod+enter', t('keyboard:key', { returnObjects: true }))}
          keyShortcut={ariaKeys('mod+enter')}
          onPress={onSave}
        >
          {t('composer.save')}
        </Button>
      </div>
    </>
  );
}
