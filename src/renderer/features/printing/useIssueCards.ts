import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { Cards } from '@renderer/data/repositories/cards';

/** Gives people cards of our own: one act, which can be taken back. */
export function useIssueCards(): Cards['issue'] {
  return useRepositories().cards.issue;
}
