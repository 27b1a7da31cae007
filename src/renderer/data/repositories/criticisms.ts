import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { localTimeAt } from '@shared/domain/culture/localTime';
import { thanksId } from '@shared/domain/care/thanks';
import type { Channel, ContactId } from '@shared/domain/contacts/contact';
import type { Criticism, CriticismId } from '@shared/domain/feedback/criticism';
import { takeStep, type LoopAct, type LoopRefusal } from '@shared/domain/feedback/criticismLoop';
import { creating, removing, updating, type Write } from '@shared/domain/journal/write';
import { refuse, type Result } from '@shared/kernel/result';
import { getMany } from '../journal/chunks';
import { nothing, type Plan } from '../journal/commit';
import { actOf, type ActKey } from './acts';
import { createLeavings, type Leavings } from './leavings';
import { criticismRow, type CriticismDraft } from './criticismRows';
import { save, type DataRefusal, type Dependencies, type Saved } from './saving';
import { spanOfDays } from './spanOfDays';
import { writingThanks } from './thanks';
import { touchRow } from './touchRows';
import { nameInActs, trashedPeople } from './trashedPeople';

/** Why a step of the loop was not taken. */
export type CriticismRefusal = DataRefusal | LoopRefusal;

/** What a write of a criticism answers. */
export type CriticismSaving<T> = Promise<Result<Saved<T>, CriticismRefusal>>;

/** How somebody was told or thanked. */
export type CriticismTold = {
  /** With one, it stands on the timeline too; `null` where it stands there already, such as by a message. */
  readonly channel: Channel | null;
  /** The owner's words for the timeline; default: none. */
  readonly text?: string;
};

/**
 * What people were unhappy about, from hearing it to thanking for it, and who left. Reads are for
 * `useLive`; every write is one act. A step taken again keeps its first instant and takes the new words.
 */
export type Criticisms = Leavings & {
  readonly find: (id: CriticismId) => Promise<Criticism | null>;
  /** Not closed, the most pressing first. Leaves out the trash. */
  readonly open: () => Promise<readonly Criticism[]>;
  /** All of a person, open ones first, then the latest heard. */
  readonly of: (contactId: ContactId) => Promise<readonly Criticism[]>;
  /** Heard on a day of the span in the owner's zone, both ends included, the latest first: for the response time. Leaves out the trash. */
  readonly between: (from: IsoDate, to: IsoDate) => Promise<readonly Criticism[]>;

  readonly hear: (draft: CriticismDraft) => CriticismSaving<Criticism>;
  /** What was understood, in the shop's words, and whether the person said that this is it. */
  readonly understand: (
    id: CriticismId,
    understood: { readonly summary: string; readonly isConfirmed: boolean },
  ) => CriticismSaving<Criticism>;
  /** What was done about it. */
  readonly answer: (
    id: CriticismId,
    answered: { readonly answer: string; readonly hasApology: boolean },
  ) => CriticismSaving<Criticism>;
  /** The person was told of the answer. */
  readonly tell: (id: CriticismId, told: CriticismTold) => CriticismSaving<Criticism>;
  /** The person was thanked: a thank-you of the reason `solved` is said with it. */
  readonly thank: (id: CriticismId, told: CriticismTold) => CriticismSaving<Criticism>;
  /** Closes one that was answered and told; thanking is the owner's choice. */
  readonly close: (id: CriticismId) => CriticismSaving<Criticism>;
  /** Opens a closed one again. */
  readonly reopen: (id: CriticismId) => CriticismSaving<Criticism>;
  /** Corrects what was written down as heard. */
  readonly update: (
    id: CriticismId,
    fields: Partial<Pick<Criticism, 'text' | 'isPublic' | 'dueOn'>>,
  ) => CriticismSaving<null>;
  readonly remove: (id: CriticismId) => CriticismSaving<null>;
};

type CriticismFields = Omit<Criticism, 'id' | 'updatedAt'>;

type Decided<T> = Plan<Result<T, CriticismRefusal>>;

const refusing = <T>(refusal: CriticismRefusal): Decided<T> => nothing(refuse(refusal));

