import { useTranslation } from 'react-i18next';
import type { Figure, Figures } from '@shared/domain/insights/figure';
import type { SplitFigures } from '@shared/domain/insights/figures';
import type { GroupAsked } from '@shared/domain/insights/question';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import { BarList } from '@renderer/ui/charts/BarList';
import { Skeleton } from '@renderer/ui/Skeleton';
import { AmbassadorsCard } from './AmbassadorsCard';
import { CohortsCard } from './CohortsCard';
import { FigureTable, type FigureRow } from './FigureTable';
import { useFigureCell } from './useFigureCell';
import { useFigureText } from './useFigureText';
import { useGroupName } from './useGroupName';
import { useNewFaces } from './useNewFaces';
import styles from './Views.module.css';
import type { FigureViewProps } from './viewProps';

/** Where new faces come from, what they are worth and cost, whether they come again, and who brought them. */
export function NewFacesView({ query, asOf, onFigure, onListed, onOpen }: FigureViewProps) {
  const { t } = useTranslation(['insightViews', 'common']);
  const { figures, bySource, cohorts, cohortQuery, referrals, currency } = useNewFaces(query, asOf);
  return (
    <div className={styles['stack']}>
      <div className={styles['columns']}>
        <Card title={t('sources.title')}>
          {figures === null || bySource === null ? (
            <Skeleton shape="card" label={t('common:loading')} />
          ) : (
            <Sources figures={figures} bySource={bySource} onFigure={onFigure} />
          )}
        </Card>
        <AmbassadorsCard tree={referrals} currency={currency} onListed={onListed} onOpen={onOpen} />
      </div>
      <CohortsCard cohorts={cohorts} query={cohortQuery} onListed={onListed} />
    </div>
  );
}

const newcomersOf = (figures: readonly Figure[]): number =>
  figures.find(({ key }) => key === 'cac')?.parts.find(({ key }) => key === 'new-customers')
    ?.count ?? 0;

function Sources({
  figures: { figures },
  bySource: { groups },
  onFigure,
}: {
  readonly figures: Figures;
  readonly bySource: SplitFigures;
} & Pick<FigureViewProps, 'onFigure'>) {
  const { t } = useTranslation('insightViews');
  const format = useFormat();
  const text = useFigureText();
  const nameOf = useGroupName();
  const cell = useFigureCell(onFigure);
  const shown = groups.filter(
    ({ figures: own }) =>
      newcomersOf(own) > 0 ||
      own.some(({ key, inputs }) => key === 'cac' && inputs.some((one) => one.key === 'cost')),
  );
  if (shown.length === 0) return <p className={styles['quiet']}>{t('sources.none')}</p>;
  const rowOf = (
    id: string,
    title: string,
    own: readonly Figure[],
    group: GroupAsked | null,
    isSum = false,
  ): FigureRow => {
    const costs = own.flatMap(({ key, inputs }) =>
      key === 'cac' ? inputs.filter((input) => input.key === 'cost') : [],
    );
    return {
      id,
      title,
      isSum,
      cells: [
        cell(own, 'clv', group),
        cell(own, 'cac', group),
        costs.length > 0
          ? { lines: costs.map((cost) => text.quantity(cost)) }
          : { lines: [t('sources.noCost')], isWords: true },
      ],
    };
  };
  const titled = shown.map(({ group, figures: own }) => ({
    id: group.key === '' ? 'unknown' : group.key,
    title: nameOf('source', group),
    own,
    group: { by: 'source', key: group.key } as const,
  }));
  return (
    <>
      <BarList
        label={t('sources.bars')}
        rows={titled.map(({ id, title, own, group }) => {
          const count = newcomersOf(own);
          const cac = own.find(({ key }) => key === 'cac');
          return {
            id,
            name: title,
            value: count,
            figure: format.number(count),
            onPress:
              cac !== undefined && count > 0
                ? () => onFigure(cac, 'new-customers', group)
                : undefined,
          };
        })}
      />
      <hr className={styles['rule']} />
      <FigureTable
        caption={t('sources.table')}
        corner={t('sources.source')}
        columns={[t('sources.clv'), t('sources.cac'), t('sources.cost')]}
        rows={[
          ...titled.map(({ id, title, own, group }) => rowOf(id, title, own, group)),
          ...(titled.length > 1 ? [rowOf('all', t('all'), figures, null, true)] : []),
        ]}
      />
    </>
  );
}
