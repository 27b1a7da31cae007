import type { ContactId } from '../contacts/contact';
import type { AnswerPart } from './answerTally';
import type { InsightPerson } from './facts';
import type { Counted } from './figureParts';
import type { FigurePart, PartKey } from './figure';

/** Faces that are told together with a number. */
export const FACES = 12;

/** The people of a part: how many, and those who can be listed. */
export type PartPeople = {
  readonly count: number;
  /** Up to so many, whoever has bought most often first. */
  readonly ids: (most: number) => readonly ContactId[];
};

const ANSWER_PART_KEYS: ReadonlySet<PartKey> = new Set<AnswerPart>([
  'content',
  'neutral',
  'unhappy',
  'promoters',
  'passives',
  'detractors',
]);

/** Whether a part is one that answers make. */
export const isAnswerPart = (part: PartKey): part is AnswerPart => ANSWER_PART_KEYS.has(part);

/**
 * The people of a part in what was counted.
 *
 * @param paid - Of a figure of money: who paid in its currency; `null` where everybody did.
 */
export function partPeople(
  counted: Counted,
  part: PartKey,
  paid: ((person: InsightPerson) => boolean) | null = null,
): PartPeople {
  if (!isAnswerPart(part)) {
    const all = counted.now.people?.[part] ?? [];
    const people = paid ? all.filter(paid) : all;
    return { count: people.length, ids: (most) => listed(people, most) };
  }
  const key = part;
  const { latest, nameless } =
    key === 'promoters' || key === 'passives' || key === 'detractors' ? counted.nps : counted.csat;
  const people: InsightPerson[] = [];
  for (const [id, own] of latest) {
    const person = own === key ? counted.personOf(id) : undefined;
    if (person) people.push(person);
  }
  return { count: people.length + nameless[key], ids: (most) => listed(people, most) };
}

/** A part as a figure shows it. */
export function partOf(
  counted: Counted,
  key: PartKey,
  paid: ((person: InsightPerson) => boolean) | null = null,
): FigurePart {
  const { count, ids } = partPeople(counted, key, paid);
  return { key, count, first: ids(FACES) };
}

/** Whoever has bought most often first. */
export const byLoyalty = (a: InsightPerson, b: InsightPerson): number =>
  b.days.length - a.days.length || (a.id < b.id ? -1 : 1);

function listed(people: readonly InsightPerson[], most: number): readonly ContactId[] {
  if (most === Infinity) {
    return people
      .filter(({ isListed }) => isListed)
      .sort(byLoyalty)
      .map(({ id }) => id);
  }
  // Very many people, very few faces: no need to sort them all.
  const best: InsightPerson[] = [];
  for (const person of people) {
    const last = best.at(-1);
    if (!person.isListed || (best.length === most && last && byLoyalty(last, person) <= 0)) {
      continue;
    }
    let at = best.length;
    while (at > 0 && byLoyalty(person, best[at - 1]!) < 0) at -= 1;
    best.splice(at, 0, person);
    if (best.length > most) best.pop();
  }
  return best.map(({ id }) => id);
}
