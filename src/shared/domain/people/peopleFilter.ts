import type { Instant } from '../calendar/clock';
import { NEW_FACE_DAYS, QUIET_DAYS, type PeopleCounts, type PeopleFilter } from './peopleQuery';
import type { PersonSummary } from './personSummary';

const DAY_MS = 86_400_000;

const isNew = (person: PersonSummary, now: Instant): boolean =>
  person.createdAt > now - NEW_FACE_DAYS * DAY_MS;

const isQuiet = (person: PersonSummary, now: Instant): boolean =>
  (person.lastContactAt ?? person.createdAt) < now - QUIET_DAYS * DAY_MS;

/** Whether somebody belongs into the list of a filter. */
export function filterOf(
  filter: Exclude<PeopleFilter, { kind: 'segment' }>,
  now: Instant,
): (person: PersonSummary) => boolean {
  if (filter.kind === 'trash') return (person) => person.isTrashed;
  const belongs = livingFilterOf(filter, now);
  return (person) => !person.isTrashed && belongs(person);
}

function livingFilterOf(
  filter: Exclude<PeopleFilter, { kind: 'trash' | 'segment' }>,
  now: Instant,
): (person: PersonSummary) => boolean {
  switch (filter.kind) {
    case 'all':
      return () => true;
    case 'new':
      return (person) => isNew(person, now);
    case 'quiet':
      return (person) => isQuiet(person, now);
    case 'promises':
      return (person) => person.openPromises > 0;
    case 'organisations':
      return (person) => person.kind === 'organisation';
    case 'no-country':
      return (person) => person.country === '';
    case 'sample':
      return (person) => person.isSample;
    case 'tag':
      return (person) => person.tags.includes(filter.tag);
    case 'owner':
      return (person) => person.owner === filter.owner;
  }
}

/** How many people each filter shows. `compare` orders tags that are used equally often. */
export function countsOf(
  people: readonly PersonSummary[],
  { now, compare }: { now: Instant; compare: (one: string, other: string) => number },
): PeopleCounts {
  const counts = { all: 0, new: 0, quiet: 0, promises: 0, organisations: 0, noCountry: 0 };
  const more = { sample: 0, trash: 0 };
  const tags = new Map<string, number>();
  const owners = new Map<string, number>();
  for (const person of people) {
    if (person.isTrashed) {
      more.trash += 1;
      continue;
    }
    counts.all += 1;
    if (isNew(person, now)) counts.new += 1;
    if (isQuiet(person, now)) counts.quiet += 1;
    if (person.openPromises > 0) counts.promises += 1;
    if (person.kind === 'organisation') counts.organisations += 1;
    if (person.country === '') counts.noCountry += 1;
    if (person.isSample) more.sample += 1;
    owners.set(person.owner, (owners.get(person.owner) ?? 0) + 1);
    const own = person.tags.length > 1 ? new Set(person.tags) : person.tags;
    for (const tag of own) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  return {
    ...counts,
    ...more,
    tags: Array.from(tags, ([tag, count]) => ({ tag, count })).sort(
      (a, b) => b.count - a.count || compare(a.tag, b.tag) || (a.tag < b.tag ? -1 : 1),
    ),
    owners: Array.from(owners, ([owner, count]) => ({ owner, count })).sort(
      (a, b) =>
        Number(a.owner === '') - Number(b.owner === '') ||
        b.count - a.count ||
        compare(a.owner, b.owner) ||
        (a.owner < b.owner ? -1 : 1),
    ),
  };
}
