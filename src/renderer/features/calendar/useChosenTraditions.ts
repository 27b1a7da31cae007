import { useMemo } from 'react';
import type { Tradition } from '@shared/domain/calendar/holiday';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';

const NOBODY: ReadonlyMap<Tradition, readonly ContactId[]> = new Map();

/**
 * Who chose the greetings of which tradition. Nobody has one from a country or a name.
 *
 * @param among - Only of these people; `null` for everybody.
 */
export function useChosenTraditions(
  among: ReadonlySet<ContactId> | null,
): ReadonlyMap<Tradition, readonly ContactId[]> {
  const { customs } = useRepositories();
  const live = useLive('calendar/customs', () => customs.all());
  const all = live.status === 'ready' ? live.value : null;
  return useMemo(() => {
    if (all === null) return NOBODY;
    const chosen = new Map<Tradition, ContactId[]>();
    for (const { id, greetings } of all) {
      if (among !== null && !among.has(id)) continue;
      for (const tradition of greetings) {
        const known = chosen.get(tradition);
        if (known) known.push(id);
        else chosen.set(tradition, [id]);
      }
    }
    return chosen;
  }, [all, among]);
}
