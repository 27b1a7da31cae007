import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { CarePromise } from '@shared/domain/promises/promise';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { TextField } from '@renderer/ui/TextField';
import { readDueDay } from '@renderer/hooks/dueDay';
import styles from './PersonScreen.module.css';

type PromiseFieldsProps = {
  readonly today: IsoDate;
  /** The one that is mended; absent for a new one. */
  readonly promise?: CarePromise;
  readonly onSave: (text: string, by: CarePromise['by'], dueOn: IsoDate | null) => void;
  readonly onClose: () => void;
};

/** What was promised, by when and by whom. */
export function PromiseFields({ today, promise, onSave, onClose }: PromiseFieldsProps) {
  const { t } = useTranslation(['person', 'common']);
  const format = useFormat();
  const [text, setText] = useState(promise?.text ?? '');
  const [due, setDue] = useState(promise?.dueOn == null ? '' : format.shortDay(promise.dueOn));
  const [by, setBy] = useState<CarePromise['by']>(promise?.by ?? 'us');
  const [isTried, setIsTried] = useState(false);
  const day = due.trim() === '' ? null : readDueDay(due, format.locale, today);
  const isWrong = due.trim() !== '' && day === null;
  const save = (): void => {
    setIsTried(true);
    if (text.trim() !== '' && !isWrong) onSave(text.trim(), by, day);
  };
  return (
    <div
      className={styles['promiseFields']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <TextField
        label={t('promises.text')}
        value={text}
        onChange={setText}
        onEnter={save}
        autoFocus
      />
      <TextField
        label={t('promises.due')}
        optionalLabel={t('common:optional')}
        placeholder={t('promises.dueExample')}
        value={due}
        onChange={setDue}
        onEnter={save}
        error={isTried && isWrong ? t('promises.problem') : undefined}
        understoodAs={day === null ? undefined : format.weekday(day)}
      />
      <SegmentedControl
        label={t('promises.who')}
        segments={[
          { id: 'us', label: t('promises.us') },
          { id: 'them', label: t('promises.them') },
        ]}
        value={by}
        onChange={setBy}
      />
      <div className={styles['saveLine']}>
        <Button variant="quiet" size="sm" onPress={onClose}>
          {t('common:action.cancel')}
        </Button>
        <Button variant="primary" size="sm" isDisabled={text.trim() === ''} onPress={save}>
          {t('promises.save')}
        </Button>
      </div>
    </div>
  );
}
