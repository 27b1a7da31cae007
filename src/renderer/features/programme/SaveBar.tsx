import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, isoDateOf, type IsoDate } from '@shared/domain/calendar/isoDate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Select } from '@renderer/ui/Select';
import { DayField } from './DayField';
import styles from './Programme.module.css';

/** From when other rules may hold. */
const STARTS_ON = ['today', 'tomorrow', 'month', 'other'] as const;

/** So many changes are said; of more, the first one is, and the rest is counted. */
const SHOWN = 2;

type SaveBarProps = {
  readonly today: IsoDate;
  /** What would be different, one sentence each. */
  readonly changes: readonly string[];
  /** Why it cannot be saved, in a sentence; `null` if it can. */
  readonly problemOn: (startsOn: IsoDate) => string | null;
  /** A version that is to come and would never hold, in a sentence. */
  readonly replaces: (startsOn: IsoDate) => string | null;
  readonly isSaving: boolean;
  readonly onSave: (startsOn: IsoDate) => void;
  readonly onDiscard: () => void;
};

/** What was changed, from when it is to hold, and the way back. Stays in sight while the editor scrolls. */
export function SaveBar(props: SaveBarProps) {
  const { today, changes, problemOn, replaces, isSaving, onSave, onDiscard } = props;
  const { t } = useTranslation(['programme', 'common']);
  const format = useFormat();
  const [choice, setChoice] = useState<(typeof STARTS_ON)[number]>('today');
  const [otherDay, setOtherDay] = useState<IsoDate | null>(null);
  const [isTried, setIsTried] = useState(false);

  const nextMonth = firstOfNextMonth(today);
  const startsOn = {
    today,
    tomorrow: addDays(today, 1),
    month: nextMonth,
    other: otherDay,
  }[choice];
  const isPast = startsOn !== null && startsOn < today;
  const problem = problemOn(startsOn ?? today);
  const replaced = startsOn === null ? null : replaces(startsOn);
  const said = changes.length > SHOWN ? 1 : changes.length;
  const hidden = changes.length - said;
  return (
    <section className={styles['saveBar']} aria-label={t('save.label')}>
      <div className={styles['saveWords']}>
        <ul className={styles['changes']}>
          {changes.slice(0, said).map((change) => (
            <li key={change} dir="auto">
              {change}
            </li>
          ))}
          {hidden > 0 && <li>{t('save.more', { count: hidden })}</li>}
        </ul>
        {problem === null ? (
          <p className={styles['hint']}>{replaced ?? t('save.oldPoints')}</p>
        ) : (
          <p className={styles['problem']} role="status">
            {problem}
          </p>
        )}
      </div>
      <div className={styles['saveLine']}>
        <Select
          className={styles['startsOn'] ?? ''}
          label={t('save.from')}
          placeholder={t('save.from')}
          value={choice}
          options={STARTS_ON.map((id) => ({
            id,
            label: t(`save.day.${id}`, { day: format.day(nextMonth) }),
          }))}
          onChange={(next) => {
            setChoice(next);
            setIsTried(false);
          }}
        />
        {choice === 'other' && (
          <DayField
            autoFocus
            label={t('save.otherDay')}
            today={today}
            initial={null}
            error={
              isPast
                ? t('problem.past')
                : isTried && otherDay === null
                  ? t('problem.day')
                  : undefined
            }
            onChange={(day) => setOtherDay(day)}
          />
        )}
        <div className={styles['saveButtons']}>
          <Button onPress={onDiscard}>{t('save.discard')}</Button>
          <Button
            variant="primary"
            isPending={isSaving}
            isDisabled={problem !== null}
            onPress={() => {
              setIsTried(true);
              if (startsOn !== null && !isPast) onSave(startsOn);
            }}
          >
            {t('save.action')}
          </Button>
        </div>
      </div>
    </section>
  );
}

function firstOfNextMonth(today: IsoDate): IsoDate {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return isoDateOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) ?? today;
}
