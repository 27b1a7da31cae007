import type { ContactId } from '@shared/domain/contacts/contact';
import type { AskedMemory } from '@shared/domain/feedback/askingRules';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useClock } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';

/** What is remembered of the questions to somebody; `null` until read. */
export function useAskedMemory(contactId: ContactId): AskedMemory | null {
  const { feedback, criticisms } = useRepositories();
  const zone = useClock().zone();
  const { dayOf } = useFormat();
  const live = useLive(`feedback/asked/${contactId}`, async () => {
    const [csat, nps, answers, heard] = await Promise.all([
      feedback.asked(contactId, 'csat'),
      feedback.asked(contactId, 'nps'),
      feedback.answersOf(contactId),
      criticisms.of(contactId),
    ]);
    return { csat, nps, answers, heard };
  });
  if (live.status === 'loading') return null;
  const { csat, nps, answers, heard } = live.value;
  return {
    lastAsked: {
      csat: csat === null ? null : dayOf(csat.askedAt, zone),
      nps: nps === null ? null : dayOf(nps.askedAt, zone),
    },
    answers,
    hasOpenCriticism: heard.some(({ closedAt }) => closedAt === null),
  };
}
