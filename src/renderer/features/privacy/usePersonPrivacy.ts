import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PrivacyCase, PrivacyCaseKind } from '@shared/domain/privacy/privacyCase';
import type { PrivacyRecord } from '@shared/domain/privacy/privacyRecord';
import type { PrivacyDecision } from '@renderer/data/privacy/records';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useToday } from '@renderer/hooks/useClock';

/** What is decided about somebody's data: `null` for whoever has the defaults, `undefined` until it is read. */
export function usePrivacyRecord(id: ContactId): PrivacyRecord | null | undefined {
  const { privacy } = useRepositories();
  const live = useLive(`privacy/record/${id}`, () => privacy.recordOf(id));
  return live.status === 'ready' ? live.value : undefined;
}

/** All requests of somebody, the open ones first; none until they are read. */
export function usePersonCases(id: ContactId): readonly PrivacyCase[] {
  const { privacy } = useRepositories();
  const live = useLive(`privacy/cases/${id}`, () => privacy.casesOf(id));
  return live.status === 'ready' ? live.value : [];
}

/** What can be done with requests and decisions; each answers the batch to take it back, `null` if nothing was written. */
export type PrivacyActs = {
  readonly decide: (id: ContactId, decision: PrivacyDecision) => Promise<string | null>;
  readonly keepUntil: (id: ContactId, day: IsoDate) => Promise<string | null>;
  readonly open: (
    id: ContactId,
    kind: PrivacyCaseKind,
    receivedOn: IsoDate,
    note: string,
  ) => Promise<string | null>;
  /** Answered today. */
  readonly settle: (caseId: string, note: string) => Promise<string | null>;
  readonly extend: (caseId: string, note: string) => Promise<string | null>;
};

/** Writes requests and decisions down. */
export function usePrivacyActs(): PrivacyActs {
  const { privacy } = useRepositories();
  const today = useToday();
  const batchOf = async (
    saving: Promise<
      | { readonly ok: true; readonly value: { readonly batchId: string | null } }
      | { readonly ok: false }
    >,
  ): Promise<string | null> => {
    const saved = await saving;
    return saved.ok ? saved.value.batchId : null;
  };
  return {
    decide: (id, decision) => batchOf(privacy.decide(id, decision)),
    keepUntil: (id, day) => batchOf(privacy.keepUntil(id, day)),
    open: (id, kind, receivedOn, note) => batchOf(privacy.openCase(id, kind, receivedOn, note)),
    settle: (caseId, note) => batchOf(privacy.settleCase(caseId, today, note)),
    extend: (caseId, note) => batchOf(privacy.extendCase(caseId, note)),
  };
}
