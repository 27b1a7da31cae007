import { ok, refuse, type Result } from '@shared/kernel/result';
import type { Instant } from '../calendar/clock';
import { addDays, type IsoDate } from '../calendar/isoDate';
import { CRITICISM_STEPS, type Criticism, type CriticismStep } from './criticism';

/** Days until an answer is due: sooner where others read along. */
export const ANSWER_WITHIN_DAYS = { public: 1, private: 3 } as const;

/** The day by which a criticism wants an answer. */
export const criticismDueOn = (heardOn: IsoDate, isPublic: boolean): IsoDate =>
  addDays(heardOn, ANSWER_WITHIN_DAYS[isPublic ? 'public' : 'private']);

/** One step of somebody who cares for a criticism. */
export type LoopAct =
  | { readonly kind: 'understand'; readonly summary: string; readonly isConfirmed: boolean }
  | { readonly kind: 'answer'; readonly answer: string; readonly hasApology: boolean }
  | { readonly kind: 'tell' }
  | { readonly kind: 'thank' }
  | { readonly kind: 'close' }
  | { readonly kind: 'reopen' };

/** Why a step is not taken. */
export type LoopRefusal =
  /** Nobody is told anything, and nothing closes, without an answer. */
  | { readonly code: 'criticisms/no-answer' }
  /** A summary that says nothing. */
  | { readonly code: 'criticisms/no-summary' }
  /** The step before is still to come. */
  | { readonly code: 'criticisms/step-missing'; readonly step: CriticismStep };

/** Whether an answer in words stands. */
export const isAnswered = ({ answer, answeredAt }: Pick<Criticism, 'answer' | 'answeredAt'>) =>
  answeredAt !== null && answer.trim() !== '';

/**
 * The criticism after a step. A step taken again keeps its first instant and takes the new words; a step
 * out of order is refused, and so is an answer, a summary or an end without words.
 */
export function takeStep(
  criticism: Criticism,
  act: LoopAct,
  now: Instant,
): Result<Criticism, LoopRefusal> {
  const changed = (fields: Partial<Criticism>): Result<Criticism, LoopRefusal> =>
    ok({ ...criticism, ...fields, updatedAt: now });
  switch (act.kind) {
    case 'understand': {
      const summary = act.summary.trim();
      if (summary === '') return refuse({ code: 'criticisms/no-summary' });
      return changed({
        summary,
        isSummaryConfirmed: act.isConfirmed,
        understoodAt: criticism.understoodAt ?? now,
      });
    }
    case 'answer': {
      if (criticism.understoodAt === null) {
        return refuse({ code: 'criticisms/step-missing', step: 'understood' });
      }
      const answer = act.answer.trim();
      if (answer === '') return refuse({ code: 'criticisms/no-answer' });
      return changed({
        answer,
        hasApology: act.hasApology,
        answeredAt: criticism.answeredAt ?? now,
      });
    }
    case 'tell':
      if (!isAnswered(criticism)) return refuse({ code: 'criticisms/no-answer' });
      return changed({ toldAt: criticism.toldAt ?? now });
    case 'thank':
    case 'close':
      if (!isAnswered(criticism)) return refuse({ code: 'criticisms/no-answer' });
      if (criticism.toldAt === null) {
        return refuse({ code: 'criticisms/step-missing', step: 'told' });
      }
      return act.kind === 'thank'
        ? changed({ thankedAt: criticism.thankedAt ?? now })
        : changed({ closedAt: criticism.closedAt ?? now });
    case 'reopen':
      return changed({ closedAt: null });
  }
}

/** When a step was taken; `null` while it is to come. */
export function takenAt(criticism: Criticism, step: CriticismStep): Instant | null {
  switch (step) {
    case 'heard':
      return criticism.heardAt;
    case 'understood':
      return criticism.understoodAt;
    case 'answered':
      return isAnswered(criticism) ? criticism.answeredAt : null;
    case 'told':
      return criticism.toldAt;
    case 'thanked':
      return criticism.thankedAt;
  }
}

/** The step that comes next; `null` once all are taken or it is closed. */
export function nextStep(criticism: Criticism): CriticismStep | null {
  if (criticism.closedAt !== null) return null;
  return CRITICISM_STEPS.find((step) => takenAt(criticism, step) === null) ?? null;
}

/** The steps that an end still waits for, in their order. Thanking is the owner's choice. */
export const missingSteps = (criticism: Criticism): readonly CriticismStep[] =>
  CRITICISM_STEPS.filter((step) => step !== 'thanked' && takenAt(criticism, step) === null);

/** How pressing the answer is. What was answered and told presses nobody. */
export type CriticismDue = 'late' | 'today' | 'later' | 'none';

/** How pressing a criticism is on a day. */
export function dueStateOf(criticism: Criticism, today: IsoDate): CriticismDue {
  if (criticism.closedAt !== null || criticism.toldAt !== null) return 'none';
  if (criticism.dueOn < today) return 'late';
  return criticism.dueOn === today ? 'today' : 'later';
}

/**
 * Milliseconds from hearing to telling; `null` while nobody was told. A clock that was put back gives 0,
 * never less.
 */
export const responseTime = ({
  heardAt,
  toldAt,
}: Pick<Criticism, 'heardAt' | 'toldAt'>): number | null =>
  toldAt === null ? null : Math.max(0, toldAt - heardAt);
