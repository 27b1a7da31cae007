import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import { readDueDay } from '@renderer/hooks/dueDay';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { PersonName } from '@renderer/ui/PersonName';
import { TextField } from '@renderer/ui/TextField';

type SnoozeDialogProps = {
  readonly name: string;
  readonly today: IsoDate;
  readonly onSnooze: (until: IsoDate) => void;
  readonly onClose: () => void;
};

/** Asks until which day a row is put off: in words or figures, tomorrow at the earliest. */
export function SnoozeDialog({ name, today, onSnooze, onClose }: SnoozeDialogProps) {
  const { t } = useTranslation(['today', 'common']);
  const format = useFormat();
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);
  const day = text.trim() === '' ? null : readDueDay(text, format.locale, today);
  const isAhead = day !== null && day >= addDays(today, 1);

  const save = (): void => {
    setIsTried(true);
    if (!isAhead) return;
    onSnooze(day);
    onClose();
  };
  const error = isAhead
    ? undefined
    : t(day === null ? 'snooze.dialog.unreadable' : 'snooze.dialog.past');

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('snooze.dialog.title')}
      lead={<PersonName name={name} size="sm" />}
      closeLabel={t('common:action.close')}
      width={480}
      footer={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" onPress={save}>
            {t('snooze.dialog.save')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={t('snooze.dialog.day')}
          placeholder={t('snooze.dialog.example')}
          value={text}
          autoFocus
          autoComplete="off"
          onChange={(next) => {
            setText(next);
            setIsTried(false);
          }}
          understoodAs={isAhead ? format.weekday(day) : undefined}
          error={isTried ? error : undefined}
        />
      </form>
    </Dialog>
  );
}
