import { useMemo } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Idea } from '@shared/domain/feedback/idea';
import { designersOf } from '@shared/domain/feedback/ideaBox';
import { usePeopleByIds } from './people/usePeople';
import { useRepositories } from './RepositoriesContext';
import { useLive } from './useLive';

const NO_IDEAS: readonly Idea[] = [];
const NOBODY: ReadonlyMap<string, readonly string[]> = new Map();

/**
 * The names of the customers whose ideas a product came of, by the product's id; kept current. Who is in the trash or
 * gone is not named, and a product without anybody to name is absent.
 */
export function useDesigners(): ReadonlyMap<string, readonly string[]> {
  const { ideas } = useRepositories();
  const live = useLive('ideas/designers', async () =>
    (await ideas.all()).filter(({ productId }) => productId !== null),
  );
  const all = live.status === 'ready' ? live.value : NO_IDEAS;
  const designers = useMemo(() => designersOf(all), [all]);
  const ids = useMemo(
    (): readonly ContactId[] => [...new Set([...designers.values()].flat())],
    [designers],
  );
  const found = usePeopleByIds(ids);
  const people = found.status === 'ready' ? found.value : null;
  return useMemo(() => {
    if (people === null || ids.length === 0) return NOBODY;
    const names = new Map(
      people.flatMap((person) =>
        person === null || person.isTrashed || person.name === ''
          ? []
          : [[person.id, person.name] as const],
      ),
    );
    return new Map(
      [...designers]
        .map(([product, by]) => [product, by.flatMap((id) => names.get(id) ?? [])] as const)
        .filter(([, named]) => named.length > 0),
    );
  }, [designers, ids, people]);
}