/** The repository of criticism. */
export function createCriticisms(deps: Dependencies): Criticisms {
  const { db, door, clock, newId } = deps;

  const withoutTrash = async (rows: readonly Criticism[]): Promise<readonly Criticism[]> => {
    const trashed = await trashedPeople(db);
    return rows.filter(({ contactId }) => !trashed.has(contactId));
  };

  /** Changes one; with what else belongs to the same act. */
  const change = (
    id: CriticismId,
    act: ActKey,
    decide: (criticism: Criticism) => CriticismRefusal | Partial<CriticismFields>,
    besides: (criticism: Criticism) => Promise<readonly Write[]> = () => Promise.resolve([]),
  ): CriticismSaving<Criticism> =>
    save<Criticism, CriticismRefusal>(door, async () => {
      const criticism = await db.criticisms.get(id);
      if (!criticism) return refusing({ code: 'data/gone' });
      const fields = decide(criticism);
      if ('code' in fields) return refusing(fields);
      return {
        act: actOf(act, { name: await nameInActs(db, criticism.contactId) }),
        writes: [updating('criticisms', id, fields, criticism), ...(await besides(criticism))],
        value: { ok: true, value: { ...criticism, ...fields, updatedAt: clock.now() } },
      };
    });

  /** Takes a step of the loop, by its rules; with what else belongs to the same act. */
  const step = (
    id: CriticismId,
    act: ActKey,
    taken: LoopAct,
    besides?: (criticism: Criticism) => Promise<readonly Write[]>,
  ): CriticismSaving<Criticism> =>
    change(
      id,
      act,
      (criticism) => {
        const after = takeStep(criticism, taken, clock.now());
        return after.ok ? after.value : after.refusal;
      },
      besides,
    );

  const touching = ({ contactId }: Criticism, { channel, text = '' }: CriticismTold): Write[] =>
    channel === null
      ? []
      : [creating('interactions', [touchRow(contactId, channel, text, newId(), clock)])];

  return {
    find: async (id) => (await db.criticisms.get(id)) ?? null,

    open: async () => {
      const [ids, closed] = await Promise.all([
        db.criticisms.toCollection().primaryKeys(),
        // Only closed ones stand in this index.
        db.criticisms.orderBy('closedAt').primaryKeys(),
      ]);
      const over = new Set(closed);
      const found = await getMany(
        db.criticisms,
        ids.filter((id) => !over.has(id)),
      );
      return (await withoutTrash(found.filter((row) => row !== undefined))).toSorted(mostPressing);
    },

    of: async (contactId) => {
      const all = await db.criticisms.where('contactId').equals(contactId).toArray();
      return [
        ...all.filter(({ closedAt }) => closedAt === null).sort(mostPressing),
        ...all.filter(({ closedAt }) => closedAt !== null).sort((a, b) => b.heardAt - a.heardAt),
      ];
    },

    between: async (from, to) => {
      const [first, end] = spanOfDays(from, to, clock);
      const found = await db.criticisms
        .where('heardAt')
        .between(first, end, true, false)
        .reverse()
        .toArray();
      return withoutTrash(found);
    },

    hear: (draft) =>
      save<Criticism, CriticismRefusal>(door, async () => {
        if (!(await db.contacts.get(draft.contactId))) return refusing({ code: 'data/gone' });
        const criticism = criticismRow(draft, newId() as CriticismId, clock);
        return {
          act: actOf('criticisms.heard', { name: await nameInActs(db, draft.contactId) }),
          writes: [creating('criticisms', [criticism])],
          value: { ok: true, value: criticism },
        };
      }),

    understand: (id, understood) =>
      step(id, 'criticisms.understood', { kind: 'understand', ...understood }),

    answer: (id, answered) => step(id, 'criticisms.answered', { kind: 'answer', ...answered }),

    tell: (id, told) =>
      step(id, 'criticisms.told', { kind: 'tell' }, (criticism) =>
        Promise.resolve(criticism.toldAt === null ? touching(criticism, told) : []),
      ),

    thank: (id, told) =>
      step(id, 'criticisms.thanked', { kind: 'thank' }, async (criticism) => {
        const { contactId, toldAt } = criticism;
        const now = clock.now();
        const key = thanksId(contactId, 'solved', id);
        const { writes } = writingThanks(
          {
            id: key,
            contactId,
            reason: 'solved',
            sourceId: id,
            status: 'said',
            channel: told.channel,
            owedOn: localTimeAt(toldAt ?? now, clock.zone()).day,
            resolvedAt: now,
            updatedAt: now,
          },
          await db.thanks.get(key),
        );
        return writes.length > 0 ? [...writes, ...touching(criticism, told)] : [];
      }),

    close: (id) => step(id, 'criticisms.closed', { kind: 'close' }),

    reopen: (id) => step(id, 'criticisms.reopened', { kind: 'reopen' }),

    update: async (id, fields) => {
      const changed = await change(id, 'criticisms.edited', () => fields);
      return changed.ok ? { ok: true, value: { ...changed.value, value: null } } : changed;
    },

    remove: (id) =>
      save<null, CriticismRefusal>(door, async () => {
        const criticism = await db.criticisms.get(id);
        if (!criticism) return refusing({ code: 'data/gone' });
        return {
          act: actOf('criticisms.removed', { name: await nameInActs(db, criticism.contactId) }),
          writes: [removing('criticisms', [id])],
          value: { ok: true, value: null },
        };
      }),

    ...createLeavings(deps),
  };
}

const mostPressing = (a: Criticism, b: Criticism): number =>
  a.dueOn === b.dueOn ? a.heardAt - b.heardAt : a.dueOn < b.dueOn ? -1 : 1;
