import { useState } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import type { SegmentMembers } from '@shared/domain/segments/segment';
import { readableMembers } from '@shared/domain/segments/segmentProblems';
import { useSegmentMembers } from '@renderer/data/care/useSegmentMembers';
import { usePeopleByIds } from '@renderer/data/people/usePeople';

/** Names that are shown of a group. */
const FIRST = 8;

const NOBODY: readonly ContactId[] = [];

/** Whom members hold now, and the first of them by name; while they are counted, the answer before. */
export function useMembers(members: SegmentMembers): {
  readonly isReady: boolean;
  readonly ids: readonly ContactId[];
  readonly first: readonly PersonSummary[];
} {
  const readable = readableMembers(members);
  // Without a condition nobody has been described yet, though it would hold for everybody.
  const isEmpty = readable.kind === 'rule' && readable.conditions.length === 0;
  const live = useSegmentMembers(isEmpty ? { kind: 'chosen', ids: [] } : readable);
  const [former, setFormer] = useState<readonly ContactId[] | null>(null);
  if (live.status === 'ready' && live.value !== former) setFormer(live.value);
  const ids = live.status === 'ready' ? live.value : (former ?? NOBODY);
  const people = usePeopleByIds(ids.slice(0, FIRST));
  const [shown, setShown] = useState<readonly PersonSummary[]>([]);
  const found = people.status === 'ready' ? people.value : null;
  const [seen, setSeen] = useState(found);
  if (found !== null && found !== seen) {
    setSeen(found);
    setShown(found.filter((person) => person !== null));
  }
  return { isReady: live.status === 'ready' || former !== null, ids, first: shown };
}
