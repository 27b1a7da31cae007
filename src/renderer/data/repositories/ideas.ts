import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Idea, IdeaId, IdeaStatus } from '@shared/domain/feedback/idea';
import { creating, removing, updating } from '@shared/domain/journal/write';
import { planAward, type ByHandRefusal } from '@shared/domain/loyalty/byHand';
import { causeKeys, isBooked } from '@shared/domain/loyalty/causeKeys';
import { programmeOn } from '@shared/domain/loyalty/programmeOn';
import type { Result } from '@shared/kernel/result';
import { nothing } from '../journal/commit';
import { actName, actOf } from './acts';
import { readBook, writingPostings } from './ledgerRows';
import { readProgrammes } from './programmeRows';
import {
  doing,
  gone,
  save,
  type DataRefusal,
  type Dependencies,
  type Saved,
  type Saving,
} from './saving';

/** An idea as it is written down. */
export type IdeaDraft = Pick<Idea, 'title' | 'text' | 'authorId'>;

/** What rewarding an idea answers: the points, or why there are none. */
export type IdeaRewarding = Promise<Result<Saved<number>, DataRefusal | ByHandRefusal>>;

/** Ideas of customers. Reads are for `useLive`; every write is one act. */
export type Ideas = {
  /** The latest first. Who is in the trash stays named: filter people where you show them. */
  readonly all: () => Promise<readonly Idea[]>;
  /** Those that somebody had or asked for, the latest first. */
  readonly of: (contactId: ContactId) => Promise<readonly Idea[]>;
  readonly add: (draft: IdeaDraft) => Saving<Idea>;
  readonly update: (
    id: IdeaId,
    fields: Partial<Pick<Idea, 'title' | 'text' | 'authorId' | 'outcome' | 'productId'>>,
  ) => Saving<null>;
  /** Moves it on, or back; with what became of it in a sentence where there is one to say. */
  readonly setStatus: (id: IdeaId, status: IdeaStatus, outcome?: string) => Saving<null>;
  /**
   * Moves it on and books its author the points that the rules have for an idea, in one act. An idea earns once: it is
   * refused where points for it stand in the book, where the rules have none, and where nobody is named as the author.
   * Answers how many points.
   */
  readonly reward: (id: IdeaId, status: IdeaStatus, outcome?: string) => IdeaRewarding;
  /** Whether points for it stand in its author's book. */
  readonly isRewarded: (id: IdeaId) => Promise<boolean>;
  /** Somebody wants it too. The author and whoever asked before change nothing. */
  readonly ask: (id: IdeaId, contactId: ContactId) => Saving<null>;
  /** They do not want it after all. */
  readonly unask: (id: IdeaId, contactId: ContactId) => Saving<null>;
  /** These were told what became of it. Once everybody was who had it or asked, an idea that is done becomes `told`. */
  readonly told: (id: IdeaId, ids: readonly ContactId[]) => Saving<null>;
  readonly remove: (id: IdeaId) => Saving<null>;
};

const latestFirst = (a: Idea, b: Idea): number =>
  b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1);

/** What changes in an idea once some were told what became of it: when it was everybody, it is told. */
export function fieldsOfTelling(
  { toldIds: before, authorId, askedIds, status }: Idea,
  ids: readonly ContactId[],
  today: IsoDate,
): Pick<Idea, 'toldIds'> & Partial<Pick<Idea, 'status' | 'statusOn'>> {
  const toldIds = [...new Set([...before, ...ids])];
  const waiting = [...(authorId === null ? [] : [authorId]), ...askedIds];
  const isOver = waiting.every((contactId) => toldIds.includes(contactId));
  return {
    toldIds,
    ...(isOver && status === 'done' && { status: 'told' as const, statusOn: today }),
  };
}

