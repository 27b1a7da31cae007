import type { JourneyPlan } from '@shared/domain/care/journey';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import type { PlanFields } from './planDraft';

/** The checklists of the shop, and what can be done with them. */
export type JourneyPlans = {
  /** By name; `null` until they are read. */
  readonly plans: readonly JourneyPlan[] | null;
  readonly newId: () => string;
  /** Each answers the batch that takes it back; `null` if nothing was done. */
  readonly save: (plan: PlanFields) => Promise<string | null>;
  readonly remove: (id: string) => Promise<string | null>;
  /** Those of which the id is there already stay as they are. Answers how many came, too. */
  readonly addAll: (
    plans: readonly PlanFields[],
  ) => Promise<{ readonly count: number; readonly batchId: string | null }>;
};

/** The shop's checklists, kept current. */
export function useJourneyPlans(): JourneyPlans {
  const { journeys, newId } = useRepositories();
  const live = useLive('journeys/plans', () => journeys.plans());
  return {
    plans: live.status === 'ready' ? live.value : null,
    newId,
    save: async (plan) => {
      const saved = await journeys.savePlan(plan);
      return saved.ok ? saved.value.batchId : null;
    },
    remove: async (id) => {
      const saved = await journeys.removePlan(id);
      return saved.ok ? saved.value.batchId : null;
    },
    addAll: async (plans) => {
      const saved = await journeys.addPlans(plans);
      return saved.ok
        ? { count: saved.value.value, batchId: saved.value.batchId }
        : { count: 0, batchId: null };
    },
  };
}
