import type { ContactId } from '../contacts/contact';
import { foldText } from '../people/folding';
import { RECOMMENDED_SOURCE } from './cost';
import type { InsightPerson } from './facts';
import type { SplitBy, SplitGroup } from './figure';

/** A segment with those who are in it now. */
export type SegmentGroup = {
  readonly id: string;
  readonly name: string;
  readonly ids: readonly ContactId[];
};

/** The groups that somebody is in; answers without a name are in `unknown`. */
export type Grouping = {
  /** `weight`: how much their spelling counts when a group is named; 1 unless it is said. */
  readonly keysOf: (person: InsightPerson | null, weight?: number) => readonly string[];
  /** The name and kind of a group that `keysOf` has answered with. */
  readonly groupOf: (key: string) => Pick<SplitGroup, 'key' | 'kind' | 'label'>;
  /** The group of a cost by its source; `null` where costs belong to no group. */
  readonly costKeyOf: (source: string) => string | null;
};

/** The group of those of whom nothing is known. */
export const UNKNOWN_KEY = '';
const RECOMMENDED_KEY = 'recommended';

const UNKNOWN_GROUPS: readonly string[] = [UNKNOWN_KEY];

/** How people are split. What is written in several ways is one group under its most frequent spelling. */
export function groupingBy(by: SplitBy, segments: readonly SegmentGroup[] = []): Grouping {
  if (by === 'segment') return bySegment(segments);
  const spellings = new Map<string, Map<string, number>>();
  const keys = new Map<string, readonly string[]>();
  const keyOf = (kind: 'named' | 'file', label: string, weight: number): readonly string[] => {
    const text = `${kind}:${label}`;
    let known = keys.get(text);
    if (!known) {
      known = [`${kind}:${foldText(label)}`];
      keys.set(text, known);
    }
    const [key] = known as readonly [string];
    const own = spellings.get(key) ?? new Map<string, number>();
    own.set(label, (own.get(label) ?? 0) + weight);
    spellings.set(key, own);
    return known;
  };
  const recommended: readonly string[] = [RECOMMENDED_KEY];
  return {
    keysOf: (person, weight = 1) => {
      if (person === null) return UNKNOWN_GROUPS;
      if (by === 'country' || by === 'owner') {
        const label = by === 'country' ? person.country : person.owner;
        return label === '' ? UNKNOWN_GROUPS : keyOf('named', label, weight);
      }
      const { kind, label } = person.source;
      if (kind === 'unknown') return UNKNOWN_GROUPS;
      return kind === 'recommended' ? recommended : keyOf(kind, label, weight);
    },
    groupOf: (key) => {
      if (key === UNKNOWN_KEY) return { key, kind: 'unknown', label: '' };
      if (key === RECOMMENDED_KEY) return { key, kind: 'recommended', label: '' };
      return { key, kind: key.startsWith('file:') ? 'file' : 'named', label: mostFrequent(key) };
    },
    costKeyOf: (source) => {
      if (by !== 'source') return null;
      if (source === RECOMMENDED_SOURCE) return RECOMMENDED_KEY;
      const label = source.trim();
      return label === '' ? UNKNOWN_KEY : keyOf('named', label, 0)[0]!;
    },
  };

  function mostFrequent(key: string): string {
    let [best, most] = ['', -1];
    for (const [label, count] of spellings.get(key) ?? []) {
      if (count > most || (count === most && label < best)) [best, most] = [label, count];
    }
    return best;
  }
}

function bySegment(segments: readonly SegmentGroup[]): Grouping {
  const names = new Map(segments.map(({ id, name }) => [id, name]));
  const groups = new Map<ContactId, string[]>();
  for (const { id, ids } of segments) {
    for (const member of ids) {
      const own = groups.get(member);
      if (own) own.push(id);
      else groups.set(member, [id]);
    }
  }
  return {
    keysOf: (person) => (person && groups.get(person.id)) ?? UNKNOWN_GROUPS,
    groupOf: (key) =>
      key === UNKNOWN_KEY
        ? { key, kind: 'unknown', label: '' }
        : { key, kind: 'named', label: names.get(key) ?? '' },
    costKeyOf: () => null,
  };
}
