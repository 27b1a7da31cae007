import { useRepositories } from '@renderer/data/RepositoriesContext';

/** Gives ids for new items of a draft's lists. */
export function useItemIds(): () => string {
  return useRepositories().newId;
}
