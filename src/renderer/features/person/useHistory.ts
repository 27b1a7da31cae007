import type { ContactId } from '@shared/domain/contacts/contact';
import type { HistoryEntry, PutBackRefusal } from '@renderer/data/journal/history';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';

/** Everything that was changed about a person, newest first, and the way back for each value. */
export function useHistory(contactId: ContactId): {
  readonly entries: readonly HistoryEntry[] | null;
  readonly putBack: (changeId: string, field: string) => Promise<PutBackRefusal | null>;
} {
  const { history } = useRepositories();
  const live = useLive(`history/${contactId}`, () => history.historyOf('contacts', contactId));
  return {
    entries: live.status === 'ready' ? live.value : null,
    putBack: async (changeId, field) => {
      const answer = await history.putBack(changeId, field);
      return answer.ok ? null : answer.refusal;
    },
  };
}
