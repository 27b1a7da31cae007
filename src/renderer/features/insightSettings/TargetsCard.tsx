import { useTranslation } from 'react-i18next';
import { FIGURE_KEYS, type FigureKey, type InsightSettings } from '@shared/domain/insights/figure';
import { LESS_IS_BETTER, targetCurrencyOf } from '@shared/domain/insights/makeFigure';
import { readTarget, TARGET_KINDS } from '@shared/domain/insights/typedFigure';
import { decimalSignOf, moneyToText, useMoneyText } from '@renderer/i18n/useMoneyText';
import { useFormat } from '@renderer/i18n/useFormat';
import { useLoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import { Card } from '@renderer/ui/Card';
import styles from './InsightSettings.module.css';
import { KeptField, type Read } from './KeptField';
import type { InsightStore } from './useInsightStore';
import { useTypedProblem } from './useTypedProblem';

type TargetsCardProps = { readonly store: InsightStore };

/** What the owner wants each figure to be. An empty field is no target. */
export function TargetsCard({ store }: TargetsCardProps) {
  const { t } = useTranslation('insightSettings');
  return (
    <Card title={t('targets.title')}>
      <p className={styles['hint']}>{t('targets.lead')}</p>
      <div className={styles['fields']}>
        {FIGURE_KEYS.map((key) => (
          <TargetField key={key} figure={key} store={store} />
        ))}
      </div>
    </Card>
  );
}

function TargetField({
  figure,
  store: { insights, shopCurrency, change },
}: TargetsCardProps & { readonly figure: FigureKey }) {
  const { t } = useTranslation(['insightSettings', 'insights']);
  const { locale } = useFormat();
  // A new target of money is in the currency that everything is converted into; one that stands stays in its own.
  const shown = insights.currency ?? shopCurrency;
  const currency = targetCurrencyIn(insights, figure, shown);
  const money = useMoneyText(currency);
  const say = useLoyaltyRefusal();
  const problem = useTypedProblem();
  const kind = TARGET_KINDS[figure];
  const stored = insights.targets[figure] ?? '';

  const read = (text: string): Read<string | null> => {
    if (kind !== 'money') {
      const target = readTarget(figure, text);
      return target.ok
        ? { isFine: true, value: target.value }
        : { isFine: false, says: problem(target.refusal) };
    }
    if (text.trim() === '') return { isFine: true, value: null };
    const amount = money.read(text);
    return amount.ok
      ? { isFine: true, value: moneyToText(amount.value.minor, currency, '.') }
      : { isFine: false, says: say(amount.refusal) };
  };
  const unit = { share: '%', points: t('targets.points'), times: t('targets.times') };
  return (
    <KeptField
      label={t(`insights:name.${figure}`)}
      hint={
        currency === shown
          ? t(LESS_IS_BETTER.has(figure) ? 'targets.atMost' : 'targets.atLeast')
          : t('targets.elsewhere', { currency, shown })
      }
      unit={kind === 'money' ? money.sign : unit[kind]}
      placeholder={t('targets.none')}
      shown={stored.replace('.', decimalSignOf(locale))}
      read={read}
      onKeep={(target) =>
        change(({ targets, targetCurrencies }) => ({
          targets: withValue(targets, figure, target),
          ...(kind === 'money' && {
            targetCurrencies: withValue(
              targetCurrencies ?? {},
              figure,
              target === null ? null : currency,
            ),
          }),
        }))
      }
    />
  );
}

/** The currency in which a target stands, or would stand. */
const targetCurrencyIn = (insights: InsightSettings, key: FigureKey, shown: string): string =>
  insights.targets[key] === undefined ? shown : (targetCurrencyOf(insights, key, shown) ?? shown);

/** Texts by figure with another one for a figure; `null` takes it away. */
const withValue = (
  texts: Readonly<Partial<Record<FigureKey, string>>>,
  figure: FigureKey,
  text: string | null,
): Readonly<Partial<Record<FigureKey, string>>> => ({
  ...Object.fromEntries(Object.entries(texts).filter(([key]) => key !== figure)),
  ...(text !== null && { [figure]: text }),
});
