import type { Interval } from './figure';
import type { NpsCounts } from './formulas';

/** The quantile of the normal distribution that leaves 2.5 % on either side. */
const Z = 1.959963984540054;

/**
 * Where a share lies with 95 % confidence: Wilson's score interval, without continuity correction. Source: E. B.
 * Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927), 209-212.
 *
 * @returns `null` for an empty whole.
 */
export function wilsonInterval(part: number, whole: number): Interval | null {
  if (whole === 0) return null;
  const share = part / whole;
  const size = 1 + (Z * Z) / whole;
  const middle = (share + (Z * Z) / (2 * whole)) / size;
  const reach =
    (Z * Math.sqrt((share * (1 - share)) / whole + (Z * Z) / (4 * whole * whole))) / size;
  // Rounding must not put an end beyond what is possible.
  return {
    low: part === 0 ? 0 : Math.max(0, middle - reach),
    high: part === whole ? 1 : Math.min(1, middle + reach),
    method: 'wilson',
  };
}

/**
 * Where the NPS lies with 95 % confidence: NPS ± 1.96 standard errors of the mean of scores of +1, 0 and -1, whose variance
 * is P + D - (P - D)². Source: B. Rocks, "Interval Estimation for the Net Promoter Score", The American
 * Statistician 70 (2016), 365-372 (the Wald interval there). Where everybody says the same, that variance is 0; then it is what Wilson's bound
 * of the one group leaves to the group farthest away, so that a single answer is no certainty.
 *
 * @returns In points, -100 to 100; `null` without answers.
 */
export function npsInterval({ promoters, passives, detractors }: NpsCounts): Interval | null {
  const count = promoters + passives + detractors;
  if (count === 0) return null;
  const [p, d] = [promoters / count, detractors / count];
  const nps = (p - d) * 100;
  if (promoters === count || passives === count || detractors === count) {
    const others = 100 * (1 - wilsonInterval(count, count)!.low);
    return {
      low: promoters === count ? 100 - 2 * others : passives === count ? -others : -100,
      high: detractors === count ? -100 + 2 * others : passives === count ? others : 100,
      method: 'nps',
    };
  }
  const reach = 100 * Z * Math.sqrt(Math.max(0, p + d - (p - d) ** 2) / count);
  return { low: Math.max(-100, nps - reach), high: Math.min(100, nps + reach), method: 'nps' };
}
