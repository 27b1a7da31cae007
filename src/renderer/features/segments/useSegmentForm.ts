import { useEffect, useRef, useState } from 'react';
import type { Segment, SegmentId, SegmentMembers } from '@shared/domain/segments/segment';
import { segmentProblems, type SegmentProblem } from '@shared/domain/segments/segmentProblems';
import { draftOf, emptyDraft, isSameDraft, leftDrafts, type SegmentDraft } from './segmentDraft';
import { useSegmentActs, type SegmentDone } from './useSegments';

/** Where a draft is kept that was left unsaved, for a group that was never saved. */
const NEW = 'new';

/** A segment being written. */
export type SegmentForm = {
  readonly draft: SegmentDraft;
  readonly set: (change: Partial<SegmentDraft>) => void;
  /** Goes between conditions and chosen people; what stood in either is found again. */
  readonly fill: (kind: SegmentMembers['kind']) => void;
  /** What is wrong; nothing before the first attempt to save. */
  readonly problems: readonly SegmentProblem[];
  /** Whether somebody tried to save: from then on problems are shown. */
  readonly isChecked: boolean;
  readonly isChanged: boolean;
  /** The draft was left unsaved before, and found again. */
  readonly isFoundAgain: boolean;
  /** As it is stored. */
  readonly discard: () => void;
  /** `refused`: something is wrong, and is shown. `null`: the group is gone. */
  readonly save: () => Promise<Exclude<SegmentDone, null> | 'refused' | null>;
};

/**
 * The form of one segment.
 *
 * @param stored - `null` for a new one.
 * @param others - All segments, for names that are taken.
 */
export function useSegmentForm(
  stored: Segment | null,
  others: readonly Pick<Segment, 'id' | 'name'>[],
): SegmentForm {
  const acts = useSegmentActs();
  const key = stored?.id ?? NEW;
  const [beginning] = useState<SegmentDraft>(() =>
    stored === null ? emptyDraft(acts.newId()) : draftOf(stored),
  );
  const [left] = useState(() => leftDrafts.get(key) ?? null);
  const [draft, setDraft] = useState<SegmentDraft>(left ?? beginning);
  const [isFoundAgain, setIsFoundAgain] = useState(left !== null);
  const [isChecked, setIsChecked] = useState(false);
  const other = useRef<SegmentMembers | null>(null);
  const start: SegmentDraft = { ...beginning, id: draft.id };
  const isChanged = !isSameDraft(draft, start);

  // Leaving without saving loses nothing: the draft is found again.
  useEffect(() => {
    if (isChanged) leftDrafts.set(key, draft);
    else leftDrafts.delete(key);
  }, [key, draft, isChanged]);

  const problems = segmentProblems(draft, others);
  return {
    draft,
    set: (change) => setDraft((before) => ({ ...before, ...change })),
    fill: (kind) => {
      if (kind === draft.members.kind) return;
      const members = other.current ?? empty(kind);
      other.current = draft.members;
      setDraft({ ...draft, members });
    },
    problems: isChecked ? problems : [],
    isChecked,
    isChanged,
    isFoundAgain,
    discard: () => {
      setDraft(beginning);
      setIsFoundAgain(false);
      setIsChecked(false);
    },
    save: async () => {
      setIsChecked(true);
      if (problems.length > 0) return 'refused';
      const saved = await acts.save(draft);
      if (saved !== null) leftDrafts.delete(key);
      return saved;
    },
  };
}

const empty = (kind: SegmentMembers['kind']): SegmentMembers =>
  kind === 'chosen' ? { kind, ids: [] } : { kind: 'rule', match: 'all', conditions: [] };

/** The id of a page for a group that is not there yet. */
export const NEW_SEGMENT = NEW as SegmentId;
