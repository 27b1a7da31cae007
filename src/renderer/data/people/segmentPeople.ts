import { addDays, daysInMonth, isoDateOf, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { localTimeAt } from '@shared/domain/culture/localTime';
import type { PeopleIndex } from '@shared/domain/people/peopleIndex';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { neededFor, segmentTest } from '@shared/domain/segments/fitsSegment';
import type { SegmentCondition, SegmentMembers } from '@shared/domain/segments/segment';
import type { SegmentPerson } from '@shared/domain/segments/segmentPerson';
import type { RegularsDatabase } from '../database';
import type { BoughtReader } from './boughtReader';
import type { ConsentsReader } from './consentsReader';
import type { TraitsReader } from './traits';

/** What segments are made of. */
export type SegmentSources = {
  readonly db: RegularsDatabase;
  readonly index: Pick<PeopleIndex, 'ids' | 'find' | 'daysBetween' | 'query' | 'summaries'>;
  readonly bought: BoughtReader;
  readonly traits: TraitsReader;
  readonly consents: ConsentsReader;
};

/** The day, and what the book of points says of people. */
export type SegmentContext = {
  readonly today: IsoDate;
  /** IANA: the shop's zone. */
  readonly zone: string;
  /** Points by contact; whoever is not there has none. */
  readonly points?: ReadonlyMap<ContactId, number>;
  /** The id of the tier by contact. */
  readonly tiers?: ReadonlyMap<ContactId, string>;
};

/** A segment as far as it is asked about: also one that is not saved. */
export type AskedSegment = { readonly id: string; readonly members: SegmentMembers };

/** How many are in a segment, and the first of them by name. */
export type SegmentSize = {
  readonly id: string;
  readonly count: number;
  readonly first: readonly PersonSummary[];
};

/** Faces that stand for a segment. */
const FIRST = 5;

/** Who is in a segment, by name; whoever is in the trash is in none. */
export async function membersOf(
  sources: SegmentSources,
  members: SegmentMembers,
  context: SegmentContext,
): Promise<readonly ContactId[]> {
  const everybody = everybodyOf(sources);
  const [fits] = await testsOf(sources, everybody, [members], context);
  return everybody.filter((_person, at) => fits!(at)).map(({ id }) => id);
}

/** How many people are in each of these segments. */
export async function sizesOf(
  sources: SegmentSources,
  segments: readonly AskedSegment[],
  context: SegmentContext,
): Promise<readonly SegmentSize[]> {
  const everybody = everybodyOf(sources);
  const members = segments.map((segment) => segment.members);
  const tests = await testsOf(sources, everybody, members, context);
  return segments.map(({ id }, at) => {
    const fits = tests[at]!;
    const first: PersonSummary[] = [];
    let count = 0;
    for (const [place, person] of everybody.entries()) {
      if (!fits(place)) continue;
      count += 1;
      if (first.length < FIRST) first.push(person);
    }
    return { id, count, first };
  });
}

/** In which of these segments somebody is; nobody in the trash is in any. */
export async function segmentsOf(
  sources: SegmentSources,
  contactId: ContactId,
  segments: readonly AskedSegment[],
  context: SegmentContext,
): Promise<readonly string[]> {
  const person = sources.index.find(contactId);
  if (!person || person.isTrashed) return [];
  const members = segments.map((segment) => segment.members);
  // Who spent most is known only beside everybody else.
  const people = members.some(compares) ? everybodyOf(sources) : [person];
  const at = people.findIndex(({ id }) => id === contactId);
  const tests = await testsOf(sources, people, members, context);
  return segments.filter((_segment, place) => tests[place]!(at)).map(({ id }) => id);
}

const everybodyOf = ({ index }: Pick<SegmentSources, 'index'>): readonly PersonSummary[] =>
  index.summaries(index.query({ sort: 'name' }).rows);

const compares = (members: SegmentMembers): boolean =>
  conditionsOf(members).some(({ field }) => field === 'top-spent');

/** For each of the segments, whether it holds the person at a place of the list. */
async function testsOf(
  sources: SegmentSources,
  people: readonly PersonSummary[],
  segments: readonly SegmentMembers[],
  context: SegmentContext,
): Promise<readonly ((at: number) => boolean)[]> {
  const rules = segments.filter(({ kind }) => kind === 'rule');
  const known = rules.length === 0 ? [] : await segmentPeople(sources, people, rules, context);
  return segments.map((members) => {
    if (members.kind === 'chosen') {
      const chosen = new Set(members.ids);
      return (at) => chosen.has(people[at]!.id);
    }
    const fits = segmentTest(members, context.today, known);
    return (at) => fits(known[at]!);
  });
}

/** People as the conditions of segments need to know them; only what these conditions ask for is looked up. */
export async function segmentPeople(
  { index, bought, traits, consents }: SegmentSources,
  people: readonly PersonSummary[],
  segments: SegmentMembers | readonly SegmentMembers[],
  { today, zone, points, tiers }: SegmentContext,
): Promise<readonly SegmentPerson[]> {
  const conditions = [segments].flat().flatMap(conditionsOf);
  const asks = (field: SegmentCondition['field']): boolean =>
    conditions.some((condition) => condition.field === field);
  const needed = neededFor({ kind: 'rule', match: 'all', conditions });
  const birthdays = birthdaysOf(index, conditions, today);
  const months = birthdayMonthsOf(index, conditions, today);
  const said = needed.consents ? await consents.read() : null;
  const dayOf = asks('added') ? (at: number) => localTimeAt(at, zone).day : () => today;
  return people.map((person): SegmentPerson => {
    const { id, kind, tags, country, languages, lastContactAt, place, organisation } = person;
    const { texts, onlyMonth, ...own } = traits.of(id);
    return {
      id,
      kind,
      tags,
      country,
      languages,
      ...own,
      texts: { ...texts, place, organisation },
      birthdayOn: birthdays.get(id) ?? null,
      birthdayMonths: months.get(id) ?? (onlyMonth === null ? NO_MONTHS : [onlyMonth]),
      addedOn: dayOf(person.createdAt),
      lastContactOn:
        lastContactAt === null || !needed.contacts ? null : localTimeAt(lastContactAt, zone).day,
      purchases: bought.of(id),
      points: points?.get(id) ?? 0,
      tier: tiers?.get(id) ?? null,
      consents: said?.(id) ?? NOTHING,
    };
  });
}

const NOTHING: ReadonlySet<string> = new Set();
const NO_MONTHS: readonly number[] = [];

const conditionsOf = (members: SegmentMembers): readonly SegmentCondition[] =>
  members.kind === 'rule' ? members.conditions : [];

/** The next birthdays within the longest time that a condition asks for. */
function birthdaysOf(
  index: Pick<PeopleIndex, 'daysBetween'>,
  conditions: readonly SegmentCondition[],
  today: IsoDate,
): ReadonlyMap<ContactId, IsoDate> {
  const found = new Map<ContactId, IsoDate>();
  const asked = conditions.flatMap((one) => (one.field === 'birthday' ? [one.withinDays] : []));
  if (asked.length === 0) return found;
  const within = Math.min(366, Math.max(0, ...asked));
  for (const { contactId, kind, on } of index.daysBetween(today, addDays(today, within))) {
    if (kind === 'birthday' && !found.has(contactId)) found.set(contactId, on);
  }
  return found;
}

/** In which of the months that conditions ask for people have a birthday this year, by whatever calendar they count. */
function birthdayMonthsOf(
  index: Pick<PeopleIndex, 'daysBetween'>,
  conditions: readonly SegmentCondition[],
  today: IsoDate,
): ReadonlyMap<ContactId, readonly number[]> {
  const found = new Map<ContactId, number[]>();
  const [year, now] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const asked = conditions.flatMap((one) =>
    one.field === 'birthday-month' ? [one.month === 0 ? now : one.month] : [],
  );
  for (const month of new Set(asked)) {
    const [from, to] = [
      isoDateOf(year, month, 1),
      isoDateOf(year, month, daysInMonth(year, month)),
    ];
    if (from === null || to === null) continue;
    for (const { contactId, kind } of index.daysBetween(from, to)) {
      if (kind !== 'birthday') continue;
      const own = found.get(contactId);
      if (own) own.push(month);
      else found.set(contactId, [month]);
    }
  }
  return found;
}
