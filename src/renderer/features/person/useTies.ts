import type { ContactId } from '@shared/domain/contacts/contact';
import type { ContactLink, LinkKind } from '@shared/domain/contacts/contactLink';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { usePeopleByIds } from '@renderer/data/people/usePeople';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';

/** A tie as seen from one side. */
export type Tie = {
  readonly link: ContactLink;
  readonly other: PersonSummary;
  /** Whether it leads from the person of this page to the other. */
  readonly isForward: boolean;
};

/** The ties of a person, and how to make and remove them. Acts answer the batch that takes them back. */
export function useTies(contactId: ContactId): {
  readonly ties: readonly Tie[];
  readonly add: (toId: ContactId, kind: LinkKind, label: string) => Promise<string | null>;
  readonly remove: (id: string) => Promise<string | null>;
} {
  const { links } = useRepositories();
  const live = useLive(`ties/${contactId}`, () => links.of(contactId));
  const stored = live.status === 'ready' ? live.value : [];
  const others = usePeopleByIds(
    stored.map(({ fromId, toId }) => (fromId === contactId ? toId : fromId)),
  );
  const people = others.status === 'ready' ? others.value : [];
  return {
    ties: stored.flatMap((link, index) => {
      const other = people[index];
      return other == null || other.isTrashed
        ? []
        : [{ link, other, isForward: link.fromId === contactId }];
    }),
    add: async (toId, kind, label) => {
      const saved = await links.add({ fromId: contactId, toId, kind, label });
      return saved.ok ? saved.value.batchId : null;
    },
    remove: async (id) => {
      const saved = await links.remove(id);
      return saved.ok ? saved.value.batchId : null;
    },
  };
}
