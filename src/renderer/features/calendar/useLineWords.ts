import { useTranslation } from 'react-i18next';
import type { HolidayNames } from '@shared/domain/calendar/holiday';
import type { PersonDay } from '@shared/domain/calendar/personDay';
import { bilingualOf } from '@renderer/i18n/bilingual';
import { useFormat } from '@renderer/i18n/useFormat';
import type { IconName } from '@renderer/ui/icons';
import type { Bar, DayEntry } from './dayEntry';

/** Words for what stands in the calendar. */
export type LineWords = {
  readonly holidayName: (names: HolidayNames) => string;
  /** The kind of a person's day, or the owner's own words for it. */
  readonly personDay: (day: PersonDay) => string;
  /** The whole bar in words, for those who do not see it. */
  readonly bar: (bar: Bar) => string;
  /** The whole entry in words. `zone`: of the clock times. */
  readonly entry: (entry: DayEntry, zone: string) => string;
  readonly either: (what: Bar | DayEntry, zone: string) => string;
};

/** A name in the language of the interface; English where there is none in it. */
export const nameIn = (names: HolidayNames, language: string): string =>
  names[bilingualOf(language)] || names.en || names.own;

/** The drawing of an entry. */
export function iconOf(entry: DayEntry): IconName {
  switch (entry.kind) {
    case 'appointment':
      if (entry.conflict !== null) return 'triangle-alert';
      return APPOINTMENT_ICONS[entry.appointment.kind];
    case 'person-day':
      return entry.personDay.kind === 'birthday'
        ? 'cake'
        : entry.personDay.kind === 'memorial'
          ? 'leaf'
          : 'heart';
    case 'promises':
      return 'handshake';
    case 'renewal':
      return 'refresh';
    case 'clock-change':
      return 'clock';
    case 'season-turn':
      return 'calendar-days';
  }
}

/** The drawings of what is planned. */
export const APPOINTMENT_ICONS = {
  call: 'phone',
  visit: 'door',
  message: 'mail',
  event: 'calendar-clock',
  reminder: 'bell',
} as const satisfies Readonly<Record<string, IconName>>;

/** Words for bars and entries in the language of the interface. */
export function useLineWords(): LineWords {
  const { t, i18n } = useTranslation('calendar');
  const format = useFormat();
  const holidayName = (names: HolidayNames): string => nameIn(names, i18n.language);
  const personDay = ({ kind, label }: PersonDay): string =>
    label === '' ? t(`personDay.${kind}`) : label;
  const countries = (codes: readonly string[]): string =>
    format.list(codes.slice(0, 5).map(format.country));
  const words: LineWords = {
    holidayName,
    personDay,
    bar: (bar) =>
      bar.kind === 'season'
        ? bar.name
        : t(`line.${bar.look}`, { name: bar.name, countries: countries(bar.countries) }),
    either: (what, zone) =>
      what.kind === 'holiday' || what.kind === 'season' ? words.bar(what) : words.entry(what, zone),
    entry: (entry, zone) => {
      switch (entry.kind) {
        case 'appointment': {
          const { appointment, at, name, conflict } = entry;
          const what =
            name === ''
              ? appointment.text || t(`planned.${appointment.kind}`)
              : t(`plannedWith.${appointment.kind}`, { name });
          const timed = at === null ? what : t('line.at', { what, time: format.time(at, zone) });
          return conflict === null ? timed : t('line.conflict', { what: timed });
        }
        case 'person-day': {
          const { personDay: day } = entry;
          return day.kind === 'birthday' && day.years !== null
            ? t('line.birthday', { name: day.name, count: day.years })
            : t('line.personDay', { name: day.name, what: personDay(day) });
        }
        case 'promises':
          return t('line.promises', { names: format.list(entry.names) });
        case 'renewal':
          return t('line.personDay', { name: entry.name, what: entry.renewal.label });
        case 'clock-change':
          return t(entry.isSummer ? 'summerTime' : 'winterTime');
        case 'season-turn':
          return t(entry.isEnd ? 'seasonEnds' : 'seasonBegins', { name: entry.name });
      }
    },
  };
  return words;
}
