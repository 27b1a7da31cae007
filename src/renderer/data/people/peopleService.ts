import type { ContactId } from '@shared/domain/contacts/contact';
import { neededFor } from '@shared/domain/segments/fitsSegment';
import type { SegmentMembers } from '@shared/domain/segments/segment';
import { createPeopleIndex, type PeopleIndexSettings } from '@shared/domain/people/peopleIndex';
import type { RegularsDatabase } from '../database';
import type { Announcer, Touched } from '../journal/announcer';
import { lastSeq } from '../journal/log/position';
import {
  createBlockKeeping,
  isGoing,
  pause,
  type BlockPlace,
  type Brought,
} from '../blocks/blockKeeping';
import { createReflected } from '../blocks/journalPosition';
import { createActivityReader } from './activities';
import { createBoughtReader } from './boughtReader';
import { createCareAnswers } from './careAnswers';
import { createTouches } from './carePeople';
import { createCustomsReader } from './customsReader';
import type { PeopleRemote, PeopleSettings, PeopleStatus } from './peopleApi';
import { celebratingPeople } from './celebratingPeople';
import { createConsentsReader } from './consentsReader';
import { createHeldSegments } from './heldSegments';
import { packPeople, unpackPeople, type KeptPeople, type UnpackedPeople } from './peopleBlocks';
import { differingPeople } from './peopleCheck';
import { membersOf, segmentsOf, sizesOf } from './segmentPeople';
import { createTraits } from './traits';
import { createPeopleReading, RUN } from './peopleReading';
import { readTwins } from './twinFinder';
import { zoneOffset } from './zoneOffset';

/** While notes are still being read, lists hear of them this often, in milliseconds. */
const NEWS_MS = 1000;

/** The index over a database, kept current: runs in the worker, or in tests beside everything else. */
export type PeopleService = {
  readonly remote: PeopleRemote;
  readonly status: () => PeopleStatus;
  readonly close: () => void;
};

/**
 * Reads everybody, then what happened with them, and after each act what it touched. Only reads.
 *
 * @param db - Open, or about to be: then `place` says when.
 * @param onStatus - Called whenever the status changes.
 * @param place - Without it, every start reads everything.
 */
