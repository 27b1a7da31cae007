import { useCallback, useEffect, useRef, useState } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { sameValue } from '@shared/domain/journal/sameValue';
import type { Programme, ProgrammeRules } from '@shared/domain/loyalty/programme';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { DRAFT_ID } from './draftRules';

/** What a saved version is reported with. */
export type SavedVersion = { readonly programme: Programme; readonly batchId: string };

/** Rules that are being changed, and the way to make them the shop's. */
export type ProgrammeForm = {
  readonly rules: ProgrammeRules;
  readonly set: (changes: Partial<ProgrammeRules>) => void;
  /** Puts other rules in the place of all: a ready-made start, an old version. */
  readonly replace: (rules: ProgrammeRules) => void;
  readonly isChanged: boolean;
  /** Grows with every `replace` and `discard`: fields that remember what was typed begin again with it. */
  readonly round: number;
  /** A field that holds something unreadable keeps the rules from being saved. */
  readonly setUnreadable: (field: string, isUnreadable: boolean) => void;
  readonly hasUnreadable: boolean;
  readonly discard: () => void;
  readonly isSaving: boolean;
  /** `null` if nothing was written: the rules say the same as before. */
  readonly save: (startsOn: IsoDate) => Promise<SavedVersion | null>;
  readonly newId: () => string;
};

/**
 * The rules of the newest version, and what is being changed about them. Every change is kept at once,
 * so that leaving needs no question.
 *
 * @param resumed - What was being changed when the section was left; `null` if nothing was.
 */
export function useProgrammeForm(newest: Programme, resumed: ProgrammeRules | null): ProgrammeForm {
  const { programmes, drafts, newId } = useRepositories();
  const [draft, setDraft] = useState(resumed);
  const [round, setRound] = useState(0);
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set());
  const [isSaving, setIsSaving] = useState(false);
  const rules = draft ?? newest.rules;
  const isChanged = draft !== null && !sameValue(draft, newest.rules);

  // Several fields may change before the next render; each has to see what the one before did.
  const latest = useRef(rules);
  useEffect(() => {
    latest.current = rules;
  }, [rules]);

  const keep = useCallback(
    (next: ProgrammeRules): void => {
      latest.current = next;
      setDraft(next);
      void drafts.put(DRAFT_ID, next);
    },
    [drafts],
  );
  const forget = useCallback((): void => {
    setDraft(null);
    setUnreadable(new Set());
    setRound((before) => before + 1);
    void drafts.remove(DRAFT_ID);
  }, [drafts]);

  return {
    rules,
    set: useCallback(
      (changes) => {
        keep({ ...latest.current, ...changes });
      },
      [keep],
    ),
    replace: (next) => {
      keep(next);
      setUnreadable(new Set());
      setRound((before) => before + 1);
    },
    isChanged,
    round,
    setUnreadable: useCallback((field, isUnreadable) => {
      setUnreadable((before) => {
        if (before.has(field) === isUnreadable) return before;
        const next = new Set(before);
        if (isUnreadable) next.add(field);
        else next.delete(field);
        return next;
      });
    }, []),
    hasUnreadable: unreadable.size > 0,
    discard: forget,
    isSaving,
    save: async (startsOn) => {
      setIsSaving(true);
      try {
        const saved = await programmes.save(rules, startsOn);
        if (!saved.ok) return null;
        const { value: programme, batchId } = saved.value;
        forget();
        return batchId === null ? null : { programme, batchId };
      } finally {
        setIsSaving(false);
      }
    },
    newId,
  };
}
