import { useState } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { instantAt } from '@shared/domain/calendar/wallTime';
import type { Contact } from '@shared/domain/contacts/contact';
import type { Answer } from '@shared/domain/feedback/answer';
import { criticismDueOn } from '@shared/domain/feedback/criticismLoop';
import { needsCriticism } from '@shared/domain/feedback/scores';
import type { Purchase } from '@shared/domain/purchases/purchase';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { readPastDay } from '@renderer/hooks/pastDay';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { BLANK_FEEDBACK, type FeedbackDraft } from './feedbackDraft';
import { useTell } from './useTell';

/** What keeps a draft from being saved. */
export type FeedbackProblem = 'score' | 'words' | 'when' | 'failed';

/** The form of feedback and what it does. */
export type FeedbackForm = {
  readonly draft: FeedbackDraft;
  readonly set: (change: Partial<FeedbackDraft>) => void;
  /** The day that was understood; `null` for none. */
  readonly day: IsoDate | null;
  readonly problems: ReadonlySet<FeedbackProblem>;
  /** By when the criticism in it wants an answer; `null` where there is none in it. */
  readonly dueOn: IsoDate | null;
  /** The latest answer of the same kind; `null` without one. */
  readonly earlier: Answer | null;
  /** Purchases that it can be about, the latest first. */
  readonly bought: readonly Purchase[];
  /** The one that it is about; `null` for none in particular. */
  readonly purchaseId: string | null;
  /** How many slips without a name were written down since it was opened. */
  readonly saved: number;
  /** Writes it down; `false` where it did not work. */
  readonly save: () => Promise<boolean>;
};

/** So many purchases are offered to choose from. */
const OFFERED = 8;

const NOTHING: { readonly answers: readonly Answer[]; readonly bought: readonly Purchase[] } = {
  answers: [],
  bought: [],
};

/**
 * Writing down what somebody said.
 *
 * @param contact - `null` for a slip without a name: then only the answer is written down, as there is nobody to answer.
 */
export function useFeedbackForm(contact: Contact | null): FeedbackForm {
  const { feedback, criticisms, purchases } = useRepositories();
  const clock = useClock();
  const today = useToday();
  const { locale } = useFormat();
  const tell = useTell(contact);
  const [draft, setDraft] = useState<FeedbackDraft>(() =>
    contact === null ? { ...BLANK_FEEDBACK, by: 'paper' } : BLANK_FEEDBACK,
  );
  const [isTried, setIsTried] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [saved, setSaved] = useState(0);
  const known = useLive(`feedback/form/${contact?.id ?? ''}`, async () =>
    contact === null
      ? NOTHING
      : {
          answers: await feedback.answersOf(contact.id),
          bought: (await purchases.of(contact.id))
            .filter(({ voidedAt }) => voidedAt === null)
            .toSorted((a, b) => (a.boughtOn < b.boughtOn ? 1 : -1))
            .slice(0, OFFERED),
        },
  );
  const { answers, bought } = known.status === 'ready' ? known.value : NOTHING;

  const { kind, score, words, isPublic, touchpoint, by, when } = draft;
  const purchaseId =
    touchpoint !== 'purchase'
      ? null
      : draft.purchaseId === undefined
        ? (bought[0]?.id ?? null)
        : draft.purchaseId;
  const day = when.trim() === '' ? today : readPastDay(when, locale, today);
  const problems = new Set<FeedbackProblem>();
  if (isTried && kind !== 'criticism' && score === null) problems.add('score');
  if (isTried && kind === 'criticism' && words.trim() === '') problems.add('words');
  if (day === null && (isTried || when.trim() !== '')) problems.add('when');
  if (hasFailed) problems.add('failed');
  const isCriticism =
    kind === 'criticism' || (score !== null && needsCriticism({ kind, score, words }));

  return {
    draft,
    set: (change) => {
      setDraft((before) => {
        const next = { ...before, ...change };
        // A score of one scale says nothing on the other.
        return next.kind === before.kind ? next : { ...next, score: null };
      });
      setHasFailed(false);
    },
    day: when.trim() === '' ? null : day,
    problems,
    bought,
    purchaseId,
    saved,
    dueOn: contact !== null && isCriticism && day !== null ? criticismDueOn(day, isPublic) : null,
    earlier: answers.find((answer) => answer.kind === kind) ?? null,
    save: async () => {
      setIsTried(true);
      if (day === null) return false;
      const at =
        day === today ? clock.now() : Math.min(instantAt(day, '12:00', clock.zone()), clock.now());
      const text = words.trim();
      try {
        if (kind === 'criticism') {
          if (text === '' || contact === null) return false;
          const { id: contactId } = contact;
          const draftOfIt = { contactId, answerId: null, text, isPublic, heardAt: at };
          return tell(await criticisms.hear(draftOfIt), 'heard');
        }
        if (score === null) return false;
        const answer = {
          contactId: contact?.id ?? null,
          kind,
          score,
          words: text,
          touchpoint,
          purchaseId,
          answeredOn: day,
          answeredAt: at,
          by,
          isPublic,
        };
        if (contact === null) {
          if (!tell(await feedback.add(answer), 'nameless')) return false;
          // The next slip of the same pile: same question, same occasion, same day.
          setDraft((before) => ({ ...before, score: null, words: '', isPublic: false }));
          setIsTried(false);
          setSaved((count) => count + 1);
          return true;
        }
        const added = isCriticism
          ? await feedback.add(answer, { text, dueOn: criticismDueOn(day, isPublic) })
          : await feedback.add(answer);
        return tell(added, 'added');
      } catch (fault) {
        setHasFailed(true);
        throw fault;
      }
    },
  };
}
