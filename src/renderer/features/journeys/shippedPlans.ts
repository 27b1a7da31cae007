import type { JourneyStep } from '@shared/domain/care/journey';
import type { PlanFields } from './planDraft';

/** The checklists to start with. */
export const SHIPPED_PLANS = [
  { key: 'any', country: '', language: '', days: [0, 3, 14, 30] },
  { key: 'japan', country: 'JP', language: '', days: [0, 2, 21, 45] },
  { key: 'english', country: '', language: 'en', days: [0, 3, 14, 30] },
] as const;

/** One of them. */
export type ShippedPlan = (typeof SHIPPED_PLANS)[number]['key'];

/** Their steps in order. */
export const SHIPPED_STEPS = ['note', 'welcome', 'check-in', 'known'] as const;

/**
 * The checklists to start with, in the words of the interface. They have the same ids everywhere: on two computers
 * that are brought together they are the same ones.
 */
export const shippedPlans = (
  say: (key: `${ShippedPlan}.${'name' | (typeof SHIPPED_STEPS)[number]}`) => string,
): readonly PlanFields[] =>
  SHIPPED_PLANS.map(({ key, country, language, days }) => ({
    ...{ id: `shipped-journey:${key}`, name: say(`${key}.name`), country, language },
    steps: SHIPPED_STEPS.map((step, at): JourneyStep => ({
      id: step,
      text: say(`${key}.${step}`),
      afterDays: days[at]!,
      ...((step === 'welcome' || step === 'check-in') && { message: step }),
    })),
  }));
