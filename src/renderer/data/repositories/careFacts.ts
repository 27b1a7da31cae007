import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { CareFacts } from '@shared/domain/care/careBoard';
import { MAX_OF_A_RULE } from '@shared/domain/care/careKnown';
import {
  CELEBRATION_DAYS,
  CHECK_IN_STAYS_DAYS,
  visitDaysNeeded,
  type CareSettings,
} from '@shared/domain/care/careRules';
import type { CareMark } from '@shared/domain/care/careMark';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Celebration } from '@shared/domain/culture/celebration';
import type { FeastTime } from '@shared/domain/culture/comingUp';
import { needsCriticism } from '@shared/domain/feedback/scores';
import type { Answer } from '@shared/domain/feedback/answer';
import type { Criticism } from '@shared/domain/feedback/criticism';
import { neededFor } from '@shared/domain/segments/fitsSegment';
import type { Segment } from '@shared/domain/segments/segment';
import { DEFAULT_SETTINGS } from '@shared/domain/store/defaultSettings';
import type { Renewal } from '@shared/domain/purchases/renewal';
import { Dexie } from 'dexie';
import type { RegularsDatabase } from '../database';
import { restrictedPeople } from '../privacy/restricted';
import type { CareSources } from './care';
import { careLapses } from './careLapses';
import type { Dependencies } from './saving';
import { spanOfDays } from './spanOfDays';
import type { Workers } from './workers';

/** What the rules of Today are about, and whether all of it was known by then. */
export type KnownCareFacts = CareFacts & {
  /** What is celebrated around the day, with those who are still to be greeted. */
  readonly celebrations: readonly Celebration[];
  /** `false` while exchanges and purchases are still being read: who stays away is not known yet. */
  readonly isComplete: boolean;
};

/** What was stamped is looked at so many days back, what was let go longer: then it may be asked again. */
const DONE_DAYS = 200;
const LET_GO_DAYS = 400;

/** The longest lead time of what comes round, in days. */
const MAX_LEAD_DAYS = 365;

/** What else the facts are to hold. */
export type CareWishes = {
  /** Feasts of the days around, in the countries where people live; without them no holiday brings anybody onto Today. */
  readonly feasts?: readonly FeastTime[];
  /** Who has to be among the people as well. */
  readonly alsoNamed?: readonly ContactId[];
};

/** Reads everything that the rules of Today need, each table only as far as a rule goes. */
export async function readCareFacts(
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  sources: CareSources,
  workers: Workers,
  today: IsoDate,
  { feasts = [], alsoNamed = [] }: CareWishes,
): Promise<KnownCareFacts> {
  const settings = await careSettings(db);
  const { promise, refund, renewal, thanks: thanksRules, points } = settings;
  const { promises, criticisms, feedback, greetings, thanks, journeys, keepInTouch } = sources;
  const answersFrom = addDays(today, -Math.max(settings.criticism.days, thanksRules.days));
  const thanksFrom = addDays(today, -visitDaysNeeded(settings) - 1);
  const celebrated = [addDays(today, -CELEBRATION_DAYS), addDays(today, CELEBRATION_DAYS)] as const;

  const [
    open,
    heard,
    told,
    answered,
    greeted,
    owed,
    coming,
    said,
    intervals,
    under,
    marks,
    ideas,
    asked,
    restricted,
  ] = await Promise.all([
    promises.openDueBy(addDays(today, Math.max(1, promise.aheadDays))),
    criticisms.open(),
    toldSince(db, spanOfDays(toldFrom(settings, today), today, clock)[0]),
    feedback.between(answersFrom, today),
    greetings.between(...celebrated),
    refundsOwed(db, sources, addDays(today, refund.aheadDays)),
    renewalsComing(db, today, renewal.aheadDays),
    thanks.resolved(thanksFrom, today),
    keepInTouch.all(),
    journeys.open(),
    marksNear(db, today),
    db.ideas.toArray(),
    db.privacyCases.toArray(),
    restrictedPeople(db),
  ]);
  const lapses = points.isOn ? await careLapses(db, workers, today, points.days) : [];
  const segmentIds = intervals.flatMap(({ id }) => (id.startsWith('segment:') ? id.slice(8) : []));
  const segments = await segmentsWith(db, sources, segmentIds);

  const criticised = [...new Map([...heard, ...told].map((one) => [one.id, one])).values()];
  const answers = answered.filter((answer) => isForARule(answer, settings)).slice(0, MAX_OF_A_RULE);
  const done = ideas.filter(
    ({ status, statusOn }) => (status === 'done' || status === 'told') && statusOn >= thanksFrom,
  );
  const prepared = greeted.filter(({ status }) => status === 'prepared');
  const requests = asked.filter(({ answeredOn }) => answeredOn === null);
  const named = new Set<ContactId | null>([
    ...requests.map(({ contactId }) => contactId),
    ...alsoNamed,
    ...[...open, ...criticised, ...prepared, ...coming, ...under, ...lapses].map(
      ({ contactId }) => contactId,
    ),
    ...answers.map(({ contactId }) => contactId),
    ...owed.map(({ refund: { contactId } }) => contactId),
    ...done.map(({ authorId }) => authorId),
  ]);

  const known = await workers.people().care({
    today,
    zone: clock.zone(),
    settings,
    intervals,
    segments,
    marks: marks.filter(({ reason }) => reason === 'silent' || reason === 'rhythm'),
    feasts,
    named: [...named].filter((id) => id !== null),
  });
  return {
    ...known,
    promises: open,
    criticisms: criticised,
    answers,
    requests,
    restricted: [...restricted],
    greetings: prepared,
    refunds: owed,
    renewals: coming,
    lapses,
    ideas: done,
    thanks: said,
    keepInTouch: intervals,
    journeys: under,
    marks,
  };
}

