import { useMemo } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import {
  partAsked,
  type Figure,
  type InsightQuery,
  type PartKey,
} from '@shared/domain/insights/figure';
import type { GroupAsked } from '@shared/domain/insights/question';
import { useInsight } from '@renderer/data/insights/useFigures';

/** Somebody in a list of people behind a figure. */
export type Behind = { readonly contactId: ContactId };

/** Everybody behind a part of a figure, whoever has bought most often first; `null` while they are looked up. */
export function useBehind(
  query: InsightQuery,
  figure: Figure,
  part: PartKey,
  group: GroupAsked | null,
): readonly Behind[] | null {
  const live = useInsight<'people'>({
    ask: 'people',
    query,
    asked: partAsked(figure, part),
    group,
  });
  const ids = live.status === 'ready' && live.value.isCurrent ? live.value.value : null;
  return useMemo(() => ids?.map((contactId) => ({ contactId })) ?? null, [ids]);
}
