import { useMemo } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { InsightQuery } from '@shared/domain/insights/figure';
import type { Unowned } from '@shared/domain/insights/referrals';
import { RFM_GROUPS, type Rfm, type RfmGroup } from '@shared/domain/insights/rfm';
import type { SegmentMembers } from '@shared/domain/segments/segment';
import { useSegmentMembers } from '@renderer/data/care/useSegmentMembers';
import { useInsight } from '@renderer/data/insights/useFigures';
import { useShopSettings } from '@renderer/data/useShopSettings';

/** One group of grades with its people, best grades first. */
export type GradedGroup = { readonly group: RfmGroup; readonly ids: readonly ContactId[] };

/** Who the regulars are; each part `null` while it is counted first. */
export type Regulars = {
  readonly rfm: Rfm | null;
  /** Groups with somebody in them, in the order of `RFM_GROUPS`. */
  readonly groups: readonly GradedGroup[];
  readonly unowned: readonly Unowned[] | null;
  /** The currency of `unowned`. */
  readonly currency: string;
  /** Who stays away for longer than is their way; `null` while they are looked up. */
  readonly silent: readonly ContactId[] | null;
  /** So many times their own gap. */
  readonly gaps: number;
};

/** Asks who the regulars are. */
export function useRegulars(query: InsightQuery, asOf: IsoDate | null): Regulars {
  const { care, currency } = useShopSettings();
  const { gaps } = care.silent;
  const graded = useInsight<'rfm'>({ ask: 'rfm', query }, asOf);
  const unowned = useInsight<'unowned'>({ ask: 'unowned', query }, asOf);
  const members: SegmentMembers = {
    kind: 'rule',
    match: 'all',
    conditions: [{ field: 'silent', gaps }],
  };
  const silent = useSegmentMembers(members);
  const rfm = graded.status === 'ready' ? graded.value.value : null;
  const groups = useMemo(() => {
    if (rfm?.kind !== 'graded') return [];
    return RFM_GROUPS.flatMap((group): GradedGroup[] => {
      const ids = rfm.people.flatMap((person) => (person.group === group ? [person.id] : []));
      return ids.length === 0 ? [] : [{ group, ids }];
    });
  }, [rfm]);
  return {
    rfm,
    groups,
    unowned: unowned.status === 'ready' ? unowned.value.value : null,
    currency: query.settings.currency ?? currency,
    silent: silent.status === 'ready' ? silent.value : null,
    gaps,
  };
}
