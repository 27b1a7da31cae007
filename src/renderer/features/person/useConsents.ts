import type { ConsentEvent, ConsentPurpose, ConsentWording } from '@shared/domain/contacts/consent';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useClock } from '@renderer/hooks/useClock';

/** A decision as it is noted now. */
export type NotedConsent = Pick<
  ConsentEvent,
  'purpose' | 'decision' | 'source' | 'wording' | 'language' | 'evidence' | 'expiresOn'
>;

/** What somebody has agreed to: the latest decision per purpose, all of them, and how to note a new one, answering its batch. */
export function useConsents(contactId: ContactId): {
  readonly latest: ReadonlyMap<ConsentPurpose, ConsentEvent>;
  /** Every decision, newest first. */
  readonly events: readonly ConsentEvent[];
  readonly record: (noted: NotedConsent) => Promise<string | null>;
} {
  const { consents } = useRepositories();
  const clock = useClock();
  const live = useLive(`consents/${contactId}`, () => consents.of(contactId));
  const events = live.status === 'ready' ? live.value : [];
  return {
    // Newest first, so the older ones are put in before and overwritten.
    latest: new Map(events.toReversed().map((event) => [event.purpose, event])),
    events,
    record: async (noted) => {
      const saved = await consents.record({ ...noted, contactId, decidedAt: clock.now() });
      return saved.ok ? saved.value.batchId : null;
    },
  };
}

/** The wordings that the shop used for a purpose, newest first; empty until read. */
export function useWordings(purpose: ConsentPurpose): readonly ConsentWording[] {
  const { consents } = useRepositories();
  const live = useLive(`consents/wordings/${purpose}`, () => consents.wordings(purpose));
  return live.status === 'ready' ? live.value : [];
}
