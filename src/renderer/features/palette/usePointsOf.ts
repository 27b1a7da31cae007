import { useMemo } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import { accountOf } from '@shared/domain/loyalty/account';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useToday } from '@renderer/hooks/useClock';

const NOTHING: ReadonlyMap<ContactId, number> = new Map();

/** Points that these few people can spend; those without a line in the book, or not read yet, are absent. */
export function usePointsOf(ids: readonly ContactId[]): ReadonlyMap<ContactId, number> {
  const { loyaltyLedger } = useRepositories();
  const today = useToday();
  const live = useLive(`palette/points/${today}/${ids.join()}`, async () => {
    const books = await Promise.all(ids.map((id) => loyaltyLedger.entriesOf(id)));
    return ids.map((id, at) => ({ id, book: books[at] ?? [] }));
  });
  const books = live.status === 'ready' ? live.value : null;
  return useMemo(
    () =>
      books === null
        ? NOTHING
        : new Map(
            books.flatMap(({ id, book }) =>
              book.some(({ unit }) => unit === 'points')
                ? [[id, accountOf(book, 'points', today).available] as const]
                : [],
            ),
          ),
    [books, today],
  );
}
