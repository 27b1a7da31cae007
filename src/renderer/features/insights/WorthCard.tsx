import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figure, Figures, InputKey, PartKey } from '@shared/domain/insights/figure';
import { toNumber } from '@shared/domain/insights/ratio';
import { Card } from '@renderer/ui/Card';
import { cx } from '@renderer/ui/cx';
import { FigureHelp } from './FigureHelp';
import { ChangeLine } from './FigureTile';
import styles from './Insights.module.css';
import { RatesLine } from './RatesLine';
import { useFigureText } from './useFigureText';

type WorthCardProps = {
  readonly figures: Figures;
  readonly onPeople: (figure: Figure, part?: PartKey) => void;
};

/** What is a regular worth: the sum itself, once per currency. */
export function WorthCard({ figures: { figures }, onPeople }: WorthCardProps) {
  const { t } = useTranslation('insights');
  const clvs = figures.filter(({ key }) => key === 'clv');
  const [first] = clvs;
  return (
    <Card
      title={t('question.worth')}
      actions={first === undefined ? undefined : <FigureHelp figure={first} />}
    >
      {clvs.map((clv) => (
        <Worth
          key={clv.unit.kind === 'money' ? clv.unit.currency : ''}
          clv={clv}
          aov={figures.find(
            ({ key, unit }) =>
              key === 'aov' &&
              unit.kind === 'money' &&
              clv.unit.kind === 'money' &&
              unit.currency === clv.unit.currency,
          )}
          onPeople={onPeople}
        />
      ))}
    </Card>
  );
}

function Worth({
  clv,
  aov,
  onPeople,
}: {
  readonly clv: Figure;
  readonly aov: Figure | undefined;
  readonly onPeople: WorthCardProps['onPeople'];
}) {
  const { t } = useTranslation('insights');
  const text = useFigureText();
  const inputOf = (key: InputKey) => clv.inputs.find((one) => one.key === key);
  const note = text.note(clv);
  const factors = (['aov', 'frequency', 'lifespan', 'margin'] as const).flatMap((key) => {
    const input = inputOf(key);
    if (input === undefined) return [];
    const { unit } = input;
    const name =
      unit.kind === 'per-span'
        ? t('unit.perDays', { count: unit.days })
        : unit.kind === 'spans'
          ? t('unit.spans', { count: unit.days })
          : t(`input.${key}`);
    return [{ key, name, figure: text.quantity(input) }];
  });
  const purchases = aov?.inputs.find(({ key }) => key === 'purchases');
  const revenue = aov?.inputs.find(({ key }) => key === 'revenue');
  return (
    <>
      {factors.length > 0 && (
        <div className={styles['equation']}>
          {factors.map(({ key, name, figure }, i) => (
            <Fragment key={key}>
              {i > 0 && (
                <span className={styles['sign']} role="img" aria-label={t('worth.times')}>
                  ×
                </span>
              )}
              <span className={styles['factor']}>
                <b>{figure}</b>
                <span>{name}</span>
              </span>
            </Fragment>
          ))}
          <span className={styles['sign']} role="img" aria-label={t('worth.equals')}>
            =
          </span>
          <button
            type="button"
            className={cx(styles['factor'], styles['result'])}
            onClick={() => onPeople(clv)}
          >
            <b>{text.main(clv)}</b>
            <span>{t('worth.clv')}</span>
          </button>
        </div>
      )}
      {note !== null && <p className={styles['quiet']}>{note}</p>}
      {aov !== undefined && revenue !== undefined && purchases !== undefined && (
        <p className={styles['worthSum']}>
          <span>
            {t('worth.sum', {
              revenue: text.quantity(revenue),
              purchases: t('worth.purchases', { count: toNumber(purchases.value) }),
              people: t('worth.people', { count: clv.n }),
            })}
          </span>
          <ChangeLine figure={aov} />
        </p>
      )}
      <RatesLine figure={aov ?? clv} />
    </>
  );
}
