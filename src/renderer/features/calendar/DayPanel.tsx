import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween, type IsoDate } from '@shared/domain/calendar/isoDate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Skeleton } from '@renderer/ui/Skeleton';
import { isSameFeast, peopleOff, seasonsOn } from './calendarModel';
import { ConflictNotice } from './ConflictNotice';
import type { DayEntry, HolidayBar, PlannedEntry } from './dayEntry';
import styles from './DayPanel.module.css';
import { EntryRow } from './EntryRow';
import { GreetButton } from './GreetButton';
import { HolidayRow } from './HolidayRow';
import { SeasonRow } from './SeasonRow';
import type { Calendar } from './useCalendar';
import type { CalendarWays } from './ways';

type DayPanelProps = {
  readonly calendar: Calendar;
  readonly ways: CalendarWays;
  /** Steady for the page: the focus goes there with Enter. */
  readonly titleId: string;
};

/** Lines of one kind that stand there before somebody asks for more. */
const FIRST = 12;

/** One day: who is off and why, whose day it is, what was promised and planned. */
export function DayPanel({ calendar, ways, titleId }: DayPanelProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const { day, today, model, isLoading } = calendar;
  const known = model.dayOf(day);
  const bars = known?.bars ?? [];
  const entries = known?.entries ?? [];
  const conflicts = entries.filter(isConflict);
  const holidays = bars.filter((bar): bar is HolidayBar => bar.kind === 'holiday');
  const { nameOf } = calendar.barWorld;
  const seasons = seasonsOn(calendar.seasons, day);
  const isPlain = !isLoading && bars.length === 0 && entries.length === 0 && seasons.length === 0;

  return (
    <section className={styles['panel']} aria-labelledby={titleId}>
      <div className={styles['scroll']} key={day}>
        <header className={styles['head']}>
          <h2 id={titleId} tabIndex={-1} className={styles['title']}>
            {format.fullDay(day, today)}
          </h2>
          {ways.onPlan === undefined ? null : (
            <Button
              size="sm"
              variant="fill"
              keyShortcut="c"
              onPress={() => {
                ways.onPlan?.(day);
              }}
            >
              {t('plan')}
            </Button>
          )}
          <p className={styles['lead']}>
            <DayLead calendar={calendar} day={day} isPlain={isPlain} />
          </p>
        </header>
        {isLoading && bars.length + entries.length === 0 ? (
          <Skeleton shape="card" label={t('common:loading')} count={3} />
        ) : null}
        {conflicts.map((entry) => (
          <ConflictNotice key={entry.id} entry={entry} calendar={calendar} onMove={ways.onMove} />
        ))}
        <Part label={t('day.holidays')}>
          {holidays.flatMap((bar) =>
            partsOf(bar).map((countries) => (
              <HolidayRow
                key={`${bar.id} ${countries.join(' ')}`}
                bar={bar}
                countries={countries}
                season={seasons.find((season) => isSameFeast(bar, season, nameOf))}
                calendar={calendar}
                ways={ways}
              />
            )),
          )}
          {seasons
            .filter((season) => !holidays.some((bar) => isSameFeast(bar, season, nameOf)))
            .map((season) => (
              <SeasonRow
                key={season.id}
                season={season}
                day={day}
                chosenBy={season.optIn ? (calendar.chosen.get(season.tradition) ?? []) : []}
              />
            ))}
        </Part>
        <Part label={t('day.plans')}>
          {entries
            .filter((entry) => entry.kind === 'appointment')
            .map((entry) => (
              <EntryRow key={entry.id} entry={entry} calendar={calendar} ways={ways} />
            ))}
        </Part>
        <Part label={t('day.people')}>
          {entries
            .filter((entry) => entry.kind === 'person-day')
            .map((entry) => (
              <EntryRow key={entry.id} entry={entry} calendar={calendar} ways={ways} />
            ))}
        </Part>
        <Part label={t('day.promised')}>
          {entries
            .filter((entry) => entry.kind === 'promises' || entry.kind === 'renewal')
            .map((entry) => (
              <EntryRow key={entry.id} entry={entry} calendar={calendar} ways={ways} />
            ))}
        </Part>
        <Part label={t('day.clocks')}>
          {entries
            .filter((entry) => entry.kind === 'clock-change')
            .map((entry) => (
              <EntryRow key={entry.id} entry={entry} calendar={calendar} ways={ways} />
            ))}
        </Part>
      </div>
      <footer className={styles['foot']}>
        <GreetButton calendar={calendar} onGreet={ways.onGreet} />
      </footer>
    </section>
  );
}

const isConflict = (entry: DayEntry): entry is PlannedEntry =>
  entry.kind === 'appointment' && entry.conflict !== null;

/** A feast of a few countries is told country by country, one of many together. */
function partsOf({ countries }: HolidayBar): readonly (readonly string[])[] {
  return countries.length > 3 ? [countries] : countries.map((country) => [country]);
}

function DayLead({
  calendar: { today, model, barWorld },
  day,
  isPlain,
}: {
  readonly calendar: Calendar;
  readonly day: IsoDate;
  readonly isPlain: boolean;
}) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const away = daysBetween(today, day);
  const when =
    away === 0
      ? t('day.today')
      : away === 1
        ? t('day.tomorrow')
        : away === -1
          ? t('day.yesterday')
          : Math.abs(away) <= 7
            ? t('day.near', { when: capital(format.relativeDay(day, today), format.locale) })
            : '';
  const off = peopleOff(model.dayOf(day)?.bars ?? [], day, barWorld);
  return (
    <>
      {when} {off > 0 ? t('day.off', { count: off }) : null}
      {isPlain ? t('day.nothing') : null}
    </>
  );
}

/** At the beginning of a sentence. */
const capital = (words: string, locale: string): string =>
  words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);

/** Lines of one kind; nothing where there are none, and at first not all where there are many. */
function Part({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const { t } = useTranslation('calendar');
  const [isOpen, setIsOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const rows = [children].flat(2).filter((row) => row !== null && row !== false);
  if (rows.length === 0) return null;
  const shown = isOpen ? rows : rows.slice(0, FIRST);
  return (
    <>
      <ul ref={list} className={styles['part']} aria-label={label}>
        {shown}
      </ul>
      {shown.length === rows.length ? null : (
        <Button
          variant="text"
          size="sm"
          onPress={() => {
            setIsOpen(true);
          }}
        >
          {t('day.moreOf', { count: rows.length - shown.length })}
        </Button>
      )}
    </>
  );
}
