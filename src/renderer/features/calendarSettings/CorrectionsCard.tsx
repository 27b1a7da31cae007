import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { IconButton } from '@renderer/ui/IconButton';
import styles from './CalendarSettings.module.css';
import { CorrectionLine, useCorrectionWords } from './CorrectionLine';
import { useCorrections, useEventNames } from './useCorrections';

/** The owner's own holidays and corrections. They are made in the calendar, at the day itself. */
export function CorrectionsCard({
  onCalendar,
}: {
  readonly onCalendar?: (() => void) | undefined;
}) {
  const { t } = useTranslation('calendarSettings');
  const toasts = useToasts();
  const { own, remove } = useCorrections();
  const namesOf = useEventNames(
    useMemo(() => (own ?? []).map(({ correction }) => correction), [own]),
  );
  const words = useCorrectionWords();
  if (own === null) return null;

  const handleRemove = async (id: string, name: string): Promise<void> => {
    const saved = await remove(id);
    if (!saved.ok) return;
    toasts.show({
      text: t('corrections.removed', { name: isolate(name) }),
      batchId: saved.value.batchId,
    });
  };
  return (
    <Card
      title={t('corrections.title')}
      actions={
        onCalendar === undefined ? undefined : (
          <Button size="sm" icon="calendar-days" onPress={onCalendar}>
            {t('corrections.calendar')}
          </Button>
        )
      }
    >
      <p className={styles['lead']}>{t('corrections.lead')}</p>
      {own.length === 0 ? (
        <p className={styles['empty']}>{t('corrections.empty')}</p>
      ) : (
        <ul className={styles['list']} aria-label={t('corrections.title')}>
          {own.map(({ id, correction }) => {
            const name = words.name(correction, namesOf(correction));
            return (
              <li key={id} className={styles['row']}>
                <CorrectionLine correction={correction} name={name} what={words.what(correction)} />
                <IconButton
                  icon="trash"
                  label={t('corrections.remove', { name: isolate(name) })}
                  onPress={() => void handleRemove(id, name)}
                />
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
