import type { Instant } from '@shared/domain/calendar/clock';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useRepositories } from '../RepositoriesContext';
import { useLive, type Loadable } from '../useLive';

/** As far back as the longest budget counts. */
export const LONGEST_BUDGET_DAYS = 366;

const DAY_MS = 86_400_000;

/**
 * When the shop got in touch with somebody by itself, the latest first: calls, visits, messages and letters from us, and
 * greetings that were sent. At most a year back; kept current.
 */
export function useContactsByUs(contactId: ContactId): Loadable<readonly Instant[]> {
  const { clock, interactions, greetings } = useRepositories();
  return useLive(`contacts-by-us/${contactId}`, async () => {
    const from = clock.now() - LONGEST_BUDGET_DAYS * DAY_MS;
    const [exchanged, greeted] = await Promise.all([
      interactions.byUsSince(contactId, from),
      greetings.of(contactId),
    ]);
    const sent = greeted.flatMap(({ status, resolvedAt }) =>
      status === 'sent' && resolvedAt !== null && resolvedAt >= from ? [resolvedAt] : [],
    );
    return [...exchanged, ...sent].sort((a, b) => b - a);
  });
}
