import { useTranslation } from 'react-i18next';
import { valueOf, type Figure, type Figures } from '@shared/domain/insights/figure';
import type { SplitFigures } from '@shared/domain/insights/figures';
import type { GroupAsked } from '@shared/domain/insights/question';
import { toNumber } from '@shared/domain/insights/ratio';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { BarList } from '@renderer/ui/charts/BarList';
import { FigureHelp } from './FigureHelp';
import { TargetLine } from './FigureTile';
import styles from './Insights.module.css';
import { RatesLine } from './RatesLine';
import { useFigureText } from './useFigureText';
import { useGroupName } from './useGroupName';

type CostCardProps = {
  readonly figures: Figures;
  /** By source; `null` while it is counted. */
  readonly bySource: SplitFigures | null;
  readonly onPeople: (figure: Figure, group: GroupAsked | null) => void;
  /** Leads to where costs are entered. */
  readonly onCosts?: (() => void) | undefined;
};

const currencyOf = ({ unit }: Figure): string => (unit.kind === 'money' ? unit.currency : '');

/** What does a new face cost: altogether, and by source. */
export function CostCard({ figures: { figures }, bySource, onPeople, onCosts }: CostCardProps) {
  const { t } = useTranslation('insights');
  const text = useFigureText();
  const nameOf = useGroupName();
  const cacs = figures.filter(({ key }) => key === 'cac');
  const [first] = cacs;
  const hasCost = cacs.some(({ inputs }) => inputs.some(({ key }) => key === 'cost'));
  const rows = (bySource?.groups ?? []).flatMap(({ group, figures: own }) => {
    const cac = own.find(({ key }) => key === 'cac');
    const newOnes = cac?.parts.find(({ key }) => key === 'new-customers')?.count ?? 0;
    if (cac === undefined || (cac.state.kind === 'no-data' && newOnes === 0)) return [];
    // Bars of two currencies cannot be compared: the others say their number without one.
    const value = first && currencyOf(cac) === currencyOf(first) ? valueOf(cac.state) : null;
    return [
      {
        id: group.key === '' ? 'unknown' : group.key,
        name: nameOf('source', group),
        value: value === null ? null : toNumber(value),
        figure: text.main(cac),
        onPress: newOnes > 0 ? () => onPeople(cac, { by: 'source', key: group.key }) : undefined,
      },
    ];
  });
  return (
    <Card
      title={t('question.cost')}
      actions={
        first === undefined ? undefined : (
          <>
            {hasCost && <b className={styles['figure']}>{text.main(first)}</b>}
            <FigureHelp figure={first} />
          </>
        )
      }
    >
      {hasCost ? (
        <>
          <BarList label={t('chart.sources')} rows={rows} />
          {cacs.map((cac) => {
            const cost = cac.inputs.find(({ key }) => key === 'cost');
            return (
              cost && (
                <p key={text.quantity(cost)} className={styles['quiet']}>
                  {t('cost.sum', { cost: text.quantity(cost), count: cac.n })}
                </p>
              )
            );
          })}
        </>
      ) : (
        <p className={styles['quiet']}>{t('cost.empty')}</p>
      )}
      {first !== undefined && <RatesLine figure={first} />}
      {first !== undefined && <TargetLine figure={first} />}
      {onCosts !== undefined && (
        <span className={styles['cardFoot']}>
          <Button variant="text" size="sm" onPress={onCosts}>
            {t('cost.enter')}
          </Button>
        </span>
      )}
    </Card>
  );
}
