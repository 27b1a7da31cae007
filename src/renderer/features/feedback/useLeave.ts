import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { Criticisms } from '@renderer/data/repositories/criticisms';

/** Writes down that somebody left. */
export function useLeave(): Criticisms['leave'] {
  return useRepositories().criticisms.leave;
}
