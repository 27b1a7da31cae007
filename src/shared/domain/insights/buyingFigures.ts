import type { Figure } from './figure';
import type { FigureSources } from './figureParts';
import {
  grossChurnOf,
  lostOf,
  meanState,
  netChurnOf,
  retentionOf,
  shareState,
  type Flow,
} from './formulas';
import { wilsonInterval } from './interval';
import { countInput, makeFigure } from './makeFigure';
import { daysOf } from './span';
import type { Tally } from './tally';

/** S, N and E of a tally. */
export const flowOf = ({ activeAtStart, activeAtEnd, counts }: Tally): Flow => ({
  S: activeAtStart,
  N: counts.new + counts['won-back'],
  E: activeAtEnd,
});

/** Retention, both churns, repeat rate and frequency. */
export function buyingFigures(sources: FigureSources): readonly Figure[] {
  const { now, then } = sources.counted;
  const [flow, flowThen] = [flowOf(now), flowOf(then)];
  const [kept, lost] = [flow.E - flow.N, lostOf(flow)];
  const { customers, regulars } = now.counts;
  const flowInputs = [
    countInput('active-at-start', flow.S),
    countInput('gained', flow.N),
    countInput('new', now.counts.new),
    countInput('won-back', now.counts['won-back']),
    countInput('active-at-end', flow.E),
  ];
  const share = { kind: 'share' } as const;
  return [
    makeFigure(sources, {
      key: 'retention',
      unit: share,
      state: retentionOf(flow),
      n: flow.S,
      inputs: [...flowInputs, countInput('kept', kept)],
      parts: ['kept', 'lost', 'new', 'won-back'],
      interval: wilsonInterval(kept, flow.S),
      then: { state: retentionOf(flowThen), n: flowThen.S },
      isOfWindow: true,
    }),
    makeFigure(sources, {
      key: 'gross-churn',
      unit: share,
      state: grossChurnOf(flow),
      n: flow.S,
      inputs: [...flowInputs, countInput('lost', lost)],
      parts: ['lost', 'kept'],
      interval: wilsonInterval(lost, flow.S),
      then: { state: grossChurnOf(flowThen), n: flowThen.S },
      isOfWindow: true,
    }),
    makeFigure(sources, {
      key: 'net-churn',
      unit: share,
      state: netChurnOf(flow),
      n: flow.S,
      inputs: flowInputs,
      parts: ['lost', 'new', 'won-back'],
      then: { state: netChurnOf(flowThen), n: flowThen.S },
      isOfWindow: true,
    }),
    makeFigure(sources, {
      key: 'repeat-rate',
      unit: share,
      state: shareState(regulars, customers, 'customers'),
      n: customers,
      inputs: [countInput('regulars', regulars), countInput('customers', customers)],
      parts: ['regulars', 'once'],
      interval: wilsonInterval(regulars, customers),
      then: {
        state: shareState(then.counts.regulars, then.counts.customers, 'customers'),
        n: then.counts.customers,
      },
    }),
    makeFigure(sources, {
      key: 'frequency',
      unit: { kind: 'per-span', days: daysOf(sources.query.span) },
      state: meanState(now.purchases, customers, 'customers'),
      n: customers,
      inputs: [
        countInput('purchases', now.purchases, 'purchases'),
        countInput('customers', customers),
      ],
      parts: ['customers'],
      then: {
        state: meanState(then.purchases, then.counts.customers, 'customers'),
        n: then.counts.customers,
      },
    }),
  ];
}
