import type { ContactId } from '../contacts/contact';
import type { AnswerTally } from './answerTally';
import type { InsightPerson } from './facts';
import { answerFigures } from './answerFigures';
import { buyingFigures } from './buyingFigures';
import {
  FIGURE_KEYS,
  type Figure,
  type FigurePart,
  type InsightQuery,
  type PartKey,
} from './figure';
import { moneyFigures } from './moneyFigures';
import type { MoneyPlan } from './moneyPlan';
import type { Ratio } from './ratio';
import type { Tally } from './tally';

/** Everything that was counted of some people: over the span, and over the same span a year before. */
export type Counted = {
  readonly now: Tally;
  readonly then: Tally;
  readonly csat: AnswerTally;
  readonly nps: AnswerTally;
  readonly csatThen: AnswerTally;
  readonly npsThen: AnswerTally;
  /** Minor units by currency. */
  readonly costs: Map<string, Ratio>;
  readonly costsThen: Map<string, Ratio>;
  readonly personOf: (id: ContactId) => InsightPerson | undefined;
  /** A part with its faces where they are kept; of `customers` those who paid in a currency. Else they are looked for. */
  readonly partOf?: (key: PartKey, currency: string | null) => FigurePart;
};

/** What figures are made from. */
export type FigureSources = {
  readonly counted: Counted;
  readonly query: InsightQuery;
  readonly plan: MoneyPlan;
  /** Whether the shop has anything from then. */
  readonly hasYearAgo: boolean;
};

/** All figures of what was counted, in the order of `FIGURE_KEYS`. */
export function figuresFrom(
  counted: Counted,
  query: InsightQuery,
  plan: MoneyPlan,
  hasYearAgo: boolean,
): readonly Figure[] {
  const sources: FigureSources = { counted, query, plan, hasYearAgo };
  const made = [...buyingFigures(sources), ...answerFigures(sources), ...moneyFigures(sources)];
  return FIGURE_KEYS.flatMap((key) => made.filter((figure) => figure.key === key));
}