/** Segments that have a rhythm. Those that ask for points or tiers, which the people index does not know, come with whom they hold. */
async function segmentsWith(
  db: RegularsDatabase,
  { segments }: Pick<CareSources, 'segments'>,
  ids: readonly string[],
): Promise<readonly Segment[]> {
  const stored = (await db.segments.bulkGet([...ids])).filter((one) => one !== undefined);
  return Promise.all(
    stored.map(async (segment): Promise<Segment> => {
      const { points, tiers } = neededFor(segment.members);
      return points || tiers
        ? { ...segment, members: { kind: 'chosen', ids: await segments.membersOf(segment) } }
        : segment;
    }),
  );
}

async function careSettings(db: RegularsDatabase): Promise<CareSettings> {
  const setting = await db.settings.get('care');
  return setting?.id === 'care' ? setting.value : DEFAULT_SETTINGS.care;
}

/** Solutions are thanked for, and asked after. */
const toldFrom = ({ thanks, checkInSolution }: CareSettings, today: IsoDate): IsoDate =>
  addDays(today, -Math.max(thanks.days, checkInSolution.days + CHECK_IN_STAYS_DAYS));

const toldSince = (db: RegularsDatabase, from: number): Promise<Criticism[]> =>
  db.criticisms.where('toldAt').aboveOrEqual(from).toArray();

/** An answer that somebody has to do something about: it criticises, or says something in words. */
const isForARule = (answer: Answer, { criticism }: CareSettings): boolean =>
  answer.contactId !== null && (answer.words.trim() !== '' || needsCriticism(answer, criticism));

async function refundsOwed(
  db: RegularsDatabase,
  { purchases }: Pick<CareSources, 'purchases'>,
  until: IsoDate,
): Promise<CareFacts['refunds']> {
  const owed = (await purchases.refundsOwed()).filter(
    ({ dueOn, refundedOn }) => (dueOn ?? refundedOn) <= until,
  );
  const bought = await db.purchases.bulkGet(owed.map(({ purchaseId }) => purchaseId));
  return owed.flatMap((refund, at) => {
    const purchase = bought[at];
    return purchase ? [{ refund, currency: purchase.currency }] : [];
  });
}

const renewalsComing = (db: RegularsDatabase, today: IsoDate, aheadDays: number) =>
  db.renewals
    .where('[status+dueOn]')
    .between(['open', Dexie.minKey], ['open', addDays(today, MAX_LEAD_DAYS)], true, true)
    .filter(
      ({ dueOn, leadDays }: Renewal) => addDays(dueOn, -Math.max(leadDays, aheadDays)) <= today,
    )
    .toArray();

/** What was done with rows, as far back as it says anything of today. */
async function marksNear(db: RegularsDatabase, today: IsoDate): Promise<readonly CareMark[]> {
  const since = (state: CareMark['state'], days: number) =>
    db.careMarks
      .where('[state+on]')
      .between([state, addDays(today, -days)], [state, Dexie.maxKey], true, true)
      .toArray();
  const found = await Promise.all([
    since('open', LET_GO_DAYS),
    since('done', DONE_DAYS),
    since('let-go', LET_GO_DAYS),
  ]);
  return found.flat();
}
