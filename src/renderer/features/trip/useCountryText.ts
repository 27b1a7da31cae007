import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { instantAt } from '@shared/domain/calendar/wallTime';
import { countryFactsOf, likelyTimeZone } from '@shared/domain/contacts/countryFacts';
import type { CultureCard, Hint } from '@shared/domain/culture/cultureCard';
import type { MomentWorld } from '@shared/domain/culture/moment';
import { weekendOf } from '@shared/domain/culture/weekends';
import { zoneShift } from '@shared/domain/culture/zoneShift';
import { currencyOfCountry } from '@shared/domain/money/currencyOfCountry';
import { useClock, useMinute } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { useMomentText } from '@renderer/i18n/useMomentText';

/** What one wants to know of a country before a trip. */
export type CountryText = {
  readonly country: string;
  readonly name: string;
  /** Facts with their names: clock, weekend, holidays, greeting, currency. */
  readonly rows: readonly (readonly [label: string, value: string])[];
  /** Three of them. */
  readonly hints: readonly Hint[];
  /** What the owner has learnt of it; may be empty. */
  readonly note: string;
};

const HINTS = 3;
const NOON = '12:00';

/** The words for countries of a trip. @param from - `null` while the dates are open: then no holidays are named. */
export function useCountryText(): (
  country: string,
  world: MomentWorld,
  card: CultureCard | null,
  from: IsoDate | null,
  to: IsoDate | null,
) => CountryText {
  const { t } = useTranslation('trip');
  const format = useFormat();
  const moment = useMomentText();
  const home = useClock().zone();
  const now = useMinute();

  return useMemo(
    () => (country, world, card, from, to) => {
      const weekend = weekendOf(country, '');
      const weekdays = (days: readonly number[]): string =>
        format.list(days.map((day) => format.weekdays[day - 1] ?? ''));
      const zone = likelyTimeZone(country);
      const zones = countryFactsOf(country)?.timeZones.length ?? 0;
      const holidays = from === null ? [] : world.holidays.between(country, from, to ?? from);
      const isKnown =
        from !== null && world.holidays.knows(country, Number(from.slice(0, 4))) === 'known';
      const clock = (): string => {
        if (zone === '') return t('country.zones', { count: zones });
        // Clocks may be put forward between today and the trip.
        const { hours } = zoneShift(home, zone, from === null ? now : instantAt(from, NOON, home));
        const apart =
          hours === 0
            ? t('country.same')
            : t(hours > 0 ? 'country.ahead' : 'country.behind', { count: Math.abs(hours) });
        return from === null ? t('country.now', { time: format.time(now, zone), apart }) : apart;
      };
      const off = holidays
        .filter(({ kind }) => kind === 'public')
        .map((holiday) =>
          t(holiday.regions.length > 0 ? 'country.holidaySome' : 'country.holiday', {
            day: format.weekday(holiday.day),
            name: moment.holidayName(holiday),
          }),
        );
      const hello = (card?.forms.hello ?? []).map(({ text }) => text);
      const currency = currencyOfCountry(country);
      return {
        country,
        name: format.country(country),
        rows: [
          [t('country.time'), clock()],
          [
            t('country.weekend'),
            format.series([
              weekdays(weekend.days),
              ...weekend.partial.map(({ weekday, from: free }) =>
                free === null
                  ? t('country.partSome', { day: format.weekdays[weekday - 1] ?? '' })
                  : t('country.partFrom', {
                      day: format.weekdays[weekday - 1] ?? '',
                      time: moment.clock(free),
                    }),
              ),
            ]),
          ],
          ...(from === null
            ? []
            : [
                [
                  t('country.holidays'),
                  off.length > 0
                    ? off.join('\n')
                    : t(isKnown ? 'country.noHolidays' : 'country.unknown'),
                ] as const,
              ]),
          ...(hello.length === 0 ? [] : [[t('country.hello'), hello.join(' / ')] as const]),
          ...(currency === ''
            ? []
            : [
                [
                  t('country.currency'),
                  t('country.money', { name: format.currency(currency), code: currency }),
                ] as const,
              ]),
        ],
        hints: (card?.hints ?? []).slice(0, HINTS),
        note: world.noteOf(country)?.text.trim() ?? '',
      };
    },
    [t, format, moment, home, now],
  );
}
