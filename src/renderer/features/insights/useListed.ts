import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Asking } from '@shared/domain/insights/question';
import { useInsight } from '@renderer/data/insights/useFigures';

/** A question that is answered with people. */
export type PeopleQuestion = Asking<
  'people' | 'carePeople' | 'cohortPeople' | 'pointsPeople' | 'rfmPeople' | 'wowPeople'
>;

/** People who are already known, or are to be asked for. */
export type PeopleSource = readonly ContactId[] | PeopleQuestion;

/** People who are looked at as a list. */
export type Listed = {
  /** Who they are; also the name of the group that they can be kept as. */
  readonly title: string;
  /** More about them. */
  readonly lead?: string | undefined;
  readonly people: PeopleSource;
};

/** Everybody whom a question is answered with, as of a day or now; `null` while they are looked up. */
export function useAskedPeople(
  question: PeopleQuestion,
  asOf: IsoDate | null,
): readonly ContactId[] | null {
  const live = useInsight<PeopleQuestion['ask']>(question, asOf);
  return live.status === 'ready' && live.value.isCurrent ? live.value.value : null;
}
