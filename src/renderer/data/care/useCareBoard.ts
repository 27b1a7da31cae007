import { useMemo, useState } from 'react';
import type { Instant } from '@shared/domain/calendar/clock';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { CareBoard } from '@shared/domain/care/careBoard';
import { careListOf } from '@shared/domain/care/careList';
import { CELEBRATION_DAYS } from '@shared/domain/care/careRules';
import { useFeasts } from '../culture/useFeasts';
import { useMomentWorld } from '../culture/useMomentWorld';
import { useShopSettings } from '../useShopSettings';
import { useCareFacts } from './useCareFacts';

/**
 * Whom to think of on a day, by the shop's rules, kept current across edits, other windows and the passing
 * minute; `null` while it is read for the first time.
 *
 * @param at - The beginning of the current minute: windows close, and what was put off comes back.
 */
export function useCareBoard(today: IsoDate, at: Instant): CareBoard | null {
  const { care: settings } = useShopSettings();
  const feasts = useFeasts(addDays(today, -CELEBRATION_DAYS), 2 * CELEBRATION_DAYS + 1);
  const loaded = useCareFacts(today, feasts);
  const facts = loaded.status === 'ready' ? loaded.value : null;
  const countries = useMemo(
    () =>
      [...new Set((facts?.people ?? []).map(({ whom }) => whom.place.country))]
        .filter((code) => code !== '')
        .sort(),
    [facts],
  );
  const world = useMomentWorld(countries);
  const board = useMemo(
    () =>
      facts === null || world === undefined
        ? null
        : careListOf(facts, settings, { at, world, celebrations: facts.celebrations }),
    [facts, world, settings, at],
  );
  // What was there stays while more is looked up: rows do not vanish for a moment.
  const [latest, setLatest] = useState<CareBoard | null>(null);
  if (board !== null && board !== latest) setLatest(board);
  return board ?? (latest?.today === today ? latest : null);
}
