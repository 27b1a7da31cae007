import { useTranslation } from 'react-i18next';
import type { Holiday } from '@shared/domain/calendar/holiday';
import { useToday } from '@renderer/hooks/useClock';
import { bilingualOf } from '@renderer/i18n/bilingual';
import { useFormat } from '@renderer/i18n/useFormat';
import { useMomentText } from '@renderer/i18n/useMomentText';
import { Card } from '@renderer/ui/Card';
import { Text } from '@renderer/ui/Text';
import styles from './CountryPage.module.css';
import { useCountryDays } from './useCountryDays';

/** The next days off in a country, and as of when they are known. */
export function CountryDaysCard({ country }: { readonly country: string }) {
  const { t } = useTranslation('culture');
  const format = useFormat();
  const today = useToday();
  const days = useCountryDays(country);
  if (days === null) return null;
  return (
    <Card title={t('days.title')}>
      {days.dataAsOf === null ? (
        <p>{t('days.noData', { country: format.country(country) })}</p>
      ) : (
        <>
          <ul className={styles['days']}>
            {days.holidays.map((holiday) => (
              <li key={`${holiday.event} ${holiday.day} ${holiday.regions.join(' ')}`}>
                <time dateTime={holiday.day}>{format.briefDay(holiday.day, today)}</time>
                <DayName holiday={holiday} />
              </li>
            ))}
          </ul>
          <p className={styles['small']}>{t('days.asOf', { day: format.day(days.dataAsOf) })}</p>
        </>
      )}
    </Card>
  );
}

function DayName({ holiday }: { readonly holiday: Holiday }) {
  const { t } = useTranslation('culture');
  const format = useFormat();
  const language = bilingualOf(format.locale);
  const words = useMomentText();
  const { names, kind, regions, certainty, from } = holiday;
  const isUnsure = certainty === 'tentative' || certainty === 'projected';
  const remarks = [
    kind === 'workday' ? t('days.workday') : null,
    from === null ? null : t('days.from', { time: words.clock(from) }),
    regions.length === 0 ? null : t('days.regions', { count: regions.length }),
    isUnsure ? t('days.expected') : null,
  ].filter((remark) => remark !== null);
  return (
    <span>
      <span lang={language}>{names[language]}</span>
      {remarks.length === 0 ? null : (
        <Text ink="quiet" size={2}>
          {' '}
          {format.series(remarks)}
        </Text>
      )}
    </span>
  );
}
