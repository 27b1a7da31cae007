import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { Button } from '@renderer/ui/Button';
import { greetable, greetedOn, standingAs } from './celebrations';
import styles from './DayPanel.module.css';
import type { Calendar } from './useCalendar';
import { useComingUp } from './useComingUp';

type GreetButtonProps = {
  readonly calendar: Calendar;
  readonly onGreet: (day: IsoDate, hasMore: boolean) => void;
};

/** Greetings for the chosen day: how many can be prepared, or wait to be sent. Nothing for days that are over. */
export function GreetButton({ calendar: { day, today }, onGreet }: GreetButtonProps) {
  const { t } = useTranslation('calendar');
  const celebrations = useComingUp(day, 1, '');
  const own = useMemo(() => greetedOn(celebrations ?? [], day), [celebrations, day]);
  const count = greetable(own);
  const waiting = own.reduce((sum, each) => sum + standingAs(each, 'prepared').length, 0);
  if (day < today || count + waiting === 0) return null;
  return (
    <>
      <Button
        variant="gold"
        icon="hand-heart"
        isWide
        onPress={() => {
          onGreet(day, count > 0);
        }}
      >
        {count > 0 ? t('greet.prepare', { count }) : t('greet.waiting', { count: waiting })}
      </Button>
      <p className={styles['note']}>{t('greet.note')}</p>
    </>
  );
}
