import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { CarePromise, PromiseId } from '@shared/domain/promises/promise';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';

/** The promises of a person, open ones first. Acts answer the batch that takes them back. */
export function usePromises(contactId: ContactId): {
  readonly isLoading: boolean;
  readonly open: readonly CarePromise[];
  readonly ended: readonly CarePromise[];
  readonly add: (
    text: string,
    by: CarePromise['by'],
    dueOn: IsoDate | null,
  ) => Promise<string | null>;
  readonly update: (
    id: PromiseId,
    text: string,
    by: CarePromise['by'],
    dueOn: IsoDate | null,
  ) => Promise<string | null>;
  readonly resolve: (id: PromiseId, status: CarePromise['status']) => Promise<string | null>;
  readonly remove: (id: PromiseId) => Promise<string | null>;
} {
  const { promises } = useRepositories();
  const live = useLive(`promises/${contactId}`, () => promises.of(contactId));
  const all = live.status === 'ready' ? live.value : [];
  return {
    isLoading: live.status === 'loading',
    open: all.filter(({ status }) => status === 'open'),
    ended: all.filter(({ status }) => status !== 'open'),
    add: async (text, by, dueOn) => {
      const saved = await promises.add({ contactId, text, by, dueOn });
      return saved.ok ? saved.value.batchId : null;
    },
    update: async (id, text, by, dueOn) => {
      const saved = await promises.update(id, { text, by, dueOn });
      return saved.ok ? saved.value.batchId : null;
    },
    resolve: async (id, status) => {
      const saved = await promises.resolve(id, status);
      return saved.ok ? saved.value.batchId : null;
    },
    remove: async (id) => {
      const saved = await promises.remove(id);
      return saved.ok ? saved.value.batchId : null;
    },
  };
}
