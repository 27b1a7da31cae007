import type { ConsentEvent, ConsentPurpose } from '@shared/domain/contacts/consent';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useClock } from '@renderer/hooks/useClock';

/** What somebody has agreed to: the latest decision per purpose, and how to note a new one, answering its batch. */
export function useConsents(contactId: ContactId): {
  readonly latest: ReadonlyMap<ConsentPurpose, ConsentEvent>;
  readonly record: (
    purpose: ConsentPurpose,
    decision: ConsentEvent['decision'],
    source: string,
  ) => Promise<string | null>;
} {
  const { consents } = useRepositories();
  const clock = useClock();
  const live = useLive(`consents/${contactId}`, () => consents.of(contactId));
  const events = live.status === 'ready' ? live.value : [];
  return {
    // Newest first, so the older ones are put in before and overwritten.
    latest: new Map(events.toReversed().map((event) => [event.purpose, event])),
    record: async (purpose, decision, source) => {
      const saved = await consents.record({
        contactId,
        purpose,
        decision,
        source,
        decidedAt: clock.now(),
      });
      return saved.ok ? saved.value.batchId : null;
    },
  };
}