export function createPeopleService(
  db: RegularsDatabase,
  announcer: Pick<Announcer, 'onCommitted'>,
  initial: PeopleSettings,
  onStatus: (status: PeopleStatus) => void,
  place: BlockPlace | null = null,
): PeopleService {
  let settings = initial;
  const index = createPeopleIndex(indexSettings(initial));
  let status: PeopleStatus = { stage: 'reading', version: 0, size: 0 };
  let isClosed = false;
  /** Counts rebuilds: what a former one still has to read is dropped. */
  let era = 0;
  let toldAt = 0;
  const reader = createActivityReader(db);
  const customs = createCustomsReader(db);
  const bought = createBoughtReader(db);
  const traits = createTraits();
  const touches = createTouches();
  const consents = createConsentsReader(db, () => settings.today);
  const held = createHeldSegments();
  const sources = { db, index, bought, traits, touches, consents, customs };
  const care = createCareAnswers(sources);
  /** Whether everybody's exchanges and purchases are known. */
  let isCareKnown = false;
  const nextAt: KeptPeople['nextAt'] = new Map();
  const reflected = createReflected();
  const kept = { index, traits, touches, bought, customs, consents, nextAt };
  const saving = createBlockKeeping({
    ...{ db, place, reflected },
    // The order of names is that of the language.
    variant: () => settings.language,
    isWhole: () => isCareKnown && status.stage === 'ready' && pending === 0,
    pack: (isStill) => packPeople(kept, isStill, pause),
    unpack: (blocks) =>
      unpackPeople(kept, blocks, settings.now, (id) => care.prepare(id, settings.today)),
  });
  /** Bought or got back something while everybody's purchases were being read. */
  const late = new Set<ContactId>();
  const { readPeople, readActivities, takeIn, warmUp } = createPeopleReading({
    ...{ ...sources, reader, care, nextAt, late },
    isCareKnown: () => isCareKnown,
    isClosed: () => isClosed,
    now: () => settings.now,
  });

  const report = (stage: PeopleStatus['stage']): void => {
    if (isClosed) return;
    toldAt = Date.now();
    status = { stage, version: status.version + 1, size: index.size() };
    onStatus(status);
  };

  // One thing after another: what is read last is what stands.
  let queue: Promise<void> = Promise.resolve();
  let pending = 0;
  const enqueue = (work: () => Promise<void>): Promise<void> => {
    pending += 1;
    const done = queue.then(async () => {
      if (!isClosed) await work();
    });
    queue = done
      .catch(() => undefined)
      .then(() => {
        pending -= 1;
      });
    return done;
  };

  /** Reads what happened with everybody, run by run, so that acts in between are not kept waiting. */
  const readAllActivities = (current: number): void => {
    const ids = [...index.ids()].sort();
    const next = (from: number): Promise<void> =>
      enqueue(async () => {
        if (current !== era) return;
        await readActivities(ids.slice(from, from + RUN), 'run');
        if (from + RUN >= ids.length) {
          warmUp();
          void readAllBought(current, ids).catch(() => report('failed'));
          return report('ready');
        }
        if (Date.now() - toldAt >= NEWS_MS) report('noting');
        void next(from + RUN).catch(() => report('failed'));
      });
    void next(0).catch(() => report('failed'));
  };

  /** Reads what everybody bought, beside the queue, after all that lists need. */
  const readAllBought = async (current: number, ids: readonly ContactId[]): Promise<void> => {
    bought.forget();
    late.clear();
    for (let from = 0; from < ids.length; from += RUN) {
      const run = ids.slice(from, from + RUN);
      await bought.readRun(run);
      if (current !== era || isClosed) return;
      for (const id of run) care.forget(id);
    }
    while (late.size > 0) {
      const again = [...late];
      late.clear();
      await bought.readSome(again);
      for (const id of again) care.forget(id);
    }
    if (current !== era || isClosed) return;
    knowCare();
    report(status.stage);
  };

  const knowCare = (): void => {
    isCareKnown = true;
    for (const tell of whenKnown.splice(0)) tell();
    saving.ready();
    // Nobody waits for it: whoever asks earlier works it out himself.
    void prepareCare(era).catch(() => undefined);
  };

  /** What the first opening of Today asks of everybody, worked out before anybody opens it. */
  const prepareCare = async (current: number): Promise<void> => {
    await consents.latest();
    const ids = index.ids();
    for (let from = 0; from < ids.length; from += RUN) {
      await pause();
      if (current !== era || isClosed) return;
      for (const id of ids.slice(from, from + RUN)) care.prepare(id, settings.today);
    }
  };

  const whenKnown: (() => void)[] = [];
  const careKnown = (): Promise<void> =>
    isCareKnown
      ? Promise.resolve()
      : new Promise((resolve) => {
          whenKnown.push(resolve);
        });

  /** Waits until everything is known that the conditions of these segments are about. */
  const isKnownFor = async (segments: readonly SegmentMembers[]): Promise<void> => {
    await isRead;
    const needed = segments.map(neededFor);
    if (needed.some(({ purchases, contacts }) => purchases || contacts)) await careKnown();
  };

  const rebuild = (): Promise<void> =>
    enqueue(async () => {
      era += 1;
      isCareKnown = false;
      care.forgetAll();
      consents.forget();
      // Before anything is read: an act after it is announced.
      const upTo = await lastSeq(db);
      try {
        await saving.drop();
        await readPeople();
        reflected.begin(upTo);
        report('noting');
        readAllActivities(era);
      } catch (fault) {
        report('failed');
        throw fault;
      }
    });

  const follow = async ({ keys, isEverything, seq }: Touched): Promise<void> => {
    const rows = isEverything ? null : await takeIn(keys);
    if (rows === null) return void rebuild().catch(() => undefined);
    if (rows > 0) report(status.stage);
    if (seq !== undefined) reflected.add(seq);
    saving.changed(
      rows,
      isGoing(keys, (id) => index.find(id) !== null),
    );
  };

  /** Takes in what was stored, and what happened since. Answers whether that was possible. */
  const resume = async ({
    touched,
    taken: { again, currency },
  }: Brought<UnpackedPeople>): Promise<boolean> => {
    if (currency !== (await bought.currency())) return false;
    isCareKnown = true;
    await readActivities([...again].sort(), 'some');
    const rows = await takeIn(touched.keys);
    if (rows === null) return false;
    status = { ...status, stage: 'ready' };
    knowCare();
    warmUp();
    saving.changed(
      rows,
      isGoing(touched.keys, (id) => index.find(id) !== null),
    );
    report('ready');
    return true;
  };

  /** Looks whether what came back is what the tables say, for some; else everything is read. */
  const checkSome = async (): Promise<void> => {
    const ids = someOf(index.ids());

    const version = status.version;
    const differing = await differingPeople(
      { db, index, reader, customs },
      ids,
      indexSettings(settings),
    );
    // Not what an act changed meanwhile.
    if (isClosed || differing.length === 0 || status.version !== version || pending > 0) return;
    await rebuild();
  };

  // Before the first read, so that no act falls between.
  const stopFollowing = announcer.onCommitted((touched) => {
    // A fault has been reported by the status; a list that waits is told by its own rejection.
    void enqueue(() => follow(touched)).catch(() => report('failed'));
  });
  const begin = async (): Promise<void> => {
    let isBack = false;
    await enqueue(async () => {
      const brought = await saving.bringBack();
      // Whatever does not fit is read.
      isBack = brought !== null && (await resume(brought).catch(() => false));
    });
    if (isBack) void checkSome().catch(() => undefined);
    else {
      await place?.factsOpen;
      await rebuild();
    }
  };
  const isRead = begin();
  isRead.catch(() => undefined);

  const whenRead =
    <Args extends readonly unknown[], T>(answer: (...args: Args) => T) =>
    async (...args: Args): Promise<T> => {
      await isRead;
      return answer(...args);
    };

  return {
    remote: {
      configure: whenRead((next: PeopleSettings) => {
        settings = next;
        index.configure(indexSettings(next));
        report(status.stage);
      }),
      list: async (query) => {
        await isRead;
        if (query.filter?.kind === 'segment') await held.isHeld(query.filter.id);
        return {
          ...index.query(query),
          version: status.version,
          isComplete: status.stage === 'ready',
        };
      },
      people: whenRead((rows) => index.summaries(rows)),
      find: whenRead((ids) => ids.map((id) => index.find(id))),
      idsOf: whenRead((rows) => index.idsOf(rows)),
      counts: whenRead(() => index.counts()),
      known: whenRead((probes) => probes.map((probe) => index.known(probe))),
      daysBetween: whenRead((from, to) => index.daysBetween(from, to)),
      places: whenRead(() => index.places()),
      livingIn: whenRead((country, regions) => index.livingIn(country, regions)),
      towns: whenRead(() => index.towns()),
      livingAt: whenRead((places) => index.livingAt(places)),
      celebrating: async () => {
        await isRead;
        return celebratingPeople(index, customs, consents);
      },
      care: async (question) => {
        await isRead;
        // What was announced by now is part of the answer.
        await queue;
        return care.care(question, isCareKnown);
      },
      twins: async () => {
        await isRead;
        return readTwins(db);
      },
      membersOf: async (members, context) => {
        await isKnownFor([members]);
        return membersOf(sources, members, context);
      },
      sizesOf: async (segments, context) => {
        await isKnownFor(segments.map(({ members }) => members));
        return sizesOf(sources, segments, context);
      },
      segmentsOf: async (contactId, segments, context) => {
        await isKnownFor(segments.map(({ members }) => members));
        return segmentsOf(sources, contactId, segments, context);
      },
      holdSegment: async ({ id, members }, context) => {
        await isKnownFor([members]);
        const ids = await membersOf(sources, members, context);
        return held.hold(id, index.hold(id, ids));
      },
    },
    status: () => status,
    close: () => {
      isClosed = true;
      stopFollowing();
      saving.close();
    },
  };
}

function indexSettings({ language, today, now }: PeopleSettings): PeopleIndexSettings {
  const collator = new Intl.Collator([language, 'en'], { numeric: true });
  return {
    compare: (one, other) => collator.compare(one, other),
    now,
    today,
    offsetOf: (zone) => zoneOffset(zone, now),
  };
}

/** So many people are compared with the tables after a start. */
const COMPARED = 100;

/** Some of many, from everywhere among them. */
function someOf(ids: readonly ContactId[]): readonly ContactId[] {
  const step = Math.max(1, Math.floor(ids.length / COMPARED));
  return ids.filter((_, at) => at % step === 0);
}
