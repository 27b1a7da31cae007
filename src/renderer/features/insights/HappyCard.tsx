import { useTranslation } from 'react-i18next';
import { figureOf, type Figure, type Figures, type PartKey } from '@shared/domain/insights/figure';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import { BarList } from '@renderer/ui/charts/BarList';
import type { SeriesTone } from '@renderer/ui/charts/chartData';
import { StackedBar } from '@renderer/ui/charts/StackedBar';
import { ChangeLine, FigureTile } from './FigureTile';
import styles from './Insights.module.css';

type HappyCardProps = {
  readonly figures: Figures;
  readonly onPeople: (figure: Figure, part?: PartKey) => void;
};

const GROUPS = ['promoters', 'passives', 'detractors'] as const;
const GROUP_TONES = { promoters: 'first', passives: 'comparison', detractors: 'fourth' } as const;

/** Grades 4 and 5 are content, 3 is neither. */
const toneOfGrade = (grade: number): SeriesTone =>
  grade >= 4 ? 'first' : grade === 3 ? 'comparison' : 'fourth';

/** Are they happy: would they recommend us, and how content are they. */
export function HappyCard({ figures, onPeople }: HappyCardProps) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const nps = figureOf(figures, 'nps');
  const csat = figureOf(figures, 'csat');
  if (nps === undefined || csat === undefined) return null;
  const answersOf = ({ scores }: Figure): number =>
    scores.reduce((sum, { count }) => sum + count, 0);
  // Of the answers, not of the people: somebody may have answered twice.
  const groupOf = (score: number): (typeof GROUPS)[number] =>
    score >= 9 ? 'promoters' : score >= 7 ? 'passives' : 'detractors';
  const inGroup = (group: (typeof GROUPS)[number]): number =>
    nps.scores.reduce((sum, { score, count }) => sum + (groupOf(score) === group ? count : 0), 0);
  const content = csat.scores.reduce((sum, { score, count }) => sum + (score >= 4 ? count : 0), 0);
  const unhappy = csat.scores.reduce((sum, { score, count }) => sum + (score <= 2 ? count : 0), 0);
  const [promoters, passives, detractors] = GROUPS.map((group) => format.number(inGroup(group)));
  return (
    <Card
      title={t('question.happy')}
      actions={
        <span className={styles['aside']}>
          {t('answers.both', {
            nps: format.number(answersOf(nps)),
            csat: format.number(answersOf(csat)),
          })}
        </span>
      }
    >
      <div className={styles['bigLine']}>
        <FigureTile figure={nps} onPeople={onPeople} isBig hasChange={false} />
        <ChangeLine figure={nps} />
      </div>
      {answersOf(nps) > 0 && (
        <StackedBar
          label={t('chart.nps', { promoters, passives, detractors })}
          parts={GROUPS.map((group) => ({
            id: group,
            value: inGroup(group),
            figure: format.number(inGroup(group)),
            name: t(`part.${group}`),
            tone: GROUP_TONES[group],
            onPress: inGroup(group) > 0 ? () => onPeople(nps, group) : undefined,
          }))}
        />
      )}
      <hr className={styles['line']} />
      <div className={styles['csat']}>
        <div>
          <FigureTile figure={csat} onPeople={onPeople} isBig />
          {answersOf(csat) > 0 && (
            <p className={styles['quiet']}>
              {t('csatLine', { content: format.number(content), count: answersOf(csat) })}
            </p>
          )}
          {unhappy > 0 && (
            <button
              type="button"
              className={styles['link']}
              onClick={() => onPeople(csat, 'unhappy')}
            >
              {t('unhappyLink', { count: unhappy })}
            </button>
          )}
        </div>
        {answersOf(csat) > 0 && (
          <BarList
            label={t('chart.grades')}
            isNarrow
            rows={csat.scores.map(({ score, count }) => ({
              id: String(score),
              name: format.number(score),
              value: count,
              figure: format.number(count),
              tone: toneOfGrade(score),
            }))}
          />
        )}
      </div>
    </Card>
  );
}
