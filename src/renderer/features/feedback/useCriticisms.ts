import type { ContactId } from '@shared/domain/contacts/contact';
import type { Criticism } from '@shared/domain/feedback/criticism';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { Criticisms } from '@renderer/data/repositories/criticisms';
import { useLive } from '@renderer/data/useLive';

/** The steps that can be taken. */
export type CriticismActs = Criticisms;

const NONE: readonly Criticism[] = [];

/** What a person was unhappy about, open ones first, and the steps to take. */
export function useCriticisms(contactId: ContactId): {
  readonly open: readonly Criticism[];
  readonly closed: readonly Criticism[];
  readonly acts: CriticismActs;
} {
  const { criticisms } = useRepositories();
  const live = useLive(`criticisms/${contactId}`, () => criticisms.of(contactId));
  const all = live.status === 'ready' ? live.value : NONE;
  return {
    open: all.filter(({ closedAt }) => closedAt === null),
    closed: all.filter(({ closedAt }) => closedAt !== null),
    acts: criticisms,
  };
}

/** Criticism of everybody that waits for its answer to be told; nothing until it is read. */
export function useWaitingCriticisms(): readonly Criticism[] {
  const { criticisms } = useRepositories();
  const live = useLive('criticisms/waiting', async () =>
    (await criticisms.open()).filter(({ toldAt }) => toldAt === null),
  );
  return live.status === 'ready' ? live.value : NONE;
}
