import { addDays, daysInMonth, isoDateOf, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { ShopFigures } from '@shared/domain/loyalty/bookAnswers';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import type { Programme, ProgrammeRules } from '@shared/domain/loyalty/programme';
import type { Reward, RewardId } from '@shared/domain/loyalty/reward';
import type { Product } from '@shared/domain/purchases/product';
import { useShopBookStatus, useShopFigures } from '@renderer/data/loyalty/useShopBook';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useToday } from '@renderer/hooks/useClock';

/** What the page shows besides the book. */
export type LoyaltyFacts = {
  /** The version of the rules that holds today. */
  readonly programme: Programme;
  readonly unit: LoyaltyUnit;
  /** Cheapest first, archived ones too. */
  readonly rewards: readonly Reward[];
  readonly handedOut: ReadonlyMap<RewardId, number>;
  /** Archived ones too: old rules may name them. */
  readonly products: readonly Product[];
};

/** What the shop counts: stamps only where it has no points at all. */
export const unitOf = ({ earn, stampCard }: ProgrammeRules): LoyaltyUnit =>
  earn.length === 0 && stampCard !== null ? 'stamps' : 'points';

/** The programme with its rewards, kept current; `null` while they are read. */
export function useLoyalty(): LoyaltyFacts | null {
  const { programmes, rewards, products } = useRepositories();
  const today = useToday();
  const programme = useLive(`programme/${today}`, () => programmes.at(today));
  const catalogue = useLive('rewards/all', () => rewards.all(true));
  const handedOut = useLive('rewards/handed-out', () => rewards.handedOut());
  const list = useLive('products/all', () => products.all(true));
  if (programme.status === 'loading' || catalogue.status === 'loading') return null;
  if (handedOut.status === 'loading' || list.status === 'loading') return null;
  return {
    programme: programme.value,
    unit: unitOf(programme.value.rules),
    rewards: catalogue.value,
    handedOut: handedOut.value,
    products: list.value,
  };
}

/** The figures of the book as they come in. */
export type LoyaltyFigures = {
  /** `null` while the book is read for the first time. */
  readonly figures: ShopFigures | null;
  readonly stage: 'reading' | 'ready' | 'failed';
  readonly read: number;
  readonly total: number;
  /** The notice tells what lapses up to this day, included. */
  readonly lapsesUntil: IsoDate;
};

/** The figures of the shop's book by its present rules, kept current. */
export function useFigures({ programme, unit }: LoyaltyFacts): LoyaltyFigures {
  const lapsesUntil = endOfNextMonth(useToday());
  const { stage, read, total } = useShopBookStatus();
  const live = useShopFigures({ unit, rules: programme.rules, lapsesUntil });
  const figures = live.status === 'ready' ? live.value : null;
  return { figures, stage, read, total, lapsesUntil };
}

/** The last day of the month after that of a day. */
export function endOfNextMonth(day: IsoDate): IsoDate {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const next = addDays(isoDateOf(year, month, daysInMonth(year, month))!, 1);
  const [nextYear, nextMonth] = [Number(next.slice(0, 4)), Number(next.slice(5, 7))];
  return isoDateOf(nextYear, nextMonth, daysInMonth(nextYear, nextMonth))!;
}
