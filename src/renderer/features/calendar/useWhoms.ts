import { useMemo } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { Whom } from '@shared/domain/culture/moment';
import { whereaboutsOf } from '@shared/domain/culture/whereabouts';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';

/** Somebody as moments are judged for them. */
export type KnownWhom = { readonly whom: Whom; readonly name: string };

const NOBODY: ReadonlyMap<ContactId, KnownWhom> = new Map();

/** Where people are and what they said about their hours, by id; those who are gone are missing. */
export function useWhoms(ids: readonly ContactId[]): ReadonlyMap<ContactId, KnownWhom> {
  const { contacts, customs } = useRepositories();
  const key = [...new Set(ids)].sort().join(' ');
  const live = useLive(`calendar/whoms/${key}`, async () => {
    const wanted = (key === '' ? [] : key.split(' ')) as ContactId[];
    const [people, said] = await Promise.all([
      contacts.many(wanted),
      Promise.all(wanted.map((id) => customs.of(id))),
    ]);
    return wanted.map((id, i) => ({ id, contact: people[i] ?? null, customs: said[i] ?? null }));
  });
  const rows = live.status === 'ready' ? live.value : null;
  return useMemo(() => {
    if (rows === null) return NOBODY;
    return new Map(
      rows.flatMap(({ id, contact, customs: own }) =>
        contact === null
          ? []
          : [
              [
                id,
                {
                  name: calledBy(contact),
                  whom: {
                    place: whereaboutsOf(contact),
                    customs: own,
                    // How often we were in touch is no reason to move what is planned already.
                    contactsByUs: [],
                    isOrganisation: contact.kind === 'organisation',
                  },
                },
              ] as const,
            ],
      ),
    );
  }, [rows]);
}
