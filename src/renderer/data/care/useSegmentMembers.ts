import type { ContactId } from '@shared/domain/contacts/contact';
import type { SegmentMembers } from '@shared/domain/segments/segment';
import { useRepositories } from '../RepositoriesContext';
import type { Loadable } from '../useLive';
import { useAskedAnew } from './useAskedAnew';

/** Whom a segment holds, kept current; also one that is just being put together. */
export function useSegmentMembers(members: SegmentMembers): Loadable<readonly ContactId[]> {
  const { segments } = useRepositories();
  return useAskedAnew(JSON.stringify(members), () => segments.membersOf({ members }));
}
