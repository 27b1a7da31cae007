import type { Clock } from '@shared/domain/calendar/clock';
import type { TwinDecision, TwinRef } from '@shared/domain/importing/plan';
import type { ReadPhoto } from '@shared/domain/importing/readContact';
import type { ReadingControl, TableChoices } from '@shared/domain/importing/tableSource';
import { ok, refuse } from '@shared/kernel/result';
import { shorten } from '@shared/domain/importing/cellText';
import type { Repositories } from '../createRepositories';
import type { RegularsDatabase } from '../database';
import { CommitCancelledError } from '../journal/commit';
import type { FittedPhoto } from '../photos/fitPhoto';
import type { ImportFile, ImportPlace, ImportProgress, ImportRemote } from './importApi';
import { holdBack } from './heldBack';
import {
  knownFor,
  NO_DECISIONS,
  planFile,
  undecidedOf,
  type PlannedFile,
  type RowDecisions,
} from './importPlanning';
import {
  openedFileOf,
  openSession,
  readAll,
  readOne,
  withMapping,
  type ImportSession,
} from './importSession';
import { leftRowsCsv } from './leftRows';
import { forgetMapping, rememberMapping } from './mappingMemory';
import { personLook, rowLook, twinLooks } from './rowLooks';
import { writeImport } from './writeImport';

/** Cells of a row that are shown beside it. */
const SHOWN_CELLS = 60;

/** What an import works with. */
export type ImportServiceDependencies = {
  readonly db: RegularsDatabase;
  readonly repositories: Repositories;
  readonly clock: Clock;
  /** Makes a picture small enough to keep; `null` if it cannot be shown. */
  readonly fitPhoto: (photo: ReadPhoto) => Promise<Omit<FittedPhoto, 'isScaled'> | null>;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Lets messages in between two portions of work. */
  readonly pause: () => Promise<void>;
};

