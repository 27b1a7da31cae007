import { addDays, type IsoDate } from '../calendar/isoDate';
import type { Answer, FeedbackKind } from './answer';

/** How seldom somebody is asked. */
export type AskingRules = {
  /** Whole days in which nobody is asked the same again. */
  readonly againAfterDays: number;
  /** Whole days of peace between two questions of different kinds. */
  readonly peaceDays: number;
};

/** The rules of a shop that has not said anything yet. */
export const DEFAULT_ASKING_RULES: AskingRules = { againAfterDays: 90, peaceDays: 14 };

/** What is remembered of one person's questions. */
export type AskedMemory = {
  /** When each kind was asked last, answered or not; `null` for never. */
  readonly lastAsked: Readonly<Record<FeedbackKind, IsoDate | null>>;
  /** All answers of the person. */
  readonly answers: readonly Pick<Answer, 'kind' | 'purchaseId' | 'by' | 'answeredOn'>[];
  /** Something that the person was unhappy about still waits for its answer. */
  readonly hasOpenCriticism: boolean;
};

/** What one wants to ask. */
export type Question = {
  readonly kind: FeedbackKind;
  /** About which purchase; `null` for none in particular. */
  readonly purchaseId: string | null;
  readonly today: IsoDate;
};

/** Whether somebody may be asked, or why not. */
export type AskingVerdict =
  | { readonly may: true }
  /** Asked the same, or anything, not long enough ago; again from `from` on. */
  | { readonly may: false; readonly reason: 'asked-recently'; readonly from: IsoDate }
  /** There is an answer to this purchase already. */
  | { readonly may: false; readonly reason: 'asked-for-purchase' }
  /** One listens to what was said first, before one asks for more. */
  | { readonly may: false; readonly reason: 'criticism-open' };

const KINDS: readonly FeedbackKind[] = ['csat', 'nps'];

/** When a kind was asked last; an answer that was asked for counts as asking. */
export function lastAskedOn(memory: AskedMemory, kind: FeedbackKind): IsoDate | null {
  const days = memory.answers
    .filter((answer) => answer.kind === kind && answer.by !== 'told')
    .map(({ answeredOn }) => answeredOn);
  const noted = memory.lastAsked[kind];
  return [...days, ...(noted === null ? [] : [noted])].sort().at(-1) ?? null;
}

/** Whether somebody may be asked this today. What was told unasked never counts as having been asked. */
export function mayAsk(
  memory: AskedMemory,
  { kind, purchaseId, today }: Question,
  { againAfterDays, peaceDays }: AskingRules = DEFAULT_ASKING_RULES,
): AskingVerdict {
  if (memory.hasOpenCriticism) return { may: false, reason: 'criticism-open' };
  if (purchaseId !== null && memory.answers.some((answer) => answer.purchaseId === purchaseId)) {
    return { may: false, reason: 'asked-for-purchase' };
  }
  const from = KINDS.flatMap((other) => {
    const last = lastAskedOn(memory, other);
    return last === null ? [] : [addDays(last, other === kind ? againAfterDays : peaceDays)];
  })
    .sort()
    .at(-1);
  return from === undefined || from <= today
    ? { may: true }
    : { may: false, reason: 'asked-recently', from };
}

/** What to ask somebody now: how content they are first, else whether they would recommend; or why nothing. */
export function whatToAsk(
  memory: AskedMemory,
  purchaseId: string | null,
  today: IsoDate,
  rules: AskingRules = DEFAULT_ASKING_RULES,
):
  | { readonly kind: FeedbackKind; readonly verdict: { readonly may: true } }
  | { readonly kind: null; readonly verdict: Exclude<AskingVerdict, { readonly may: true }> } {
  const refusals: Exclude<AskingVerdict, { readonly may: true }>[] = [];
  for (const kind of KINDS) {
    const verdict = mayAsk(memory, { kind, purchaseId, today }, rules);
    if (verdict.may) return { kind, verdict };
    refusals.push(verdict);
  }
  // The day on which something can be asked again, whichever comes first.
  refusals.sort((a, b) =>
    a.reason === 'asked-recently' && b.reason === 'asked-recently' ? (a.from < b.from ? -1 : 1) : 0,
  );
  return { kind: null, verdict: refusals[0]! };
}
