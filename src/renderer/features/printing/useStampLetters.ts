import type { MessageId } from '@shared/domain/messages/message';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { laidOutAs } from '@renderer/hooks/laidOutLetters';

/** Stamps printed letters as sent, all in one act. Answers the batch that takes it back; `null` where they are gone. */
export function useStampLetters(): (ids: readonly MessageId[]) => Promise<string | null> {
  const { messages } = useRepositories();
  return async (ids) => {
    const sent = await messages.resolve(ids, 'sent', (id) => {
      const { owedOn, ...stamps } = laidOutAs(id);
      return { ...stamps, channel: 'letter', ...(owedOn !== undefined && { owedOn }) };
    });
    return sent.ok ? sent.value.batchId : null;
  };
}
