import { useTranslation } from 'react-i18next';
import type { Instant } from '@shared/domain/calendar/clock';
import { offsetAt } from '@shared/domain/calendar/wallTime';
import { countryFactsOf, nameOrderOf } from '@shared/domain/contacts/countryFacts';
import { weekendOf } from '@shared/domain/culture/weekends';
import { zoneShift } from '@shared/domain/culture/zoneShift';
import { useClock, useMinute } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import styles from './CountryPage.module.css';

/** Facts that need no judgement: languages, clock, weekend, calling code. */
export function CountryFactsCard({ country }: { readonly country: string }) {
  const { t } = useTranslation('culture');
  const format = useFormat();
  const now = useMinute();
  const home = useClock().zone();
  const facts = countryFactsOf(country);
  if (facts === null) return null;
  const { timeZones, hasMainZone, languages, callingCode, firstWeekday } = facts;
  const clocks = clocksOf(timeZones, hasMainZone, now);
  const weekend = weekendOf(country, '').days;

  const timeText = (zones: readonly string[]): string => {
    const [first = '', ...others] = zones;
    const last = others.at(-1);
    const time = format.time(now, first);
    if (last !== undefined) {
      return t('facts.times', { count: zones.length, from: time, to: format.time(now, last) });
    }
    const { hours } = zoneShift(home, first, now);
    return hours === 0 ? time : t('facts.timeAway', { time, hours: signed(hours, format.number) });
  };

  const rows: readonly (readonly [string, string])[] = [
    [t('facts.languages'), format.list(languages.map((tag) => format.language(tag)))],
    ...(clocks.length === 0 ? [] : [[t('facts.time'), timeText(clocks)] as const]),
    [t('facts.weekend'), format.list(weekend.map((day) => format.weekdays[day - 1] ?? ''))],
    [t('facts.firstWeekday'), format.weekdays[firstWeekday - 1] ?? ''],
    ...(callingCode === '' ? [] : [[t('facts.callingCode'), `+${callingCode}`] as const]),
    [t('facts.names'), t(`facts.order.${nameOrderOf(country)}`)],
  ];

  return (
    <Card title={t('facts.title')}>
      <dl className={styles['facts']}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** Zones with different clocks at a moment, from west to east; only the main one where there is one. */
function clocksOf(zones: readonly string[], hasMainZone: boolean, now: Instant): readonly string[] {
  if (hasMainZone) return zones.slice(0, 1);
  const byOffset = new Map(zones.map((zone) => [offsetAt(now, zone), zone]));
  return [...byOffset].sort(([a], [b]) => a - b).map(([, zone]) => zone);
}

const signed = (hours: number, number: (value: number) => string): string =>
  hours > 0 ? `+${number(hours)}` : `−${number(-hours)}`;
