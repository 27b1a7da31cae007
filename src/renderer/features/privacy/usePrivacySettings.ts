import { useMemo } from 'react';
import type { PurposeWordings } from '@shared/domain/contacts/consent';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Erasure } from '@shared/domain/privacy/erasure';
import {
  retentionProposals,
  type PrivacySettings,
  type RetentionProposal,
} from '@shared/domain/privacy/retention';
import type { NamedCase } from '@renderer/data/privacy/privacy';
import type { TakenBack } from '@renderer/data/privacy/takenBack';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useToday } from '@renderer/hooks/useClock';

/** A request with the name of whoever made it. */
export type AskedCase = NamedCase;

/** All requests, the open ones first; `null` until they are read. */
export function useAllCases(): readonly AskedCase[] | null {
  const { privacy } = useRepositories();
  const live = useLive('privacy/cases', () => privacy.cases());
  return live.status === 'ready' ? live.value : null;
}

/** All certificates, the latest first; `null` until they are read. */
export function useErasures(): readonly Erasure[] | null {
  const { privacy } = useRepositories();
  const live = useLive('erasures', () => privacy.erasures());
  return live.status === 'ready' ? live.value : null;
}

/** The wordings of consent; `null` until they are read. */
export function useWordingBook(): readonly PurposeWordings[] | null {
  const { consents } = useRepositories();
  const live = useLive('consents/wordings', () => consents.wordingBook());
  return live.status === 'ready' ? live.value : null;
}

/** People whom only the list of acts still has; empty until they are read. Erasing answers how many went, `null` if it failed. */
export function useTakenBack(): {
  readonly people: readonly TakenBack[];
  readonly erase: (ids: readonly ContactId[]) => Promise<number | null>;
} {
  const { privacy } = useRepositories();
  const live = useLive('privacy/taken-back', () => privacy.takenBack());
  return {
    people: live.status === 'ready' ? live.value : [],
    erase: async (ids) => {
      const saved = await privacy.eraseTakenBack(ids);
      return saved.ok ? saved.value.value : null;
    },
  };
}

/** Somebody whose data are perhaps not needed any more, with their name. */
export type NamedProposal = RetentionProposal & { readonly name: string };

/** Whom the rules of retention propose; `null` until everybody was looked at. */
export function useProposals(): readonly NamedProposal[] | null {
  const { privacy } = useRepositories();
  const { privacy: settings, country } = useShopSettings();
  const today = useToday();
  const live = useLive('privacy/retention', () => privacy.retention());
  const people = live.status === 'ready' ? live.value : null;
  return useMemo(() => {
    if (people === null) return null;
    const names = new Map(people.map(({ contactId, name }) => [contactId, name]));
    return retentionProposals(people, settings, country, today).map((proposal) => ({
      ...proposal,
      name: names.get(proposal.contactId) ?? '–',
    }));
  }, [people, settings, country, today]);
}

/** The owner's choices about privacy, and how they are changed; answers the batch, `null` if nothing was written. */
export function usePrivacyChoices(): {
  readonly choices: PrivacySettings;
  readonly change: (changes: Partial<PrivacySettings>) => Promise<string | null>;
} {
  const { settings } = useRepositories();
  const { privacy: choices } = useShopSettings();
  return {
    choices,
    change: async (changes) => {
      const saved = await settings.set({ privacy: { ...choices, ...changes } });
      return saved.ok ? saved.value.batchId : null;
    },
  };
}
