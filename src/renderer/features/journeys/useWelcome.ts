import type { Journey, JourneyPlan } from '@shared/domain/care/journey';
import { journeyPlanFor, newcomerOf } from '@shared/domain/care/journeyPlanFor';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { DataRefusal, Saved } from '@renderer/data/repositories/saving';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useToday } from '@renderer/hooks/useClock';
import type { Result } from '@shared/kernel/result';

/** What an act on a welcome answers. */
export type Acted = Promise<Result<Saved<Journey>, DataRefusal>>;

/** Somebody's welcome, and what can be done with it. */
export type Welcome = {
  /** `null` without one; `undefined` until it is known. */
  readonly journey: Journey | null | undefined;
  readonly stamp: (stepId: string, isDone: boolean) => Acted;
  readonly end: () => Acted;
  readonly resume: () => Acted;
};

/** One person's welcome, kept current. */
export function useWelcome(contactId: ContactId): Welcome {
  const { journeys } = useRepositories();
  const today = useToday();
  const live = useLive(`journeys/of/${contactId}`, () => journeys.of(contactId));
  return {
    journey: live.status === 'ready' ? live.value : undefined,
    stamp: (stepId, isDone) => journeys.stepDone(contactId, stepId, isDone ? today : null),
    end: () => journeys.end(contactId, today),
    resume: () => journeys.end(contactId, null),
  };
}

/** Somebody who can be welcomed; `null` until read, for the trash, and for who is gone. */
export function useWelcomed(id: ContactId): Contact | null {
  const { contacts } = useRepositories();
  const live = useLive(`journeys/contact/${id}`, () => contacts.get(id));
  const contact = live.status === 'ready' ? live.value : null;
  return contact?.trashedAt === null ? contact : null;
}

/** The checklists for one person. */
export type PlansFor = {
  /** By name; `null` until they are read. */
  readonly plans: readonly JourneyPlan[] | null;
  /** The one that fits best; `null` where none does. */
  readonly best: JourneyPlan | null;
  /** Begins a welcome today. */
  readonly start: (plan: JourneyPlan) => Acted;
  /** Goes on with another checklist. */
  readonly change: (plan: JourneyPlan) => Acted;
};

/** The checklists that somebody can be welcomed with. */
export function usePlansFor(contact: Contact): PlansFor {
  const { journeys } = useRepositories();
  const { country } = useShopSettings();
  const today = useToday();
  const live = useLive('journeys/plans', () => journeys.plans());
  const plans = live.status === 'ready' ? live.value : null;
  return {
    plans: plans?.filter(({ steps }) => steps.length > 0) ?? null,
    best: plans && journeyPlanFor(plans, newcomerOf(contact, country)),
    start: (plan) => journeys.start(contact.id, plan, today),
    change: (plan) => journeys.change(contact.id, plan),
  };
}
