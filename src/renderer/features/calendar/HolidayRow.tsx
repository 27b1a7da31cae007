import { useTranslation } from 'react-i18next';
import type { Holiday } from '@shared/domain/calendar/holiday';
import { daysBetween, weekdayOf } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Season } from '@shared/domain/culture/season';
import { hrefOf } from '@renderer/hooks/route';
import { useFormat } from '@renderer/i18n/useFormat';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { CodeBadge } from '@renderer/ui/Tag';
import type { HolidayBar } from './dayEntry';
import styles from './DayPanel.module.css';
import type { Calendar } from './useCalendar';
import { useConcerned } from './useConcerned';
import { useHide } from './useHide';
import type { CalendarWays } from './ways';

type HolidayRowProps = {
  readonly bar: HolidayBar;
  /** One country, or all of the bar. */
  readonly countries: readonly string[];
  /** The same feast as a time of the year, with its advice; absent where there is none. */
  readonly season: Season | undefined;
  readonly calendar: Calendar;
  readonly ways: CalendarWays;
};

/** Names that stand there before the rest is counted. */
const NAMED = 2;

/** A holiday on the chosen day: its names, what it means there, how sure it is, and whom it concerns. */
export function HolidayRow({ bar, countries, season, calendar, ways }: HolidayRowProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const hide = useHide();
  const { day, today, book } = calendar;
  const own = bar.holidays.filter(({ country }) => countries.includes(country));
  const onDay = own.filter((holiday) => holiday.day === day);
  const [first] = onDay.length > 0 ? onDay : own;
  if (!first) return null;
  const isOne = countries.length === 1;
  const name = isOne ? calendar.barWorld.nameOf(first.names) : bar.name;
  const native = isOne && first.names.own !== name ? first.names.own : '';

  return (
    <li className={styles['holiday']}>
      <CodeBadge title={format.country(first.country)}>{first.country}</CodeBadge>
      <div className={styles['body']}>
        <div className={styles['line']}>
          <b>{name}</b>
          {native === '' ? null : (
            <>
              {' '}
              <bdi className={styles['native']} lang={book?.tableOf(first.country)?.language}>
                {native}
              </bdi>
            </>
          )}
        </div>
        {isOne ? null : (
          <p className={styles['muted']}>{format.list(countries.map(format.country))}</p>
        )}
        <Meaning holiday={first} />
        {bar.to > day ? (
          <p className={styles['muted']}>
            {t('holiday.until', {
              day:
                daysBetween(day, bar.to) < 7
                  ? format.weekdays[weekdayOf(bar.to) - 1]
                  : format.fullDay(bar.to, today),
            })}
          </p>
        ) : null}
        {season?.advice.map((advice) => (
          <p key={advice} className={styles['muted']}>
            {t(`advice.${advice}`)}
          </p>
        ))}
        {isOne ? <Regions holidays={onDay.length > 0 ? onDay : own} calendar={calendar} /> : null}
        <Concerned bar={bar} countries={countries} own={own} onPeople={ways.onPeople} />
      </div>
      <Menu
        label={t('day.actions', { name })}
        trigger={
          <IconButton
            icon="ellipsis"
            size="sm"
            label={t('day.actions', { name })}
            hasTooltip={false}
          />
        }
        groups={[
          countries.length > 8
            ? []
            : countries.flatMap((country) => [
                {
                  id: `correct ${country}`,
                  icon: 'pencil' as const,
                  label: isOne
                    ? t('holiday.correct')
                    : t('holiday.correctIn', { country: format.country(country) }),
                  onAction: () => {
                    ways.onCorrect(bar, country);
                  },
                },
              ]),
          [
            {
              id: 'hide',
              icon: 'eye-off',
              label: t('holiday.hide'),
              onAction: () =>
                void hide(
                  name,
                  own.filter((holiday) => holiday.day === day),
                ),
            },
          ],
        ]}
      />
    </li>
  );
}

/** What the day means for work, and how sure it is. */
function Meaning({ holiday }: { readonly holiday: Holiday }) {
  const { t } = useTranslation('calendar');
  const { kind, certainty, from } = holiday;
  return (
    <>
      <p className={styles['muted']}>
        {kind === 'public' && from !== null
          ? t('holiday.half', { time: from })
          : t(`holiday.${kind}`)}
      </p>
      {certainty === 'tentative' || certainty === 'projected' ? (
        <p className={styles['warn']}>{t(`holiday.${certainty}`)}</p>
      ) : null}
    </>
  );
}

/** Where in the country it holds, if not everywhere. */
function Regions({
  holidays,
  calendar: { book },
}: {
  readonly holidays: readonly Holiday[];
  readonly calendar: Calendar;
}) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const [first] = holidays;
  const codes = [...new Set(holidays.flatMap(({ regions }) => regions))];
  if (!first || codes.length === 0 || holidays.some(({ regions }) => regions.length === 0)) {
    return null;
  }
  const known = book?.regionsOf(first.country) ?? [];
  const names = codes.map((code) => known.find((region) => region.code === code)?.name ?? code);
  const count = codes.length;
  const of = known.length;
  const sentence =
    of <= count
      ? t('holiday.regionsOnly', { names: format.list(names) })
      : count > 4
        ? t('holiday.regionsMany', { count, of })
        : t('holiday.regions', { count, of, names: format.list(names) });
  return <p className={styles['muted']}>{sentence}</p>;
}

function Concerned({
  bar,
  countries,
  own,
  onPeople,
}: Pick<HolidayRowProps, 'bar' | 'countries'> & {
  readonly own: readonly Holiday[];
  readonly onPeople: CalendarWays['onPeople'];
}) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const { people, total, unsure } = useConcerned(own, NAMED);
  const rest = total - people.length;
  if (total === 0 && unsure === 0) return null;
  return (
    <p className={styles['people']}>
      {people.map(({ id, name }, i) => (
        <span key={id}>
          {i === 0 ? null : format.comma}
          <PersonLink id={id} name={name} />
        </span>
      ))}
      {rest > 0 ? (
        <>
          {' '}
          <button
            type="button"
            className={styles['moreLink']}
            onClick={() => {
              onPeople(bar, countries);
            }}
          >
            {t('holiday.andMore', { count: rest })}
          </button>
        </>
      ) : null}
      {unsure > 0 ? (
        <span className={styles['unsure']}>
          {' '}
          <button
            type="button"
            className={styles['moreLink']}
            onClick={() => {
              onPeople(bar, countries);
            }}
          >
            {t('holiday.unknownRegion', { count: unsure })}
          </button>
        </span>
      ) : null}
    </p>
  );
}

/** A name that leads to the person's page. */
export function PersonLink({ id, name }: { readonly id: ContactId; readonly name: string }) {
  const { t } = useTranslation('common');
  return (
    <a className={styles['person']} href={hrefOf({ place: 'person', id })}>
      <bdi>{name === '' ? t('untitled') : name}</bdi>
    </a>
  );
}