/** The repository of ideas. */
export function createIdeas({ db, door, clock, newId }: Dependencies): Ideas {
  const moving = (idea: Idea, status: IdeaStatus, outcome: string | undefined) => {
    const moved = idea.status === status ? {} : { status, statusOn: clock.today() };
    return updating(
      'ideas',
      idea.id,
      { ...moved, ...(outcome === undefined ? {} : { outcome }) },
      idea,
    );
  };

  return {
    all: async () => (await db.ideas.toArray()).sort(latestFirst),

    of: async (contactId) => {
      const [own, asked] = await Promise.all([
        db.ideas.where('authorId').equals(contactId).toArray(),
        db.ideas.where('askedIds').equals(contactId).toArray(),
      ]);
      return [...new Map([...own, ...asked].map((idea) => [idea.id, idea])).values()].sort(
        latestFirst,
      );
    },

    add: (draft) =>
      save(door, async () => {
        const { authorId } = draft;
        if (authorId !== null && !(await db.contacts.get(authorId))) return gone();
        const now = clock.now();
        const idea: Idea = {
          ...draft,
          id: newId() as IdeaId,
          askedIds: [],
          status: 'new',
          outcome: '',
          productId: null,
          toldIds: [],
          statusOn: clock.today(),
          createdAt: now,
          updatedAt: now,
        };
        // Without a name: the idea stays when its people are erased.
        return doing(
          actOf('ideas.added', { label: idea.title }),
          [creating('ideas', [idea])],
          idea,
        );
      }),

    update: (id, fields) =>
      save(door, async () => {
        const idea = await db.ideas.get(id);
        if (!idea) return gone();
        return doing(
          actOf('ideas.edited', { label: fields.title ?? idea.title }),
          [updating('ideas', id, fields, idea)],
          null,
        );
      }),

    setStatus: (id, status, outcome) =>
      save(door, async () => {
        const idea = await db.ideas.get(id);
        if (!idea) return gone();
        return doing(
          actOf('ideas.moved', { label: idea.title }),
          [moving(idea, status, outcome)],
          null,
        );
      }),

    reward: (id, status, outcome) =>
      save<number, DataRefusal | ByHandRefusal>(door, async () => {
        const idea = await db.ideas.get(id);
        const author = idea?.authorId == null ? undefined : await db.contacts.get(idea.authorId);
        if (!idea || !author) return gone();
        const known = await readProgrammes(db);
        const today = clock.today();
        const facts = {
          contactId: author.id,
          entries: await readBook(db, author.id),
          today,
          ownId: id,
        };
        const planned = planAward(facts, programmeOn(known.programmes, today), 'idea', idea.title);
        if (!planned.ok) return nothing(planned);
        const { points, programmeId } = planned.value;
        return doing(
          actOf('ideas.rewarded', { name: actName(author), label: idea.title, count: points }),
          [
            moving(idea, status, outcome),
            ...(programmeId !== null && !known.areStored
              ? [creating('programmes', known.programmes)]
              : []),
            ...(await writingPostings(db, [planned.value], newId)),
          ],
          points,
        );
      }),

    isRewarded: async (id) => {
      const idea = await db.ideas.get(id);
      if (idea?.authorId == null) return false;
      return isBooked(await readBook(db, idea.authorId), causeKeys.bonus('idea', id));
    },

    ask: (id, contactId) =>
      save(door, async () => {
        const [idea, contact] = [await db.ideas.get(id), await db.contacts.get(contactId)];
        if (!idea || !contact) return gone();
        const isNew = idea.authorId !== contactId && !idea.askedIds.includes(contactId);
        return doing(
          actOf('ideas.asked', { label: idea.title }),
          isNew ? [updating('ideas', id, { askedIds: [...idea.askedIds, contactId] }, idea)] : [],
          null,
        );
      }),

    unask: (id, contactId) =>
      save(door, async () => {
        const idea = await db.ideas.get(id);
        if (!idea) return gone();
        const askedIds = idea.askedIds.filter((asked) => asked !== contactId);
        return doing(
          actOf('ideas.unasked', { label: idea.title }),
          [updating('ideas', id, { askedIds }, idea)],
          null,
        );
      }),

    told: (id, ids) =>
      save(door, async () => {
        const idea = await db.ideas.get(id);
        if (!idea) return gone();
        const fields = fieldsOfTelling(idea, ids, clock.today());
        const count = fields.toldIds.length - idea.toldIds.length;
        return doing(
          actOf('ideas.told', { count, label: idea.title }),
          [updating('ideas', id, fields, idea)],
          null,
        );
      }),

    remove: (id) =>
      save(door, async () => {
        const idea = await db.ideas.get(id);
        if (!idea) return gone();
        return doing(
          actOf('ideas.removed', { label: idea.title }),
          [removing('ideas', [id])],
          null,
        );
      }),
  };
}
