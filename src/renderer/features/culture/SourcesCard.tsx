import { useTranslation } from 'react-i18next';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { CultureCard } from '@shared/domain/culture/cultureCard';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import styles from './CountryPage.module.css';

/** Where a card has its statements from, and who has read it. */
export function SourcesCard({ card }: { readonly card: CultureCard }) {
  const { t } = useTranslation('culture');
  const format = useFormat();
  return (
    <Card title={t('sources.title')}>
      <p className={styles['small']}>
        {t(`sources.${card.status}`, { day: format.day(isoDate(card.updated)) })}
      </p>
      <ul className={styles['sources']}>
        {card.sources.map(({ title, url, checked }) => (
          <li key={title}>
            <bdi>{title}</bdi>
            {url === undefined ? null : (
              <>
                {' '}
                <bdi dir="ltr">{url}</bdi>
              </>
            )}{' '}
            ({t(checked ? 'sources.checked' : 'sources.unchecked')})
          </li>
        ))}
      </ul>
    </Card>
  );
}
