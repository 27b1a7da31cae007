import { addDays, type IsoDate } from '../calendar/isoDate';
import type { Purchase } from '../purchases/purchase';
import type { Journey, JourneyPlan, StepMessage } from './journey';

/** One step of a welcome under way. */
export type StepUnderWay = Journey['steps'][number];

/** A first purchase of longer ago is history that is entered later: nobody is welcomed for it. */
export const WELCOMED_WITHIN_DAYS = 14;

/** The day a step is for. */
export const stepDueOn = (
  { startedOn }: Pick<Journey, 'startedOn'>,
  { afterDays }: Pick<StepUnderWay, 'afterDays'>,
): IsoDate => addDays(startedOn, afterDays);

/** The steps of a checklist, none of them done. */
export const freshSteps = ({ steps }: Pick<JourneyPlan, 'steps'>): Journey['steps'] =>
  steps.map((step) => ({ ...step, doneOn: null }));

/** What is still to be done, the earliest first; among those of one day as the checklist has them. */
export const openSteps = ({ steps }: Pick<Journey, 'steps'>): readonly StepUnderWay[] =>
  steps
    .filter(({ doneOn }) => doneOn === null)
    .toSorted((one, other) => one.afterDays - other.afterDays);

/**
 * A step done on a day, or `null` for not done after all. With the last step the welcome ends; a step that is open
 * again takes it up again.
 *
 * @returns `null` where there is no such step.
 */
export function withStep(
  { steps, endedOn }: Pick<Journey, 'steps' | 'endedOn'>,
  stepId: string,
  day: IsoDate | null,
): Pick<Journey, 'steps' | 'endedOn'> | null {
  if (!steps.some(({ id }) => id === stepId)) return null;
  const next = steps.map((step) => (step.id === stepId ? { ...step, doneOn: day } : step));
  const isOver = next.every(({ doneOn }) => doneOn !== null);
  return { steps: next, endedOn: day === null ? null : isOver ? day : endedOn };
}

/** The step that a message does: the next open one that asks for such a message. */
export const stepOfMessage = (
  journey: Pick<Journey, 'steps'>,
  message: StepMessage,
): StepUnderWay | null => openSteps(journey).find((step) => step.message === message) ?? null;

/** Another checklist for a welcome under way: what was done stays done where the same is asked for. */
export const otherSteps = (
  { steps }: Pick<Journey, 'steps'>,
  plan: Pick<JourneyPlan, 'steps'>,
): Journey['steps'] =>
  plan.steps.map((step) => ({
    ...step,
    doneOn:
      steps.find(({ id, text }) => id === step.id || text.trim() === step.text.trim())?.doneOn ??
      null,
  }));

/** Whether a purchase makes somebody a customer who is to be welcomed. */
export const isWelcomed = (
  { id, boughtOn }: Pick<Purchase, 'id' | 'boughtOn'>,
  purchases: readonly Pick<Purchase, 'id' | 'voidedAt'>[],
  today: IsoDate,
): boolean =>
  addDays(boughtOn, WELCOMED_WITHIN_DAYS) >= today &&
  !purchases.some((other) => other.id !== id && other.voidedAt === null);
