import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WowFigures } from '@shared/domain/insights/wow';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Skeleton } from '@renderer/ui/Skeleton';
import { CountTile } from './CountTile';
import { useWow } from './useWow';
import styles from './Views.module.css';
import type { FigureViewProps } from './viewProps';
import { WowYears } from './WowYears';

type WowCardProps = Pick<FigureViewProps, 'query' | 'asOf' | 'onListed' | 'onOpen'>;

/** How many wow moments there were, with whom, and all of them year by year. */
export function WowCard({ query, asOf, onListed, onOpen }: WowCardProps) {
  const { t } = useTranslation(['insightViews', 'insights', 'common']);
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const wow = useWow(query, asOf);
  const onPeople = (): void =>
    onListed({ title: t('wow.people'), people: { ask: 'wowPeople', query, group: null } });
  return (
    <Card title={t('wow.title')}>
      {wow === null ? (
        <Skeleton shape="rows" count={1} label={t('common:loading')} />
      ) : (
        <>
          <div className={styles['tiles']}>
            <CountTile
              name={t('wow.count')}
              value={format.number(wow.count)}
              onPress={wow.count > 0 ? onPeople : undefined}
            >
              {wow.count > 0 ? t('wow.with', { count: wow.people.count }) : t('wow.none')}
            </CountTile>
            <CountTile name={t('wow.yearAgo')} {...yearAgoOf(wow)}>
              {changeOf(wow)}
            </CountTile>
          </div>
          <span className={styles['foot']}>
            <Button variant="fill" size="sm" icon="star" onPress={() => setIsOpen(true)}>
              {t('wow.open')}
            </Button>
          </span>
        </>
      )}
      {isOpen && (
        <WowYears query={query} asOf={asOf} onOpen={onOpen} onClose={() => setIsOpen(false)} />
      )}
    </Card>
  );

  function yearAgoOf({ yearAgo }: WowFigures) {
    return yearAgo === null
      ? { value: t('insights:change.none'), isWords: true }
      : { value: format.number(yearAgo.count) };
  }

  function changeOf({ count, yearAgo }: WowFigures): string | undefined {
    if (yearAgo === null) return undefined;
    const by = count - yearAgo.count;
    if (by === 0) return t('insights:change.same');
    return t(by > 0 ? 'wow.more' : 'wow.fewer', { amount: format.number(Math.abs(by)) });
  }
}
