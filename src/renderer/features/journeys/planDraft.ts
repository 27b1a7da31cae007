import {
  MAX_AFTER_DAYS,
  type JourneyPlan,
  type JourneyStep,
  type StepMessage,
} from '@shared/domain/care/journey';

/** A step as somebody fills it in. */
export type StepDraft = {
  readonly id: string;
  readonly text: string;
  /** `undefined` while the field is empty. */
  readonly afterDays: number | undefined;
  readonly message: StepMessage | null;
};

/** A checklist as somebody fills it in. */
export type PlanDraft = Pick<JourneyPlan, 'id' | 'name' | 'country' | 'language'> & {
  readonly steps: readonly StepDraft[];
};

/** A checklist without the instant of its last change. */
export type PlanFields = Omit<JourneyPlan, 'updatedAt'>;

/** What keeps a checklist from being saved. */
export type PlanProblems = {
  readonly name?: 'name' | 'nameTaken';
  /** The checklist that is for the same people already. */
  readonly sameAs?: string;
  readonly isWithoutSteps?: true;
  /** By the id of the step. */
  readonly steps: ReadonlyMap<
    string,
    { readonly text?: 'text' | 'textTwice'; readonly days?: true }
  >;
};

/** The form for a checklist. */
export const draftOf = ({ id, name, country, language, steps }: PlanFields): PlanDraft => ({
  ...{ id, name, country, language },
  steps: steps.map(({ message = null, ...step }) => ({ ...step, message })),
});

/** What is saved. Only for a draft without problems. */
export const planOf = ({ id, name, country, language, steps }: PlanDraft): PlanFields => ({
  ...{ id, country, language },
  name: name.trim(),
  steps: steps.map(({ message, text, afterDays = 0, ...step }): JourneyStep => ({
    ...step,
    text: text.trim(),
    afterDays,
    ...(message !== null && { message }),
  })),
});

/** A copy under a name of its own, with steps of their own. */
export const copyOf = (plan: PlanFields, name: string, newId: () => string): PlanDraft => ({
  ...draftOf(plan),
  id: newId(),
  name,
  steps: draftOf(plan).steps.map((step) => ({ ...step, id: newId() })),
});

/** A checklist with a first step to fill in. */
export const emptyDraft = (newId: () => string): PlanDraft => ({
  id: newId(),
  ...{ name: '', country: '', language: '' },
  steps: [emptyStep(newId, [])],
});

/** A step to fill in; a week after the last one. */
export function emptyStep(newId: () => string, before: readonly StepDraft[]): StepDraft {
  const last = Math.max(-7, ...before.map(({ afterDays = 0 }) => afterDays));
  return { id: newId(), text: '', afterDays: Math.min(last + 7, MAX_AFTER_DAYS), message: null };
}

/** The steps with one of them moved a place up or down; as they are where there is no further place. */
export function movedStep(
  steps: readonly StepDraft[],
  id: string,
  by: -1 | 1,
): readonly StepDraft[] {
  const at = steps.findIndex((step) => step.id === id);
  const other = steps[at + by];
  if (at < 0 || !other) return steps;
  return steps.with(at, other).with(at + by, steps[at]!);
}

const same = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();

/**
 * What is wrong with a draft; `null` where it can be saved.
 *
 * @param others - The shop's other checklists; the one that is changed may be among them.
 */
export function problemsOf(draft: PlanDraft, others: readonly PlanFields[]): PlanProblems | null {
  const rest = others.filter(({ id }) => id !== draft.id);
  const steps = new Map<string, { text?: 'text' | 'textTwice'; days?: true }>();
  for (const [at, { id, text, afterDays }] of draft.steps.entries()) {
    const isTwice = draft.steps.slice(0, at).some((former) => same(former.text, text));
    const isDay =
      afterDays !== undefined &&
      Number.isInteger(afterDays) &&
      afterDays >= 0 &&
      afterDays <= MAX_AFTER_DAYS;
    const wrong = {
      ...(text.trim() === ''
        ? { text: 'text' as const }
        : isTwice && { text: 'textTwice' as const }),
      ...(!isDay && { days: true as const }),
    };
    if (Object.keys(wrong).length > 0) steps.set(id, wrong);
  }
  const name =
    draft.name.trim() === ''
      ? 'name'
      : rest.some((other) => same(other.name, draft.name))
        ? 'nameTaken'
        : null;
  const double = rest.find(
    ({ country, language }) => country === draft.country && language === draft.language,
  );
  if (name === null && !double && draft.steps.length > 0 && steps.size === 0) return null;
  return {
    ...(name !== null && { name }),
    ...(double && { sameAs: double.name }),
    ...(draft.steps.length === 0 && { isWithoutSteps: true }),
    steps,
  };
}
