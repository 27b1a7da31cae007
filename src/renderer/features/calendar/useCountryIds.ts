import { useMemo } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useLivingIn } from '@renderer/data/people/usePeople';

/** Who lives in a country; `null` while all countries are shown. Nobody until it is known. */
export function useCountryIds(country: string): ReadonlySet<ContactId> | null {
  const loaded = useLivingIn(country);
  const residents = loaded.status === 'ready' ? loaded.value : null;
  return useMemo(
    () => (country === '' ? null : new Set((residents ?? []).map(({ id }) => id))),
    [country, residents],
  );
}
