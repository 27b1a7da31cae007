import { useState } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { LegalBasis } from '@shared/domain/privacy/privacyRecord';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';

/** On what ground the data of the form's contact are kept. */
export type BasisField = {
  /** `null`: undecided, the rule of the shop. */
  readonly value: LegalBasis | null;
  readonly set: (basis: LegalBasis | null) => void;
  readonly isDirty: boolean;
  /** Writes it down if it was changed, once the contact is saved. */
  readonly save: (id: ContactId) => Promise<void>;
};

/** @param id - `null` for a new contact. */
export function useBasis(id: ContactId | null): BasisField {
  const { privacy } = useRepositories();
  const live = useLive(`privacy/record/${id ?? ''}`, () =>
    id === null ? Promise.resolve(null) : privacy.recordOf(id),
  );
  const record = live.status === 'ready' ? live.value : null;
  const [chosen, setChosen] = useState<LegalBasis | null | undefined>(undefined);
  const stored = record?.basis ?? null;
  const value = chosen === undefined ? stored : chosen;
  const isDirty = value !== stored;
  return {
    value,
    set: setChosen,
    isDirty,
    save: async (saved) => {
      if (!isDirty) return;
      const { note = '', restrictedSince = null, restrictedWhy = '' } = record ?? {};
      const isRestricted = restrictedSince !== null;
      await privacy.decide(saved, { basis: value, note, isRestricted, restrictedWhy });
    },
  };
}
