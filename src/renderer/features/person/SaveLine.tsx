import { useTranslation } from 'react-i18next';
import { useClock, useMinute, useToday } from '@renderer/hooks/useClock';
import { ariaKeys, keyLabel } from '@renderer/hooks/keyLabel';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Icon } from '@renderer/ui/Icon';
import { Spacer } from '@renderer/ui/Screen';
import styles from './Note.module.css';
import type { NoteForm } from './useNote';

type SaveLineProps = {
  readonly note: NoteForm;
  readonly onSave: () => void;
  /** Says for which moment the note will stand. */
  readonly hasMoment?: boolean;
};

/** The buttons under a note. */
export function SaveLine({ note, onSave, hasMoment = false }: SaveLineProps) {
  const { t } = useTranslation(['person', 'keyboard']);
  return (
    <div className={styles['saveLine']}>
      {hasMoment ? <Moment note={note} /> : null}
      <Button
        variant="text"
        size="sm"
        icon={note.hasMore ? 'chevron-up' : 'chevron-down'}
        onPress={() => {
          note.showMore(!note.hasMore);
        }}
      >
        {note.hasMore ? t('composer.less') : t('composer.more')}
      </Button>
      <Spacer />
      {note.isWritten ? (
        <Button variant="quiet" onPress={note.discard}>
          {t('composer.discard')}
        </Button>
      ) : null}
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
  );
}

function Moment({ note }: { readonly note: NoteForm }) {
  const format = useFormat();
  const zone = useClock().zone();
  const now = useMinute();
  const today = useToday();
  const isToday = note.day === null || note.day === today;
  return (
    <span className={styles['moment']}>
      <Icon name="clock" size={14} />
      {isToday
        ? `${format.weekday(today)} · ${format.time(now, zone)}`
        : format.weekday(note.day ?? today)}
    </span>
  );
}
