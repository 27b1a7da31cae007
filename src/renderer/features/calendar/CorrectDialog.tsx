import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Holiday } from '@shared/domain/calendar/holiday';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { StoredCorrection } from '@shared/domain/calendar/storedCorrection';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { RadioGroup } from '@renderer/ui/RadioGroup';
import { Spacer } from '@renderer/ui/Screen';
import { DayField } from './DayField';
import styles from './Forms.module.css';
import { useCalendarActs, useOwnCorrections } from './useCalendarActs';
import { useTell } from './useTell';

type CorrectDialogProps = {
  readonly holiday: Holiday;
  /** As it is called in the language of the interface. */
  readonly name: string;
  readonly onClose: () => void;
};

type Choice = 'move' | 'hide' | 'hide-always';

/** Puts a date right: moves it, or hides it once or for good. Own corrections can be taken away again. */
export function CorrectDialog({ holiday, name, onClose }: CorrectDialogProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const today = useToday();
  const acts = useCalendarActs();
  const tell = useTell();
  const own = useOwnCorrections(holiday.country).filter(
    ({ correction }) => correction.event === holiday.event,
  );
  const [choice, setChoice] = useState<Choice>('move');
  const [to, setTo] = useState<IsoDate | null>(holiday.day);
  const [isTried, setIsTried] = useState(false);
  const isSame = choice === 'move' && to === holiday.day;

  const save = async (): Promise<void> => {
    setIsTried(true);
    const { country, event, day } = holiday;
    if (choice === 'move') {
      if (to === null || isSame) return;
      const acting = acts.correct({ kind: 'move', country, event, from: day, to });
      if (await tell(acting, 'corrected', { name, day: format.fullDay(to, today) })) onClose();
      return;
    }
    const hiding = acts.correct({
      kind: 'hide',
      country,
      event,
      day: choice === 'hide' ? day : null,
    });
    if (await tell(hiding, 'hidden', { name })) onClose();
  };
  const restore = async ({ id }: StoredCorrection): Promise<void> => {
    if (await tell(acts.uncorrect(id), 'restored', { name })) onClose();
  };

  return (
    <Dialog
      isOpen
      title={t('correct.title', { name, country: format.country(holiday.country) })}
      lead={format.fullDay(holiday.day, today)}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t('common:action.save')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <RadioGroup<Choice>
          label={t('correct.what')}
          isLabelHidden
          options={[
            { id: 'move', label: t('correct.move'), detail: t('correct.moveDetail') },
            { id: 'hide', label: t('correct.hide'), detail: t('correct.hideDetail') },
            {
              id: 'hide-always',
              label: t('correct.hideAlways'),
              detail: t('correct.hideAlwaysDetail'),
            },
          ]}
          value={choice}
          onChange={setChoice}
        />
        {choice === 'move' ? (
          <DayField
            label={t('correct.to')}
            initial={holiday.day}
            onChange={setTo}
            error={
              isTried && to === null
                ? t('form.dayProblem')
                : isTried && isSame
                  ? t('correct.same')
                  : undefined
            }
          />
        ) : null}
        {own.length === 0 ? null : (
          <div className={styles['corrections']}>
            <h3>{t('correct.own')}</h3>
            {own.map((stored) => (
              <div key={stored.id} className={styles['correction']}>
                <span>{textOf(stored)}</span>
                <Button size="sm" variant="text" onPress={() => void restore(stored)}>
                  {t('correct.restore')}
                </Button>
              </div>
            ))}
          </div>
        )}
      </div>
    </Dialog>
  );

  function textOf({ correction }: StoredCorrection): string {
    switch (correction.kind) {
      case 'move':
        return t('correct.moved', {
          from: format.day(correction.from),
          to: format.day(correction.to),
        });
      case 'hide':
        return correction.day === null
          ? t('correct.hiddenAlways')
          : t('correct.hidden', { day: format.day(correction.day) });
      case 'add':
        return t('correct.added', { day: format.day(correction.day) });
    }
  }
}
