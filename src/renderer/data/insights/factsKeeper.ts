import type { ContactId } from '@shared/domain/contacts/contact';
import type { CampaignCost, CostFact } from '@shared/domain/insights/cost';
import {
  insightPerson,
  type AnswerFact,
  type CareEvent,
  type InsightFacts,
  type InsightPerson,
} from '@shared/domain/insights/facts';
import {
  answerFact,
  currencyIn,
  dayNumbersIn,
  EVENT_TABLES,
  eventOf,
  referrersOf,
  type EventTable,
} from '@shared/domain/insights/insightRows';
import type { Subject, SubjectChange } from '@shared/domain/insights/keptCount';
import type { RateFact } from '@shared/domain/insights/rate';
import type { StoredTable, Tables } from '@shared/domain/store/tables';
import type { Blocks } from '../blocks/blockStore';
import type { RegularsDatabase } from '../database';
import { pause } from '../blocks/blockKeeping';
import type { Touched } from '../journal/announcer';
import { packFacts, unpackFacts } from './factsBlocks';
import { contactFact, inPieces, purchasesOfPerson } from './insightsReading';
import { ownerWhenDeleted } from './ownerWhenDeleted';
import { readPeople } from './readPeople';

/** Beyond so many people it is quicker to read everything anew. */
const MAX_PEOPLE = 500;

/** What an act changed of the facts. */
export type FactsFollowed = {
  /** Whether anything differs. */
  readonly differs: boolean;
  /** People with their answers, as they were and as they are. */
  readonly changes: readonly SubjectChange[];
  /** Whether what concerns everybody differs: currencies and rates. */
  readonly isForAll: boolean;
};

/** Facts with what they are found by. */
export type KnownFacts = {
  readonly facts: InsightFacts;
  /** By the ids of their rows. */
  readonly answers: ReadonlyMap<string, AnswerFact>;
  /** By `<table>/<id>`. */
  readonly events: ReadonlyMap<string, CareEvent>;
  readonly referrers: ReadonlyMap<ContactId, ContactId>;
};

/** The facts of a database, kept in memory. */
export type FactsKeeper = {
  /** Reads everything. */
  readonly readAll: (onProgress: (read: number, total: number) => void) => Promise<void>;
  /** Everything, block by block, to be stored; `null` as the last one where `isStill` is no more. */
  readonly pack: (isStill: () => boolean) => AsyncIterable<unknown>;
  /**
   * Takes what `pack` made, in place of everything.
   *
   * @throws Error if it is broken; then nothing was taken.
   */
  readonly unpack: (blocks: Blocks) => Promise<void>;
  /** Reads what an act touched. Answers what differs; `null` if everything must be read anew. */
  readonly follow: (touched: Touched) => Promise<FactsFollowed | null>;
  /** As they are known now. Must not be kept over a `follow`. */
  readonly facts: () => InsightFacts;
  /** The same, with what they are found by. */
  readonly known: () => KnownFacts;
};

const isForAll = (table: StoredTable): boolean => table === 'rates' || table === 'settings';

/** Answers in the order in which they are counted: by their days, on one day by their ids. */
export const inOrder = (answers: ReadonlyMap<string, AnswerFact>): readonly AnswerFact[] =>
  [...answers]
    .sort(([idA, a], [idB, b]) => a.day - b.day || (idA < idB ? -1 : 1))
    .map(([, answer]) => answer);