/** One import at a time: reads, plans and writes, wherever it runs. */
export function createImportService(deps: ImportServiceDependencies): {
  readonly remote: ImportRemote;
  /** Ends listening to the database. */
  readonly end: () => void;
} {
  const { db, repositories, clock, onProgress } = deps;
  let session: ImportSession | null = null;
  let place: ImportPlace | null = null;
  let planned: PlannedFile | null = null;
  let decided: RowDecisions = NO_DECISIONS;
  let lastBatch: string | null = null;
  /** Rows of people who look like somebody whose data were erased, with the erasure. */
  let erasedRows: ReadonlyMap<number, string> = new Map();
  /** Grows with everything that makes running work pointless. */
  let turn = 0;
  let writing: AbortController | null = null;
  /** Somebody wrote into the database since the plan was made. */
  let isStale = false;
  const stop = repositories.onCommitted(() => {
    isStale = true;
  });

  const control = (phase: ImportProgress['phase'], mine: number): ReadingControl => ({
    onProgress: (done, total) => onProgress({ phase, done, total }),
    isCancelled: () => mine !== turn,
    pause: deps.pause,
  });
  const begin = (): number => {
    writing?.abort();
    return (turn += 1);
  };

  async function read(file: ImportFile, where: ImportPlace, choices: TableChoices) {
    const mine = begin();
    session = null;
    planned = null;
    decided = { ...NO_DECISIONS, policy: decided.policy };
    const { importMappings } = await repositories.settings.get();
    const opened = await openSession(
      file,
      where,
      importMappings,
      choices,
      control('reading', mine),
    );
    if (mine !== turn) return refuse({ code: 'import/cancelled' } as const);
    if (!opened.ok) return opened;
    session = opened.value;
    return ok(openedFileOf(session));
  }

  /** Plans again after a decision; who is there is read again if somebody wrote meanwhile. */
  async function replan(): Promise<PlannedFile> {
    const { contacts, columns, known } = planned!;
    const wasStale = isStale;
    isStale = false;
    const people = wasStale ? await knownFor(db, contacts, clock.today()) : known;
    planned = planFile(contacts, columns, people, decided, planned);
    return planned;
  }

  async function forecast() {
    const mine = begin();
    if (session === null) return null;
    const all = await readAll(session, control('checking', mine));
    if (!all.ok || mine !== turn) return null;
    isStale = false;
    const known = await knownFor(db, all.value.contacts, clock.today());
    if (mine !== turn) return null;
    const { columns } = all.value;
    const { contacts, held } = await holdBack(db, all.value.contacts, known);
    if (mine !== turn) return null;
    decided = { ...decided, skipped: new Set([...decided.skipped, ...held.keys()]) };
    erasedRows = held;
    planned = planFile(contacts, columns, known, decided, null);
    return { counts: planned.counts, columns };
  }

  /** Counts on the certificates who was left out, once for each file that is brought in. */
  async function noteTurnedAway(): Promise<void> {
    const counts = new Map<string, number>();
    for (const [position, erasure] of erasedRows) {
      if (decided.skipped.has(position)) counts.set(erasure, (counts.get(erasure) ?? 0) + 1);
    }
    erasedRows = new Map();
    if (counts.size > 0) await repositories.privacy.noteTurnedAway(counts);
  }

  const answerOf = (position: number): TwinDecision['answer'] | null =>
    decided.decisions.get(position)?.answer ?? null;

  const lookAt = (position: number) => {
    const found = planned?.byPosition.get(position);
    if (!planned || !found) return null;
    return rowLook(found, planned.rows.get(position), {
      isSkipped: decided.skipped.has(position),
      isTwin: planned.twins.has(position),
      answer: answerOf(position),
    });
  };

  const remote: ImportRemote = {
    open: (file, where) => {
      place = where;
      decided = NO_DECISIONS;
      return read(file, where, {});
    },

    choose: async (choices) => {
      if (session === null || place === null) return refuse({ code: 'import/cancelled' });
      const before = { session, planned };
      const answer = await read(session.file, place, choices);
      // What cannot be read that way stays as it was.
      if (!answer.ok && session === null) ({ session, planned } = before);
      return answer;
    },

    map: (mapping) => {
      begin();
      if (session !== null) session = withMapping(session, mapping);
      // What was decided about rows still holds: they are the same rows.
      planned = null;
      return Promise.resolve(session?.table?.mapping ?? null);
    },

    forgetMapping: async () => {
      if (session) await forgetMapping(session, repositories);
    },

    forecast,

    person: (index) => {
      const found = planned?.contacts[index] ?? (session && readOne(session, index));
      return Promise.resolve(found ? personLook(found) : null);
    },

    positions: (filter) =>
      // A copy: what crosses to the window is handed over.
      Promise.resolve(planned ? planned.lists[filter].slice() : new Uint32Array()),

    rows: (positions) => Promise.resolve(positions.map(lookAt).filter((look) => look !== null)),

    detail: (position) => {
      const row = lookAt(position);
      const found = planned?.byPosition.get(position);
      if (!row || !found || !planned || !session) return Promise.resolve(null);
      const plan = planned.rows.get(position);
      const header = session.table?.table.header;
      const joins = plan?.joins ?? null;
      return Promise.resolve({
        row,
        person: personLook(found),
        changes: plan?.changes ?? [],
        twins: twinLooks(found, planned.twins.get(position) ?? [], {
          known: new Map(planned.known.map((one) => [one.contact.id, one])),
          read: planned.byPosition,
        }),
        joinsLine: joins === null ? null : (planned.byPosition.get(joins)?.line ?? null),
        contactId: plan?.contactId ?? null,
        raw: found.raw
          .slice(0, SHOWN_CELLS)
          .flatMap((cell, at) =>
            cell.trim() === ''
              ? []
              : [{ header: header?.[at] ?? '', text: shorten(cell.slice(0, 1000), 300) }],
          ),
      });
    },

    decide: async (positions, answer, ref) => {
      if (!planned) throw new Error('Nothing was planned yet');
      const rows =
        positions === 'undecided'
          ? undecidedOf(planned.plan, decided.decisions).map(({ position }) => position)
          : positions;
      const decisions = new Map(decided.decisions);
      for (const position of rows) {
        const decision = decisionOf(answer, ref ?? planned.twins.get(position)?.[0]?.ref);
        if (decision === null) decisions.delete(position);
        else decisions.set(position, decision);
      }
      decided = { ...decided, decisions };
      return (await replan()).counts;
    },

    skip: async (positions, isSkipped) => {
      if (!planned) throw new Error('Nothing was planned yet');
      const skipped = new Set(decided.skipped);
      for (const position of positions) {
        if (isSkipped) skipped.add(position);
        else skipped.delete(position);
      }
      decided = { ...decided, skipped };
      return (await replan()).counts;
    },

    setPolicy: async (policy) => {
      decided = { ...decided, policy };
      if (!planned) throw new Error('Nothing was planned yet');
      return (await replan()).counts;
    },

    write: async (words) => {
      if (!planned || !session) return refuse({ code: 'data/cancelled' });
      begin();
      const aborting = new AbortController();
      writing = aborting;
      try {
        const current = isStale ? await replan() : planned;
        const done = await writeImport({
          ...deps,
          session,
          planned: current,
          policy: decided.policy,
          words,
          signal: aborting.signal,
        });
        if (!done.ok) return done;
        lastBatch = done.value.batchId;
        await noteTurnedAway();
        await rememberMapping(session, repositories);
        return done;
      } finally {
        writing = null;
      }
    },

    takeBack: async () => {
      if (lastBatch === null) return refuse({ code: 'journal/gone' });
      const aborting = new AbortController();
      writing = aborting;
      try {
        return await repositories.journal.undoBatch(lastBatch, {
          signal: aborting.signal,
          onProgress: (done, total) => onProgress({ phase: 'taking-back', done, total }),
        });
      } catch (fault) {
        if (fault instanceof CommitCancelledError) return refuse({ code: 'data/cancelled' });
        throw fault;
      } finally {
        writing = null;
      }
    },

    leftRows: (words) =>
      Promise.resolve(leftRowsCsv(planned, session?.table?.table.header ?? null, words)),

    cancel: () => {
      begin();
      return Promise.resolve();
    },

    close: () => {
      begin();
      session = null;
      place = null;
      decided = NO_DECISIONS;
      planned = null;
      erasedRows = new Map();
      lastBatch = null;
      return Promise.resolve();
    },
  };
  return { remote, end: stop };
}

function decisionOf(
  answer: TwinDecision['answer'] | null,
  ref: TwinRef | undefined,
): TwinDecision | null {
  if (answer === null || (answer === 'same' && ref === undefined)) return null;
  return answer === 'same' ? { answer, with: ref! } : { answer };
}
