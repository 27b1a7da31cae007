import { useTranslation } from 'react-i18next';
import type { EarnRule, Programme } from '@shared/domain/loyalty/programme';
import { useClock } from '@renderer/hooks/useClock';
import { earnRuleText, asSentence } from '@renderer/i18n/ruleText';
import { useFormat } from '@renderer/i18n/useFormat';
import { useLedgerWords } from '@renderer/i18n/useLedgerWords';
import { useProgrammeWords } from '@renderer/i18n/useProgrammeWords';
import { useTierName } from '@renderer/i18n/useTierName';
import { Icon } from '@renderer/ui/Icon';
import styles from './Counter.module.css';
import { referrerPoints, slipLines, type SlipLine } from './slipLines';
import type { Counter } from './useCounter';

type SlipProps = { readonly counter: Counter };

/** Amounts at the counter have no lines, so no rule of a product ever speaks here. */
const NO_PRODUCTS: readonly [] = [];

/** What the booking does to the points, line by line, and what else there is to say of it. */
export function Slip({ counter: { plan, currency } }: SlipProps) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  const { signed } = useLedgerWords(useClock().zone());
  const tierName = useTierName();
  const lineText = useLineText(plan.programme);
  const { standing, programme } = plan;
  if (standing === null || programme === null) return null;
  const hasPoints = programme.rules.earn.length > 0 || standing.points !== 0;
  const booking = plan.plan;
  const lines = booking === null ? [] : slipLines(booking);
  const forReferrer = booking === null ? 0 : referrerPoints(booking);
  const nothing = booking?.nothingEarned ?? null;
  const tier =
    booking?.tierAfter != null && booking.tierAfter.id !== booking.tierBefore?.id
      ? booking.tierAfter
      : null;

  return (
    <>
      {hasPoints ? (
        <dl className={styles['slip']}>
          <dt>{t('slip.before')}</dt>
          <dd>{signedBelowZero(standing.points, format.number, signed)}</dd>
          {lines.map((line, index) => (
            <SlipRow key={index} text={lineText(line)} points={signed(line.points)} />
          ))}
          {booking === null ? null : (
            <div className={styles['sum']}>
              <dt>{t('slip.after')}</dt>
              <dd>{t('slip.sum', { count: booking.after.points })}</dd>
            </div>
          )}
        </dl>
      ) : null}
      {standing.points < 0 ? (
        <p className={styles['quiet']}>{t('about.owed', { count: -standing.points })}</p>
      ) : null}
      {nothing !== null && hasPoints ? (
        <p className={styles['quiet']}>
          {t(`nothing.${nothing}`, {
            day: format.day(
              nothing === 'after-end'
                ? (programme.rules.endsOn ?? programme.startsOn)
                : programme.startsOn,
            ),
            currency: format.currency(
              nothing === 'other-currency' ? programme.rules.currency : currency,
            ),
          })}
        </p>
      ) : null}
      {tier === null ? null : (
        <p className={styles['note']}>
          <Icon name="star" size={16} />
          {t('about.tier', { tier: tierName(tier) })}
        </p>
      )}
      {forReferrer === 0 ? null : (
        <p className={styles['note']}>
          <Icon name="handshake" size={16} />
          {t('about.referrer', { count: forReferrer })}
        </p>
      )}
    </>
  );
}

const SlipRow = ({ text, points }: { readonly text: string; readonly points: string }) => (
  <>
    <dt>{text}</dt>
    <dd>{points}</dd>
  </>
);

const signedBelowZero = (
  points: number,
  plain: (value: number) => string,
  signed: (value: number) => string,
): string => (points < 0 ? signed(points) : plain(points));

/** What a line of the slip is for. */
function useLineText(programme: Programme | null): (line: SlipLine) => string {
  const { t } = useTranslation('counter');
  const words = useProgrammeWords(NO_PRODUCTS);
  return ({ because, ruleId }) => {
    const rule = programme?.rules.earn.find(({ id }) => id === ruleId);
    switch (because.kind) {
      case 'payment':
        return t('slip.payment');
      case 'rounding':
        return t('slip.rounding');
      case 'welcome':
        return t('slip.welcome');
      case 'birthday':
        return t('slip.birthday');
      case 'referral':
        return t('slip.referred');
      default:
        if (programme === null || rule === undefined) return t('slip.other');
        if (isPerEuro(rule, programme)) return t('slip.perEuro', { count: rule.points });
        return asSentence(
          earnRuleText(rule, programme.rules.currency, { ...words, tiers: programme.rules.tiers }),
          words.format,
        );
    }
  };
}

/** The rule nearly every shop begins with has the shortest name. */
const isPerEuro = (
  rule: EarnRule,
  { rules }: Programme,
): rule is Extract<EarnRule, { kind: 'per-amount' }> =>
  rule.kind === 'per-amount' &&
  rules.currency === 'EUR' &&
  rule.perMinor === 100 &&
  rule.thresholdMinor === 0 &&
  Object.keys(rule.when).length === 0;
