import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SplitBy } from '@shared/domain/insights/figure';
import { Card } from '@renderer/ui/Card';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { CareTable } from './CareTable';
import { NineTable } from './NineTable';
import { PointsTable } from './PointsTable';
import { RfmTable } from './RfmTable';
import styles from './Views.module.css';
import type { FigureViewProps } from './viewProps';

const SPLITS: readonly SplitBy[] = ['country', 'segment', 'source', 'owner'];
const KINDS = ['nine', 'care', 'points', 'rfm'] as const;
type Kind = (typeof KINDS)[number];

/** Every figure of each market side by side: by country, group, source or who looks after them. */
export function CompareView({ query, asOf, onFigure, onListed }: FigureViewProps) {
  const { t } = useTranslation('insightViews');
  const [by, setBy] = useState<SplitBy>('country');
  const [kind, setKind] = useState<Kind>('nine');
  return (
    <Card
      title={t(`compare.title.${by}`)}
      actions={
        <span className={styles['choices']}>
          <SegmentedControl
            label={t('compare.what')}
            segments={KINDS.map((id) => ({ id, label: t(`compare.kind.${id}`) }))}
            value={kind}
            onChange={setKind}
          />
          <SegmentedControl
            label={t('compare.by')}
            segments={SPLITS.map((id) => ({ id, label: t(`compare.split.${id}`) }))}
            value={by}
            onChange={setBy}
          />
        </span>
      }
    >
      <Table
        kind={kind}
        by={by}
        query={query}
        asOf={asOf}
        onFigure={onFigure}
        onListed={onListed}
      />
      <p className={styles['quiet']}>{t(footOf(kind, by))}</p>
      {by === 'segment' && asOf !== null && (
        <p className={styles['quiet']}>{t('compare.groupsNow')}</p>
      )}
    </Card>
  );
}

function Table({
  kind,
  onFigure,
  onListed,
  ...asked
}: { readonly kind: Kind; readonly by: SplitBy } & Pick<
  FigureViewProps,
  'query' | 'asOf' | 'onFigure' | 'onListed'
>) {
  switch (kind) {
    case 'nine':
      return <NineTable {...asked} onFigure={onFigure} />;
    case 'care':
      return <CareTable {...asked} onListed={onListed} />;
    case 'points':
      return <PointsTable {...asked} onListed={onListed} />;
    case 'rfm':
      return <RfmTable {...asked} onListed={onListed} />;
  }
}

/** What is to be known below a table: costs stand only among the nine, and only groups overlap. */
function footOf(kind: Kind, by: SplitBy) {
  if (kind === 'rfm') return by === 'segment' ? 'compare.gradesOverlap' : 'compare.grades';
  if (kind !== 'nine') return by === 'segment' ? 'compare.overlapOnly' : 'compare.sum';
  return by === 'segment' ? 'compare.overlap' : by === 'source' ? 'compare.costs' : 'compare.add';
}
