import type { AnswerId } from '@shared/domain/feedback/answer';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import { useLive } from '@renderer/data/useLive';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { Criticisms } from '@renderer/data/repositories/criticisms';
import type { Feedback } from '@renderer/data/repositories/feedback';

/** What can be done with what stands in the timeline. */
export function useAnswerActs(): {
  readonly remove: (id: AnswerId) => ReturnType<Feedback['remove']>;
  readonly update: Feedback['update'];
  readonly removeLeaving: Criticisms['removeLeaving'];
} {
  const { feedback, criticisms } = useRepositories();
  return {
    remove: feedback.remove,
    update: feedback.update,
    removeLeaving: criticisms.removeLeaving,
  };
}

/** The day of the purchase that an answer is about; `null` without one, and until it is read. */
export function useBoughtOn(purchaseId: string | null): IsoDate | null {
  const { purchases } = useRepositories();
  const live = useLive(`feedback/purchase/${purchaseId ?? ''}`, async () =>
    purchaseId === null ? null : purchases.get(purchaseId as PurchaseId),
  );
  return live.status === 'ready' ? (live.value?.boughtOn ?? null) : null;
}
