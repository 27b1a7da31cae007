import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { Icon } from '@renderer/ui/Icon';
import { cx } from '@renderer/ui/cx';
import styles from './Lines.module.css';
import type { Bar, DayEntry } from './dayEntry';
import { iconOf, useLineWords } from './useLineWords';

const TONES = {
  appointment: 'promise',
  'person-day': 'birthday',
  promises: 'promise',
  renewal: 'quiet',
  'clock-change': 'quiet',
  'season-turn': 'holiday',
} as const;

type EntryLineProps = {
  readonly entry: DayEntry;
  /** Shows clock times, and lets words take several lines. */
  readonly zone?: string | undefined;
};

/** One thing of a day, on one line: icon and words. */
export function EntryLine({ entry, zone }: EntryLineProps) {
  const isConflict = entry.kind === 'appointment' && entry.conflict !== null;
  return (
    <span
      data-tone={isConflict ? 'critique' : TONES[entry.kind]}
      className={cx(styles['entry'], zone !== undefined && styles['wrapping'])}
    >
      <Icon name={iconOf(entry)} size={14} />
      <span className={styles['words']}>
        <EntryWords entry={entry} zone={zone} />
      </span>
    </span>
  );
}

function EntryWords({ entry, zone }: EntryLineProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const words = useLineWords();
  switch (entry.kind) {
    case 'appointment': {
      const { appointment, at, name, conflict } = entry;
      const isDone = appointment.status === 'done';
      const done = isDone ? styles['done'] : undefined;
      // Each piece is cut in its own direction.
      return (
        <>
          {zone === undefined || at === null ? null : (
            <span className={cx(styles['time'], done)}>{format.time(at, zone)} </span>
          )}
          {conflict === null ? null : (
            <span className={styles['lead']}>{t(`planned.${appointment.kind}`)} </span>
          )}
          {name === '' ? (
            <bdi className={done}>{appointment.text || t(`planned.${appointment.kind}`)}</bdi>
          ) : (
            <bdi className={cx(styles['name'], done)}>{name}</bdi>
          )}
          {zone === undefined || name === '' || appointment.text === '' ? null : (
            <>
              {' '}
              <bdi className={cx(styles['text'], done)}>{appointment.text}</bdi>
            </>
          )}
        </>
      );
    }
    case 'person-day': {
      const { personDay } = entry;
      const { kind, years } = personDay;
      return (
        <>
          <bdi className={styles['name']}>{personDay.name}</bdi>
          {years !== null && years > 0 ? (
            <span className={styles['figure']}>{t('line.years', { count: years })}</span>
          ) : null}
          {kind === 'birthday' ? null : (
            <>
              {' '}
              <bdi className={styles['text']}>{words.personDay(personDay)}</bdi>
            </>
          )}
        </>
      );
    }
    case 'promises': {
      const [only] = entry.promises.length === 1 ? entry.promises : [];
      return (
        <>
          <bdi className={styles['name']}>{format.list(entry.names)}</bdi>
          {only === undefined ? null : (
            <>
              {' '}
              <bdi className={styles['text']}>{only.text}</bdi>
            </>
          )}
        </>
      );
    }
    case 'renewal':
      return (
        <>
          <bdi className={styles['name']}>{entry.name}</bdi>{' '}
          <bdi className={styles['text']}>{entry.renewal.label}</bdi>
        </>
      );
    case 'clock-change':
      return <span>{t(entry.isSummer ? 'summerTime' : 'winterTime')}</span>;
    case 'season-turn':
      return (
        <span dir="auto">
          {t(entry.isEnd ? 'seasonEnds' : 'seasonBegins', { name: entry.name })}
        </span>
      );
  }
}

/** A named day over the days it takes: countries and name. */
export function BarLine({ bar }: { readonly bar: Bar }) {
  const { t } = useTranslation('calendar');
  const words = useLineWords();
  const codes = bar.kind === 'holiday' ? bar.countries : [];
  return (
    <>
      {codes.length === 0 ? null : (
        <b className={styles['codes']} dir="ltr">
          <span className={styles['allCodes']}>
            {codes.length > 2
              ? t('line.codes', { code: codes[0], count: codes.length - 1 })
              : codes.join(' ')}
          </span>
          <span className={styles['firstCode']}>{codes[0]}</span>
        </b>
      )}{' '}
      {bar.kind === 'holiday' && bar.look === 'workday' ? (
        <Icon name="building" size={14} className={styles['mark']} />
      ) : null}
      <bdi className={styles['words']} title={words.bar(bar)}>
        {bar.name}
      </bdi>
      {bar.kind === 'holiday' && bar.startsAt !== null ? (
        <span className={styles['time']}>{t('line.from', { time: bar.startsAt })}</span>
      ) : null}
    </>
  );
}
