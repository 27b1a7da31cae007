import type { Instant } from '@shared/domain/calendar/clock';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { CareBond, CareReferral, CareRegular, CareVisit } from '@shared/domain/care/careBoard';
import { MAX_OF_A_RULE, type CareKnown, type CareQuestion } from '@shared/domain/care/careKnown';
import { CHECK_IN_STAYS_DAYS, visitDaysNeeded } from '@shared/domain/care/careRules';
import { intervalOf, keepInTouchDue } from '@shared/domain/care/keepInTouchDue';
import { silentRegulars } from '@shared/domain/care/silentRegulars';
import { isRoundVisit } from '@shared/domain/care/thanksOwed';
import type { ContactId } from '@shared/domain/contacts/contact';
import { localTimeAt } from '@shared/domain/culture/localTime';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { rhythmOf } from '@shared/domain/purchases/rhythm';
import { segmentTest } from '@shared/domain/segments/fitsSegment';
import { createCarePeople, type Touches } from './carePeople';
import { celebratedPeople, type CelebrationSources } from './celebratedPeople';
import type { RegularsDatabase } from '../database';
import { segmentPeople, type SegmentSources } from './segmentPeople';
import { createVisitDays } from './visitDays';

/** What the answers are made of. */
export type CareSources = SegmentSources &
  CelebrationSources & {
    /** When the shop got in touch, and on which days somebody came. */
    readonly touches: Touches;
  };

/** What everybody's days say, remembered until somebody changes. */
export type CareAnswers = {
  readonly care: (question: CareQuestion, isComplete: boolean) => Promise<CareKnown>;
  /** Works out what days say of somebody, so that nobody waits for it later. */
  readonly prepare: (id: ContactId, today: IsoDate) => void;
  /** Somebody's days are not what they were. */
  readonly forget: (id: ContactId) => void;
  /** Somebody is not who they were: address, customs, greetings, whether they left. */
  readonly forgetPerson: (id: ContactId) => void;
  /** The same of anybody. */
  readonly forgetPeople: () => void;
  readonly forgetAll: () => void;
};

/** Somebody's own rhythm, and the days on which they bought something. */
type Kept = {
  readonly regular: CareRegular | null;
  /** The number of their last day; 0 without a rhythm. */
  readonly lastDay: number;
  readonly boughtOn: readonly IsoDate[];
};

const DAY_MS = 86_400_000;

const dayNumber = (day: IsoDate): number => Date.parse(day) / DAY_MS;

