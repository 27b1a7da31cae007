import { useMemo } from 'react';
import type { Contact } from '@shared/domain/contacts/contact';
import { judgeMoment } from '@shared/domain/culture/judgeMoment';
import type { ContactWay, Judgement, MomentWorld, Whom } from '@shared/domain/culture/moment';
import { useWhom } from '@renderer/data/culture/useWhom';
import { useMinute } from '@renderer/hooks/useClock';

/** What now is like where somebody is. */
export type Moments = {
  readonly whom: Whom;
  readonly world: MomentWorld;
  readonly judge: (way: ContactWay) => Judgement;
};

/** What now is like where somebody is, kept current; `null` while it is read. */
export function useMoments(contact: Contact): Moments | null {
  const known = useWhom(contact);
  const now = useMinute();
  return useMemo(
    () =>
      known === null
        ? null
        : { ...known, judge: (way) => judgeMoment(known.whom, now, way, known.world) },
    [known, now],
  );
}
