import { useTranslation } from 'react-i18next';
import { addMonths } from '@shared/domain/calendar/addMonths';
import type { Cohort } from '@shared/domain/insights/cohorts';
import type { InsightQuery } from '@shared/domain/insights/figure';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import { HeatTable, type HeatRow } from '@renderer/ui/charts/HeatTable';
import { Skeleton } from '@renderer/ui/Skeleton';
import styles from './Views.module.css';
import type { FigureViewProps } from './viewProps';

type CohortsCardProps = {
  /** `null` while they are counted. */
  readonly cohorts: readonly Cohort[] | null;
  readonly query: InsightQuery;
  readonly onListed: FigureViewProps['onListed'];
};

/** Whether new faces come again: by the month of the first purchase, month after month. */
export function CohortsCard({ cohorts, query, onListed }: CohortsCardProps) {
  const { t } = useTranslation(['insightViews', 'common']);
  const format = useFormat();
  const begun = (cohorts ?? []).filter(({ size }) => size > 0);
  const share = (count: number, size: number): string =>
    new Intl.NumberFormat(format.locale, { style: 'percent' }).format(count / size);
  const rows = begun.map(({ month, size, cells }): HeatRow => {
    const title = format.month(month);
    return {
      id: month,
      title,
      detail: t('cohorts.size', { count: size }),
      cells: cells.map(({ months, returned, isWhole }) => {
        const label = t(isWhole ? 'cohorts.cell' : 'cohorts.cellSoFar', {
          count: size,
          returned: format.number(returned),
          month: title,
          later: format.month(addMonths(month, months)),
        });
        return {
          share: returned / size,
          text: share(returned, size),
          label,
          onPress:
            returned > 0
              ? () =>
                  onListed({
                    title: t('cohorts.people', { month: title }),
                    lead: t('cohorts.again', { month: format.month(addMonths(month, months)) }),
                    people: { ask: 'cohortPeople', query, month, months },
                  })
              : undefined,
        };
      }),
    };
  });
  const columns = Math.max(0, ...begun.map(({ cells }) => cells.length));
  return (
    <Card
      title={t('cohorts.title')}
      actions={<span className={styles['quiet']}>{t('cohorts.aside')}</span>}
    >
      {cohorts === null ? (
        <Skeleton shape="table" label={t('common:loading')} />
      ) : rows.length === 0 ? (
        <p className={styles['quiet']}>{t('cohorts.none')}</p>
      ) : (
        <>
          <HeatTable
            caption={t('cohorts.title')}
            corner={t('cohorts.month')}
            detailTitle={t('cohorts.who')}
            columns={Array.from({ length: columns }, (_one, at) =>
              t('cohorts.later', { count: at + 1 }),
            )}
            rows={rows}
          />
          <p className={styles['quiet']}>{t('cohorts.how')}</p>
        </>
      )}
    </Card>
  );
}
