import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { PastPoint } from '@shared/domain/past/pastPoint';
import type { PastEntry, PastPersonView } from '@renderer/data/past/pastPerson';
import type { PastEntryTable, PastPeople, TakeOverRefusal } from '@renderer/data/past/past';
import type { PastReach, TurningPoint } from '@renderer/data/past/pastReach';
import type { PastPerson } from '@renderer/data/past/pastReading';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useCustomFields } from '@renderer/data/useCustomFields';
import { useLive, type Loadable } from '@renderer/data/useLive';
import { useClock } from '@renderer/hooks/useClock';
import { useContactValueText, type ContactValueText } from '@renderer/i18n/useContactValueText';

export type { PastEntry, PastPeople, PastPerson, PastPersonView, PastReach, TurningPoint };

const keyOf = (point: PastPoint): string =>
  point.kind === 'day' ? point.day : `before/${point.batchId}`;

/** How far back the shop can be looked at. */
export function usePastReach(): Loadable<PastReach> {
  const { past } = useRepositories();
  return useLive('past/reach', () => past.reach());
}

/** Everybody of a former moment; `null` if the act before which it was is not known. */
export function usePastPeople(point: PastPoint): Loadable<PastPeople | null> {
  const { past } = useRepositories();
  return useLive(`past/people/${keyOf(point)}`, () => past.people(point));
}

/** One person of a former moment; `null` if they were not there. */
export function usePastPerson(point: PastPoint, id: ContactId): Loadable<PastPersonView | null> {
  const { past } = useRepositories();
  return useLive(`past/person/${keyOf(point)}/${id}`, () => past.person(point, id));
}

/** What an attempt to take something over came to: the act that takes it back, or why not. */
export type Taken =
  { readonly batchId: string | null } | { readonly refused: TakeOverRefusal['code'] };

/** The ways to take something over from a former moment. */
export type TakingOver = {
  readonly person: (id: ContactId) => Promise<Taken>;
  readonly field: (id: ContactId, field: keyof Contact) => Promise<Taken>;
  readonly entry: (table: PastEntryTable, key: string) => Promise<Taken>;
};

/** Takes people, fields and entries over from a former moment. */
export function useTakingOver(point: PastPoint): TakingOver {
  const { past } = useRepositories();
  const taken = async (saving: ReturnType<typeof past.takePerson>): Promise<Taken> => {
    const saved = await saving;
    return saved.ok ? { batchId: saved.value.batchId } : { refused: saved.refusal.code };
  };
  return {
    person: (id) => taken(past.takePerson(point, id)),
    field: (id, field) => taken(past.takeField(point, id, field)),
    entry: (table, key) => taken(past.takeEntry(point, table, key)),
  };
}

/** Values of a person's fields in words. */
export function useFieldText(): ContactValueText {
  return useContactValueText(useClock().zone(), useCustomFields());
}
