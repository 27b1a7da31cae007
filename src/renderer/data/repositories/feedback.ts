import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Answer, AnswerId, Asking, FeedbackKind } from '@shared/domain/feedback/answer';
import type { Criticism, CriticismId } from '@shared/domain/feedback/criticism';
import { isOnScale, SCALES } from '@shared/domain/feedback/scores';
import { creating, removing, updating } from '@shared/domain/journal/write';
import { refuse, type Result } from '@shared/kernel/result';
import { nothing, type Plan } from '../journal/commit';
import { actName, actOf } from './acts';
import { criticismRow } from './criticismRows';
import { save, type DataRefusal, type Dependencies, type Saved } from './saving';
import { nameInActs, trashedPeople } from './trashedPeople';

/** An answer as it is given. */
export type AnswerDraft = Omit<Answer, 'id' | 'isSample' | 'createdAt' | 'updatedAt'>;

/** Why an answer was not written down. */
export type FeedbackRefusal =
  | DataRefusal
  /** No whole number of the scale: CSAT 1 to 5, NPS 0 to 10. */
  | { readonly code: 'feedback/score-off-scale'; readonly min: number; readonly max: number };

/** What a write of feedback answers. */
export type FeedbackSaving<T> = Promise<Result<Saved<T>, FeedbackRefusal>>;

/** Answers of people, and who was asked. Reads are for `useLive`; every write is one act. */
export type Feedback = {
  /** All of a person, the latest first. */
  readonly answersOf: (contactId: ContactId) => Promise<readonly Answer[]>;
  /** Given on a day of the span, both ends included, nameless ones too; the latest first. Leaves out the trash. */
  readonly between: (from: IsoDate, to: IsoDate) => Promise<readonly Answer[]>;
  /** When somebody was last asked this; `null` for never. An answer on the screen or on paper was asked for. */
  readonly asked: (contactId: ContactId, kind: FeedbackKind) => Promise<Asking | null>;
  /**
   * Writes an answer down beside all earlier ones, and with it a criticism that it holds.
   *
   * @param criticism - What somebody was unhappy about, where the answer has a name; due as in `criticisms.hear`.
   */
  readonly add: (
    draft: AnswerDraft,
    criticism?: { readonly text: string; readonly dueOn?: IsoDate },
  ) => FeedbackSaving<{ readonly answer: Answer; readonly criticism: Criticism | null }>;
  /** Remembers that somebody was asked without an answer, so that nobody asks again too soon. Not an act to take back. */
  readonly noteAsked: (
    contactId: ContactId,
    kind: FeedbackKind,
    declined: boolean,
  ) => FeedbackSaving<Asking>;
  /** Corrects what was written down of the words, where it was said, or that it is public; scores stay. */
  readonly update: (
    id: AnswerId,
    fields: Partial<Pick<Answer, 'words' | 'touchpoint' | 'isPublic'>>,
  ) => FeedbackSaving<null>;
  /** A slip of the finger. A criticism that came with it stays. */
  readonly remove: (id: AnswerId) => FeedbackSaving<null>;
};

const refusing = <T>(refusal: FeedbackRefusal): Plan<Result<T, FeedbackRefusal>> =>
  nothing(refuse(refusal));

const latestFirst = (a: Answer, b: Answer): number =>
  b.answeredAt - a.answeredAt || (a.id < b.id ? 1 : -1);

/** The repository of answers. */
export function createFeedback({ db, door, clock, newId }: Dependencies): Feedback {
  const askingOf = (contactId: ContactId, kind: FeedbackKind, declined: boolean): Asking => ({
    id: newId(),
    contactId,
    kind,
    askedAt: clock.now(),
    declined,
  });

  return {
    answersOf: async (contactId) =>
      (await db.answers.where('contactId').equals(contactId).toArray()).sort(latestFirst),

    between: async (from, to) => {
      const [answers, trashed] = await Promise.all([
        db.answers.where('answeredOn').between(from, to, true, true).toArray(),
        trashedPeople(db),
      ]);
      return answers
        .filter(({ contactId }) => contactId === null || !trashed.has(contactId))
        .sort(latestFirst);
    },

    asked: async (contactId, kind) => {
      const asked = await db.askings
        .where('contactId')
        .equals(contactId)
        .filter((asking) => asking.kind === kind)
        .sortBy('askedAt');
      return asked.at(-1) ?? null;
    },

    add: (draft, heard) =>
      save<{ answer: Answer; criticism: Criticism | null }, FeedbackRefusal>(door, async () => {
        const { contactId, kind, score, isPublic, answeredAt } = draft;
        if (!isOnScale(kind, score)) {
          return refusing({ code: 'feedback/score-off-scale', ...SCALES[kind] });
        }
        const contact = contactId === null ? null : await db.contacts.get(contactId);
        if (contact === undefined) return refusing({ code: 'data/gone' });
        const now = clock.now();
        const answer: Answer = {
          ...draft,
          id: newId() as AnswerId,
          isSample: contact?.isSample ?? false,
          createdAt: now,
          updatedAt: now,
        };
        const criticism =
          heard && contactId !== null
            ? criticismRow(
                { contactId, answerId: answer.id, isPublic, heardAt: answeredAt, ...heard },
                newId() as CriticismId,
                clock,
              )
            : null;
        const wasAsked = contactId !== null && draft.by !== 'told';
        const key = criticism ? 'feedback.withCriticism' : 'feedback.answered';
        return {
          act: contact ? actOf(key, { name: actName(contact) }) : actOf('feedback.nameless'),
          writes: [
            creating('answers', [answer]),
            ...(criticism ? [creating('criticisms', [criticism])] : []),
            ...(wasAsked ? [creating('askings', [askingOf(contactId, kind, false)])] : []),
          ],
          value: { ok: true, value: { answer, criticism } },
        };
      }),

    noteAsked: (contactId, kind, declined) =>
      save<Asking, FeedbackRefusal>(door, async () => {
        const contact = await db.contacts.get(contactId);
        if (!contact) return refusing({ code: 'data/gone' });
        const asking = askingOf(contactId, kind, declined);
        return {
          act: actOf('feedback.asked', { name: actName(contact) }),
          writes: [creating('askings', [asking])],
          value: { ok: true, value: asking },
          isQuiet: true,
        };
      }),

    update: (id, fields) =>
      save<null, FeedbackRefusal>(door, async () => {
        const answer = await db.answers.get(id);
        if (!answer) return refusing({ code: 'data/gone' });
        return {
          act: await actFor('edited', answer),
          writes: [updating('answers', id, fields, answer)],
          value: { ok: true, value: null },
        };
      }),

    remove: (id) =>
      save<null, FeedbackRefusal>(door, async () => {
        const answer = await db.answers.get(id);
        if (!answer) return refusing({ code: 'data/gone' });
        const heard = await db.criticisms.filter(({ answerId }) => answerId === id).toArray();
        return {
          act: await actFor('removed', answer),
          writes: [
            ...heard.map((criticism) =>
              updating('criticisms', criticism.id, { answerId: null }, criticism),
            ),
            removing('answers', [id]),
          ],
          value: { ok: true, value: null },
        };
      }),
  };

  async function actFor(what: 'edited' | 'removed', { contactId }: Answer) {
    const name = contactId === null ? '–' : await nameInActs(db, contactId);
    return actOf(`feedback.${what}`, { name });
  }
}