/** Answers what the rules of Today ask of everybody at once. */
export function createCareAnswers(sources: CareSources): CareAnswers {
  const { db, index, bought, touches } = sources;
  const kept = new Map<ContactId, Kept>();
  const known = createCarePeople(sources);
  const visitDays = createVisitDays(db);

  const keptOf = (id: ContactId, today: IsoDate): Kept => {
    const known = kept.get(id);
    if (known) return known;
    const boughtOn = [...new Set(bought.of(id).map(({ on }) => on))].sort();
    const days = [...new Set([...boughtOn, ...touches.of(id).cameOn])];
    const rhythm = rhythmOf(days, today);
    const regular = rhythm && {
      contactId: id,
      visits: days.filter((day) => day <= today).length,
      everyDays: rhythm.everyDays,
      lastOn: rhythm.lastOn,
    };
    const fresh = { regular, boughtOn, lastDay: regular ? dayNumber(regular.lastOn) : 0 };
    kept.set(id, fresh);
    return fresh;
  };

  const touchedOn = (
    { zone, marks }: CareQuestion,
    of: 'silent' | 'rhythm',
  ): ((id: ContactId) => IsoDate | null) => {
    const stamped = new Map(
      marks
        .filter(({ reason, state }) => reason === of && state !== 'open')
        .map(({ contactId, on }) => [contactId, on]),
    );
    return (id) => {
      const last = index.find(id)?.lastContactAt ?? null;
      const touched = last === null ? null : localTimeAt(last, zone).day;
      const stamp = stamped.get(id) ?? null;
      return stamp !== null && (touched === null || stamp > touched) ? stamp : touched;
    };
  };

  /** Who stays away; `days` are those of the same people. */
  const silent = (
    question: CareQuestion,
    people: readonly PersonSummary[],
    days: readonly Kept[],
  ) => {
    const { settings, today } = question;
    if (!settings.silent.isOn) return [];
    const { visits, gaps, days: daysAtLeast } = settings.silent;
    const now = dayNumber(today);
    // Roughly first, by plain numbers: a day more or less is decided below, for few.
    const away: { readonly regular: CareRegular; readonly silentFor: number }[] = [];
    for (const [at, { lastContactAt }] of people.entries()) {
      const { regular, lastDay } = days[at]!;
      if (!regular || regular.visits < visits) continue;
      const patience = Math.max(Math.floor(gaps * regular.everyDays), Math.floor(daysAtLeast));
      const touched = lastContactAt === null ? 0 : lastContactAt / DAY_MS;
      const silentFor = now - Math.max(lastDay, touched) - patience;
      if (silentFor > -2) away.push({ regular, silentFor });
    }
    const regulars = away
      .sort((a, b) => a.silentFor - b.silentFor)
      .slice(0, 2 * MAX_OF_A_RULE)
      .map(({ regular }) => regular);
    const found = silentRegulars(regulars, settings.silent, today, touchedOn(question, 'silent'));
    // Whose silence is fresh comes first.
    const first = new Set(
      found
        .toSorted((a, b) => (a.silentOn < b.silentOn ? 1 : a.silentOn > b.silentOn ? -1 : 0))
        .slice(0, MAX_OF_A_RULE)
        .map(({ contactId }) => contactId),
    );
    return regulars.filter(({ contactId }) => first.has(contactId));
  };

  const bonds = async (question: CareQuestion, people: readonly PersonSummary[]) => {
    const { intervals, segments, settings, today, zone } = question;
    if (intervals.length === 0 || !settings.rhythm.isOn) return [];
    const tags = new Set(prefixed(intervals, 'tag:'));
    const persons = new Set(prefixed(intervals, 'person:'));
    const inSegments = await membersIn(sources, segments, people, question);
    const everyDays = new Map(intervals.map((interval) => [interval.id, interval.everyDays]));
    const now = dayNumber(today);
    const all = people.flatMap(({ id, tags: own, lastContactAt, createdAt }): CareBond[] => {
      const mine = inSegments.get(id) ?? NONE;
      if (!persons.has(id) && mine.length === 0 && !own.some((tag) => tags.has(tag))) return [];
      const every = intervalOf({ contactId: id, tags: own, segments: mine }, everyDays) ?? 0;
      // Who heard from the shop lately is passed over by plain numbers; the day itself is decided below.
      const quietFor = now - (lastContactAt ?? createdAt) / DAY_MS;
      if (quietFor < every * settings.rhythm.yellow - 2) return [];
      const said = localTimeAt(lastContactAt ?? createdAt, zone).day;
      // Whoever was in the shop has been in touch, whether or not anything was written down.
      const came = keptOf(id, today).boughtOn.findLast((day) => day <= today);
      const since = came !== undefined && came > said ? came : said;
      return [{ contactId: id, tags: own, segments: mine, since }];
    });
    const touched = touchedOn(question, 'rhythm');
    const due = keepInTouchDue(all, intervals, settings.rhythm, today, touched);
    const first = new Set(
      due
        .toSorted((a, b) => b.days / b.everyDays - a.days / a.everyDays)
        .slice(0, MAX_OF_A_RULE)
        .map(({ contactId }) => contactId),
    );
    const greeted = await greetedOn(db, [...first], zone);
    return all
      .filter(({ contactId }) => first.has(contactId))
      .map((bond) => {
        const on = greeted.get(bond.contactId);
        return on !== undefined && on > bond.since ? { ...bond, since: on } : bond;
      });
  };

  /** Days with a purchase that a rule can be about, with what was bought; `days` are those of the same people. */
  const visits = async (
    { settings, today }: CareQuestion,
    people: readonly PersonSummary[],
    days: readonly Kept[],
  ): Promise<readonly CareVisit[]> => {
    const { thanks, checkInPurchase } = settings;
    const from = addDays(today, -visitDaysNeeded(settings));
    const checkedFrom = addDays(today, -(checkInPurchase.days + CHECK_IN_STAYS_DAYS));
    const wanted = new Map<string, { id: ContactId; on: IsoDate; count: number }>();
    for (const [row, { id }] of people.entries()) {
      const { boughtOn } = days[row]!;
      for (let at = boughtOn.length - 1; at >= 0 && boughtOn[at]! >= from; at -= 1) {
        const on = boughtOn[at]!;
        const count = at + 1;
        const isFirst = count === 1;
        const isThanked = isFirst || (thanks.visits.isOn && isRoundVisit(count, thanks.visits));
        const isChecked =
          checkInPurchase.isOn &&
          on >= checkedFrom &&
          (isFirst || (checkInPurchase.of === 'every' && at === boughtOn.length - 1));
        if (isThanked || isChecked) wanted.set(`${id} ${on}`, { id, on, count });
      }
    }
    const firstOf = await visitDays.firsts([...wanted.values()], today);
    return [...wanted.values()]
      .flatMap(({ id, on, count }): CareVisit[] => {
        const visit = firstOf(id, on);
        return visit === null ? [] : [{ ...visit, count }];
      })
      .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
      .slice(0, 2 * MAX_OF_A_RULE);
  };

  const referrals = async (firsts: readonly CareVisit[]): Promise<readonly CareReferral[]> => {
    const on = new Map(firsts.map((visit) => [visit.contactId, visit.on]));
    const links = await Promise.all(
      [...on.keys()].map((id) => db.links.where('fromId').equals(id).toArray()),
    );
    return links.flat().flatMap(({ kind, fromId, toId }): CareReferral[] => {
      if (kind !== 'referred-by') return [];
      const referred = index.find(fromId);
      return referred && !referred.isTrashed
        ? [
            {
              referrerId: toId,
              referredId: fromId,
              referredName: referred.name,
              on: on.get(fromId)!,
            },
          ]
        : [];
    });
  };

  return {
    care: async (question, isComplete) => {
      const people = index.everybody().filter(({ isTrashed }) => !isTrashed);
      const { named } = question;
      const days = people.map(({ id }) => keptOf(id, question.today));
      const regulars = silent(question, people, days);
      const bonded = await bonds(question, people);
      const visited = await visits(question, people, days);
      const brought = await referrals(visited.filter(({ count }) => count === 1));
      const celebrations = await celebratedPeople(sources, question);
      const ids = new Set<ContactId>([
        ...named,
        ...[...regulars, ...bonded, ...visited].map(({ contactId }) => contactId),
        ...celebrations.flatMap(({ people: own }) => own.map(({ id }) => id)),
        ...brought.flatMap(({ referrerId, referredId }) => [referrerId, referredId]),
      ]);
      return {
        people: await known.of([...ids], question.zone),
        visits: visited,
        regulars,
        bonds: bonded,
        referrals: brought,
        celebrations,
        isComplete,
      };
    },
    prepare: (id, today) => void keptOf(id, today),
    forget: (id) => {
      kept.delete(id);
      visitDays.forget(id);
    },
    forgetPerson: known.forget,
    forgetPeople: known.forgetAll,
    forgetAll: () => {
      kept.clear();
      visitDays.forgetAll();
      known.forgetAll();
    },
  };
}

