import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { useMomentText } from '@renderer/i18n/useMomentText';
import { Card } from '@renderer/ui/Card';
import { CodeBadge } from '@renderer/ui/Tag';
import styles from './SideCards.module.css';
import { useTomorrow } from './useTomorrow';

/** Where tomorrow is a holiday, and how many people that concerns. Nothing on an ordinary day. */
export function TomorrowCard({ today }: { readonly today: IsoDate }) {
  const { t } = useTranslation('today');
  const words = useMomentText();
  const holidays = useTomorrow(today);
  if (holidays.length === 0) return null;
  return (
    <Card title={t('tomorrow.title')} icon="calendar-days">
      <ul aria-label={t('tomorrow.title')} className={styles['holidays']}>
        {holidays.map(({ holiday, people, perhaps }) => (
          <li key={`${holiday.country} ${holiday.event} ${holiday.regions.join(' ')}`}>
            <CodeBadge>{holiday.country}</CodeBadge>
            <span>
              <b>{words.holidayName(holiday)}</b>
              <span className={styles['detail']}>
                {people > 0 ? t('tomorrow.people', { count: people }) : ''}{' '}
                {perhaps > 0 ? t('tomorrow.perhaps', { count: perhaps }) : ''}{' '}
                {words.certainty(holiday)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