/** Keeps facts; nothing is known before `readAll`. */
export function createFactsKeeper(db: RegularsDatabase, zone: string): FactsKeeper {
  const dayOf = dayNumbersIn(zone);
  let people = new Map<ContactId, InsightPerson>();
  const answers = new Map<string, AnswerFact>();
  /** Whose answers are which. */
  const answerIds = new Map<ContactId, Set<string>>();
  const events = new Map<string, CareEvent>();
  let referrers: ReadonlyMap<ContactId, ContactId> = new Map();
  let costs: readonly CostFact[] = [];
  let campaigns: readonly CampaignCost[] = [];
  let rates: readonly RateFact[] = [];
  let shopCurrency = 'EUR';
  /** Lists of what is kept, made when they are asked for. */
  let lists: Pick<InsightFacts, 'answers' | 'events'> | null = null;

  const keepAnswer = (id: string, row: Tables['answers'] | undefined): void => {
    const before = answers.get(id)?.contactId ?? null;
    if (before !== null) answerIds.get(before)?.delete(id);
    if (!row) {
      answers.delete(id);
      return;
    }
    keepFact(id, answerFact(row));
  };

  const keepFact = (id: string, fact: AnswerFact): void => {
    answers.set(id, fact);
    if (fact.contactId === null) return;
    const own = answerIds.get(fact.contactId);
    if (own) own.add(id);
    else answerIds.set(fact.contactId, new Set([id]));
  };

  const keepEvent = <Table extends EventTable>(
    table: Table,
    id: string,
    row: Tables[Table] | undefined,
  ): void => {
    const event = row ? eventOf(table, row, dayOf) : null;
    if (event) events.set(`${table}/${id}`, event);
    else events.delete(`${table}/${id}`);
  };

  const readSmall = async (): Promise<void> => {
    [costs, campaigns, rates] = await Promise.all([
      db.costs.toArray(),
      db.campaigns.toArray(),
      db.rates.toArray(),
    ]);
    shopCurrency = currencyIn(await db.settings.toArray());
  };

  const readEvents = async (): Promise<void> => {
    answers.clear();
    answerIds.clear();
    events.clear();
    for await (const rows of inPieces((after, count) =>
      db.answers.where('id').above(after).limit(count).toArray(),
    )) {
      for (const row of rows) keepAnswer(row.id, row);
    }
    for (const table of EVENT_TABLES) {
      for await (const rows of inPieces((after, count) =>
        db.facts(table).where('id').above(after).limit(count).toArray(),
      )) {
        for (const row of rows) keepEvent(table, row.id, row);
      }
    }
  };

  const rereadPerson = async (id: ContactId): Promise<void> => {
    const [contact, { purchases, refunds }] = await Promise.all([
      db.contacts.get(id),
      purchasesOfPerson(db, id),
    ]);
    if (!contact && purchases.length === 0) people.delete(id);
    else {
      const fact = contact ? contactFact(contact) : null;
      people.set(id, insightPerson(id, fact, purchases, refunds, referrers.get(id) ?? null));
    }
  };

  /** Whose purchases and refunds were touched; `null` if nobody knows whose a row was that is gone. */
  const ownersIn = async (keys: Touched['keys']): Promise<Set<ContactId> | null> => {
    const owners = new Set((keys.contacts ?? []) as readonly ContactId[]);
    for (const table of ['purchases', 'refunds'] as const) {
      const ids = keys[table] ?? [];
      for (const [at, row] of (await db.facts(table).bulkGet([...ids])).entries()) {
        const owner = row ? row.contactId : await ownerWhenDeleted(db, table, ids[at]!);
        if (owner === null) return null;
        owners.add(owner);
      }
    }
    if ((keys.links ?? []).length > 0) {
      const before = referrers;
      referrers = referrersOf(await db.links.toArray());
      for (const id of new Set([...before.keys(), ...referrers.keys()])) {
        if (before.get(id) !== referrers.get(id)) owners.add(id);
      }
    }
    return owners;
  };

  const subjectOf = (id: ContactId): Subject => {
    const own = new Map([...(answerIds.get(id) ?? [])].map((key) => [key, answers.get(key)!]));
    return { id, person: people.get(id) ?? null, answers: inOrder(own) };
  };
  const nameless = (id: string): Subject => {
    const answer = answers.get(id);
    return { id: null, person: null, answers: answer?.contactId === null ? [answer] : [] };
  };

  const known = (): KnownFacts => {
    lists ??= { answers: inOrder(answers), events: [...events.values()] };
    const facts = { shopCurrency, people, ...lists, costs, campaigns, rates };
    return { facts, answers, events, referrers };
  };

  return {
    readAll: async (onProgress) => {
      await readSmall();
      referrers = referrersOf(await db.links.toArray());
      people = await readPeople(db, referrers, onProgress);
      await readEvents();
      lists = null;
    },

    pack: (isStill) => packFacts({ people, answers, events, referrers }, isStill, pause),

    unpack: async (blocks) => {
      const packed = await unpackFacts(blocks);
      await readSmall();
      people = packed.people;
      referrers = packed.referrers;
      answers.clear();
      answerIds.clear();
      events.clear();
      for (const [id, fact] of packed.answers) keepFact(id, fact);
      for (const [id, event] of packed.events) events.set(id, event);
      lists = null;
    },

    follow: async ({ keys, isEverything }) => {
      if (isEverything) return null;
      const touched = (table: StoredTable): readonly string[] => keys[table] ?? [];
      const owners = await ownersIn(keys);
      if (owners === null || owners.size > MAX_PEOPLE) return null;
      const answered = touched('answers');
      const answerRows = await db.answers.bulkGet([...answered]);
      const subjects = new Set(owners);
      for (const [at, row] of answerRows.entries()) {
        for (const fact of [answers.get(answered[at]!), row]) {
          if (fact?.contactId) subjects.add(fact.contactId);
        }
      }
      const look = (): readonly Subject[] => [
        ...[...subjects].map(subjectOf),
        ...answered.map(nameless),
      ];

      const before = look();
      for (const id of owners) await rereadPerson(id);
      for (const [at, row] of answerRows.entries()) keepAnswer(answered[at]!, row);
      const after = look();

      const happened = EVENT_TABLES.filter((table) => touched(table).length > 0);
      for (const table of happened) {
        const ids = touched(table);
        const rows = await db.facts(table).bulkGet([...ids]);
        for (const [at, row] of rows.entries()) keepEvent(table, ids[at]!, row);
      }
      const small = (['costs', 'campaigns', 'rates', 'settings'] as const).filter(
        (table) => touched(table).length > 0,
      );
      if (small.length > 0) await readSmall();
      if (answered.length + happened.length > 0) lists = null;
      return {
        differs: before.length + happened.length + small.length > 0,
        changes: before.map((was, at) => ({ before: was, after: after[at]! })),
        isForAll: small.some(isForAll),
      };
    },

    facts: () => known().facts,
    known,
  };
}