const NONE: readonly string[] = [];

/** When greetings were last sent to these people, by the shop's calendar. */
async function greetedOn(
  db: RegularsDatabase,
  ids: readonly ContactId[],
  zone: string,
): Promise<ReadonlyMap<ContactId, IsoDate>> {
  const latest = new Map<ContactId, Instant>();
  if (ids.length === 0) return new Map();
  await db.greetings
    .where('contactId')
    .anyOf([...ids])
    .each(({ contactId, status, resolvedAt }) => {
      if (status !== 'sent' || resolvedAt === null) return;
      latest.set(contactId, Math.max(resolvedAt, latest.get(contactId) ?? resolvedAt));
    });
  return new Map([...latest].map(([id, at]) => [id, localTimeAt(at, zone).day]));
}

const prefixed = (intervals: CareQuestion['intervals'], prefix: string): readonly string[] =>
  intervals.flatMap(({ id }) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []));

/** Who is in which of these segments. Points and tiers are not known here: who asks about them says whom they hold. */
async function membersIn(
  sources: CareSources,
  segments: CareQuestion['segments'],
  people: readonly PersonSummary[],
  { today, zone }: CareQuestion,
): Promise<ReadonlyMap<ContactId, readonly string[]>> {
  const found = new Map<ContactId, string[]>();
  const put = (id: ContactId, segmentId: string): void => {
    const own = found.get(id);
    if (own) own.push(segmentId);
    else found.set(id, [segmentId]);
  };
  for (const { id, members } of segments) {
    if (members.kind === 'chosen') for (const one of members.ids) put(one, id);
    else {
      const known = await segmentPeople(sources, people, members, { today, zone });
      const fits = segmentTest(members, today, known);
      for (const person of known) if (fits(person)) put(person.id, id);
    }
  }
  return found;
}
