import { MAX_SHARING, probeKeys } from './knownContacts';
import type { ContactProbe, KnownContact, KnownContacts } from './knownContacts';
import type { Draftable } from './planJoin';

/** Everybody as they will be after the rows that are decided already. */
export type PlannedPeople = {
  /** Who shares something with a probe: contacts as they will be, and rows that become somebody new. */
  readonly find: (probe: ContactProbe) => {
    readonly contacts: readonly KnownContact[];
    readonly rows: readonly Draftable[];
  };
  /** A contact has changed, and may be found by what the row added. */
  readonly keepContact: (contact: KnownContact, probe: ContactProbe) => void;
  /** A row becomes somebody new, or has gained what another row says. */
  readonly keepRow: (row: Draftable, probe: ContactProbe) => void;
};

/** Starts with who is known. A row sees what the rows before it will do, so that two rows of one person add up. */
export function createPlannedPeople(known: KnownContacts): PlannedPeople {
  const changed = new Map<string, KnownContact>();
  const contactIds = new Map<string, Set<string>>();
  const rows = new Map<string, Set<Draftable>>();
  const keep = <Value>(index: Map<string, Set<Value>>, value: Value, probe: ContactProbe): void => {
    for (const key of probeKeys(probe)) {
      const values = index.get(key) ?? new Set();
      index.set(key, values);
      // A number that fifty rows share is a switchboard: it tells nobody apart.
      if (values.size < MAX_SHARING) values.add(value);
    }
  };
  return {
    find: (probe) => {
      const keys = probeKeys(probe);
      const contacts = new Map(
        known
          .find(probe)
          .map((one) => [one.contact.id as string, changed.get(one.contact.id) ?? one]),
      );
      for (const id of keys.flatMap((key) => [...(contactIds.get(key) ?? [])])) {
        const contact = changed.get(id);
        if (contact) contacts.set(id, contact);
      }
      const found = new Set(keys.flatMap((key) => [...(rows.get(key) ?? [])]));
      return { contacts: [...contacts.values()], rows: [...found] };
    },
    keepContact: (contact, probe) => {
      changed.set(contact.contact.id, contact);
      keep(contactIds, contact.contact.id as string, probe);
    },
    keepRow: (row, probe) => keep(rows, row, probe),
  };
}
