import type { ContactId } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { PersonMerge } from '@shared/domain/twins/personMerge';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { LaterEntry, SplitPreview } from '@renderer/data/twins/splitPeople';
import { useLive } from '@renderer/data/useLive';

/** Something written down since a merge. */
export type SplitEntry = LaterEntry;

const NONE: readonly PersonMerge[] = [];

/** The merges into somebody that stand, the latest first; none until they are read. */
export function useMergesOf(contactId: ContactId): readonly PersonMerge[] {
  const { twins } = useRepositories();
  const live = useLive(`merges/${contactId}`, () => twins.mergesOf(contactId));
  return live.status === 'ready' ? live.value : NONE;
}

/** What undoing a merge would do; `null` where it does not stand any more, `undefined` until it is read. */
export function useSplitPreview(mergeId: string): SplitPreview | null | undefined {
  const { twins } = useRepositories();
  const live = useLive(`split/${mergeId}`, () => twins.previewSplit(mergeId));
  return live.status === 'ready' ? live.value : undefined;
}

/** What somebody is called; empty until read, and for who is gone. */
export function useNameOf(contactId: ContactId): string {
  const { contacts } = useRepositories();
  const live = useLive(`name/${contactId}`, () => contacts.get(contactId));
  return live.status === 'ready' && live.value !== null ? calledBy(live.value) : '';
}
