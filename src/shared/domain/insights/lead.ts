import type { CareFigures, People } from './careFigures';
import type { Figure, FigureKey, Figures, FigurePart, PartKey } from './figure';
import { valueOf } from './figure';
import { toNumber, type Ratio } from './ratio';

/** Figures that can lead; churn is the other side of retention, and CLV of three others. */
export type LeadFigure = Exclude<FigureKey, 'gross-churn' | 'net-churn' | 'clv' | 'cac'>;

/**
 * The one sentence above the figures: `<figure>.<direction>`, such as `retention.up`, with its numbers. `none`
 * where nothing has changed for at least five people.
 */
export type Lead =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'change';
      readonly key: `${LeadFigure}.${'up' | 'down'}`;
      readonly figure: Figure;
      readonly now: Ratio;
      readonly then: Ratio;
      /** How many people (or answers) the change is about: the change of a share of them, or their relative change. */
      readonly concerns: number;
      /** The people to see: those who stayed or were lost, who are glad or are not, who bought. */
      readonly people: FigurePart;
      /** Of those who were lost, at least five who had been waiting for an answer; `null` where there are none. */
      readonly waiting: { readonly of: number; readonly people: People } | null;
    };

/** A change about fewer people is none. */
const LEAST = 5;

const PARTS: Readonly<Record<LeadFigure, Readonly<Record<'up' | 'down', PartKey>>>> = {
  retention: { up: 'kept', down: 'lost' },
  'repeat-rate': { up: 'regulars', down: 'once' },
  frequency: { up: 'customers', down: 'customers' },
  nps: { up: 'promoters', down: 'detractors' },
  csat: { up: 'content', down: 'unhappy' },
  aov: { up: 'customers', down: 'customers' },
};

const isLeadFigure = (key: FigureKey): key is LeadFigure => Object.hasOwn(PARTS, key);

/**
 * The largest change since the year before that concerns at least five people, among figures that have enough
 * answers or people in both years. A share counts by its change (points of the NPS by half a hundredth, since it runs from -100 to 100), a mean by its relative change;
 * of equal ones the figure that comes first on the page.
 */
export function leadOf(
  { figures }: Pick<Figures, 'figures'>,
  care: Pick<CareFigures, 'lostWaiting' | 'lost'>,
): Lead {
  let best: (Lead & { readonly kind: 'change' }) | null = null;
  let bestSize = 0;
  for (const figure of figures) {
    const found = changeOf(figure);
    if (found === null || found.size <= bestSize) continue;
    const { key, direction, now, then, size, concerns } = found;
    const part = PARTS[key][direction];
    const people = figure.parts.find((one) => one.key === part);
    if (!people) continue;
    bestSize = size;
    const { lost, lostWaiting } = care;
    const waiting =
      key === 'retention' && lostWaiting.count >= LEAST
        ? { of: lost.count, people: lostWaiting }
        : null;
    best = {
      kind: 'change',
      key: `${key}.${direction}`,
      figure,
      now,
      then,
      concerns,
      people,
      waiting,
    };
  }
  return best ?? { kind: 'none' };
}

function changeOf(figure: Figure) {
  const { key, state, yearAgo, n, unit } = figure;
  if (!isLeadFigure(key) || state.kind !== 'value' || yearAgo?.state.kind !== 'value') return null;
  const change = yearAgo.change === null ? 0 : toNumber(yearAgo.change);
  if (change === 0) return null;
  const [now, then] = [valueOf(state)!, valueOf(yearAgo.state)!];
  const before = Math.abs(toNumber(then));
  const size =
    unit.kind === 'share'
      ? Math.abs(change)
      : unit.kind === 'points'
        ? Math.abs(change) / 200
        : before === 0
          ? 0
          : Math.min(1, Math.abs(change) / before);
  // A mean is about the people who bought, not about their purchases.
  const people = key === 'aov' ? (figure.parts[0]?.count ?? 0) : n;
  const concerns = Math.round(size * people);
  if (concerns < LEAST) return null;
  return {
    key,
    direction: change > 0 ? ('up' as const) : ('down' as const),
    now,
    then,
    size,
    concerns,
  };
}
