import type { ContactId } from '@shared/domain/contacts/contact';
import type { PartChoice } from '@renderer/data/exchange/partChoices';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive, type Loadable } from '@renderer/data/useLive';

export type { PartChoice };

/** What goes into a file for somebody who needs only some of the people. */
export type Part = {
  readonly ids: readonly ContactId[];
  /** With what they bought and their points. */
  readonly isWithBooks: boolean;
};

/** The name of a choice that no other has. */
export const keyOfChoice = (choice: PartChoice): string => {
  switch (choice.kind) {
    case 'segment':
      return `segment/${choice.id}`;
    case 'country':
      return `country/${choice.country}`;
    case 'city':
      return `city/${choice.city}`;
  }
};

/** Who can go along in a part, and whom a choice means. */
export function usePart(chosen: PartChoice | null): {
  readonly choices: Loadable<readonly PartChoice[]>;
  readonly people: Loadable<readonly ContactId[]>;
} {
  const { exchanges } = useRepositories();
  return {
    choices: useLive('exchanges/part', () => exchanges.partChoices()),
    people: useLive(
      `exchanges/part/${chosen === null ? '' : keyOfChoice(chosen)}`,
      (): Promise<readonly ContactId[]> =>
        chosen === null ? Promise.resolve([]) : exchanges.peopleOf(chosen),
    ),
  };
}
