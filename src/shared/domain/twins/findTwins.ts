import { compareTwins, type ComparedPerson, type LikelyTwin } from '../contacts/duplicates';
import type { ContactId } from '../contacts/contact';
import { twinKey } from './twinDecision';

/** Two records that may be one person. */
export type TwinPair = Omit<LikelyTwin, 'id'> & {
  /** `twinKey` of the two. */
  readonly key: string;
  readonly oneId: ContactId;
  readonly otherId: ContactId;
};

/** Somebody as the finder knows them. */
export type FindablePerson = {
  readonly id: ContactId;
  readonly compared: ComparedPerson;
  /** Made up: never the same as somebody real. */
  readonly isSample: boolean;
};

/** What so many people share says nothing about any two of them: a common family name, the number of an office. */
const MOST_WITH_ONE_KEY = 60;

/** More pairs than anybody looks through. */
const MOST_PAIRS = 2_000;

const STRENGTHS = { strong: 0, likely: 1, weak: 2 } as const;

/**
 * Which records may be of one person, the likeliest first; at most 2,000 pairs.
 *
 * Two are compared only if they share an address, a number, a whole name, or one word of it together with the birthday,
 * the city or the organisation, so that many people take little more than a few. What speaks only weakly is left out:
 * two people may have nearly one name.
 *
 * @param decided - Keys of pairs that were said not to be the same.
 */
export function findTwins(
  people: readonly FindablePerson[],
  decided: ReadonlySet<string>,
): readonly TwinPair[] {
  const groups = new Map<string, number[]>();
  for (const [at, { compared }] of people.entries()) {
    for (const key of new Set(keysOf(compared))) {
      const group = groups.get(key);
      if (group) group.push(at);
      else groups.set(key, [at]);
    }
  }
  const found = new Map<string, TwinPair>();
  const seen = new Set<string>();
  for (const group of groups.values()) {
    if (group.length < 2 || group.length > MOST_WITH_ONE_KEY) continue;
    for (const [place, at] of group.entries()) {
      for (const other of group.slice(place + 1)) {
        const one = people[at]!;
        const two = people[other]!;
        const key = twinKey(one.id, two.id);
        if (seen.has(key) || one.isSample !== two.isSample) continue;
        seen.add(key);
        const twin = decided.has(key) ? null : compareTwins(one.compared, two.compared);
        if (twin === null || twin.strength === 'weak') continue;
        found.set(key, { ...twin, key, oneId: one.id, otherId: two.id });
      }
    }
  }
  return [...found.values()]
    .sort(
      (a, b) =>
        STRENGTHS[a.strength] - STRENGTHS[b.strength] ||
        b.reasons.length - a.reasons.length ||
        (a.key < b.key ? -1 : 1),
    )
    .slice(0, MOST_PAIRS);
}

/** What two records must share one of to be compared at all. */
function* keysOf({
  names,
  emails,
  phones,
  cities,
  organisation,
  birthday,
}: ComparedPerson): Generator<string> {
  for (const email of emails) yield `e:${email}`;
  for (const phone of phones) yield `p:${phone}`;
  const besides = [
    ...[...cities].map((city) => `c:${city}`),
    ...(organisation === '' ? [] : [`o:${organisation}`]),
    ...(birthday?.day ? [`b:${birthday.month}-${birthday.day}`] : []),
  ];
  for (const name of names) {
    yield `n:${name}`;
    for (const word of name.split(' ')) {
      if (word.length > 1) for (const beside of besides) yield `x:${word}:${beside}`;
    }
  }
}
