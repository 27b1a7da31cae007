import { useTranslation } from 'react-i18next';
import { weekdayOf } from '@shared/domain/calendar/isoDate';
import type { EarnLine } from '@shared/domain/loyalty/booking';
import type { Earned } from '@shared/domain/loyalty/earning';
import type { ProgrammeRules } from '@shared/domain/loyalty/programme';
import type { Reward } from '@shared/domain/loyalty/reward';
import type { ProgrammeWords } from '@renderer/i18n/programmeText';
import { earnRuleText, pointsText } from '@renderer/i18n/ruleText';
import { useFormat } from '@renderer/i18n/useFormat';
import { pointWorth, type ExamplePurchase } from './example';
import styles from './Programme.module.css';

type ExampleAnswerProps = {
  readonly rules: ProgrammeRules;
  readonly words: ProgrammeWords;
  readonly rewards: readonly Reward[];
  readonly purchase: ExamplePurchase;
  readonly earned: Earned;
};

/** What the purchase brings, how that comes about, and what it costs. */
export function ExampleAnswer({ rules, words, rewards, purchase, earned }: ExampleAnswerProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { points, stamps, explanation } = earned;
  const amount = format.money({ minor: purchase.amountMinor, currency: rules.currency });
  const brings = [
    ...(points > 0 ? [pointsText(words, points)] : []),
    ...(stamps > 0 ? [t('stamps', { count: stamps })] : []),
  ];
  const number = new Intl.NumberFormat(format.locale, {
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  });
  const lineText = (line: EarnLine): string => {
    if (line.because.kind === 'rounding') return t('example.rounding');
    if (line.because.kind === 'stamps') return t('topic.stampCard');
    const rule = rules.earn.find(({ id }) => id === line.ruleId);
    return rule === undefined
      ? ''
      : earnRuleText(rule, rules.currency, { ...words, tiers: rules.tiers });
  };
  const weekday = format.weekdays[weekdayOf(purchase.boughtOn) - 1] ?? '';
  return (
    <div className={styles['answer']}>
      <p className={styles['answerText']} aria-live="polite">
        {brings.length === 0
          ? t('example.nothing', { amount, weekday })
          : t('example.brings', { amount, weekday, what: format.list(brings) })}
      </p>
      {explanation.length > 1 && (
        <ul className={styles['lines']} aria-label={t('example.lines')}>
          {explanation.map((line, index) => (
            <li key={index} className={styles['line']}>
              <span>{lineText(line)}</span>
              <span className={styles['figure']}>
                {line.unit === 'points'
                  ? number.format(line.pointsMilli / 1000).replace('-', '−')
                  : t('stamps', { count: line.pointsMilli / 1000 })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <CostText {...{ rules, rewards, purchase, points }} />
    </div>
  );
}

type CostTextProps = Pick<ExampleAnswerProps, 'rules' | 'rewards' | 'purchase'> & {
  readonly points: number;
};

/** What the rules give away, as a share of the price. */
function CostText({ rules, rewards, purchase, points }: CostTextProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const worth = pointWorth(rules, rewards);
  const { stampCard } = rules;
  const share =
    worth === null || purchase.amountMinor === 0
      ? null
      : (points * worth.minorPerPoint) / purchase.amountMinor;
  return (
    <>
      {share !== null && points > 0 && worth !== null && (
        <p className={styles['hint']}>
          {worth.kind === 'payment'
            ? t('example.costPayment', { share: format.percent(share) })
            : t('example.costReward', { share: format.percent(share), reward: worth.reward.name })}
        </p>
      )}
      {worth === null && points > 0 && <p className={styles['hint']}>{t('example.costUnknown')}</p>}
      {stampCard !== null && (
        <p className={styles['hint']}>
          {t('example.costCard', { share: format.percent(1 / (stampCard.size + 1)) })}
        </p>
      )}
    </>
  );
}
