import type { Clock } from '@shared/domain/calendar/clock';
import type { RegularsDatabase } from './database';
import { createAnnouncer, type CommitListener } from './journal/announcer';
import type { BatchSink } from './journal/commit';
import { createDoor } from './journal/door';
import { createHistory, type History } from './journal/history';
import { createJournal, type Journal } from './journal/journal';
import { createCollectExports, type CollectExports } from './operations/collectExports';
import { createImportContacts, type ImportContacts } from './operations/importContacts';
import { createTrashBin, type TrashBin } from './operations/trashBin';
import { createConsents, type Consents } from './repositories/consents';
import { createContacts, type Contacts } from './repositories/contacts';
import { createCustomFields, type CustomFields } from './repositories/customFields';
import { createDrafts, type Drafts } from './repositories/drafts';
import { createInteractions, type Interactions } from './repositories/interactions';
import { createLinks, type Links } from './repositories/links';
import { createPromises, type Promises } from './repositories/promises';
import { createSettings, type Settings } from './repositories/settings';
import { createSamplePeople, type SamplePeople } from './sample/samplePeople';

/** What the data layer needs from outside. */
export type RepositoryDependencies = {
  readonly db: RegularsDatabase;
  readonly clock: Clock;
  /** UUIDv7. */
  readonly newId: () => string;
  /** Takes every finished batch before its act is confirmed; without one, acts end in the database. */
  readonly sink?: BatchSink;
};

/** Everything that can be read and done. One per window or worker. */
export type Repositories = {
  readonly contacts: Contacts;
  readonly links: Links;
  readonly consents: Consents;
  readonly customFields: CustomFields;
  readonly interactions: Interactions;
  readonly promises: Promises;
  readonly settings: Settings;
  readonly drafts: Drafts;
  /** Undo, redo, *Zuletzt getan*. */
  readonly journal: Journal;
  /** What happened to single records. */
  readonly history: History;
  readonly trashBin: TrashBin;
  readonly importContacts: ImportContacts;
  readonly collectExports: CollectExports;
  readonly samplePeople: SamplePeople;
  /** A new UUIDv7, for rows and for items of lists within them. */
  readonly newId: () => string;
  /** Tells of every act, also those of other windows and workers; answers with the way to stop. */
  readonly onCommitted: (listener: CommitListener) => () => void;
  /** Tells everybody to read everything anew: a backup was brought back. */
  readonly announceRewritten: () => void;
  readonly close: () => void;
};

/** The repositories of one open database. */
export function createRepositories({
  db,
  clock,
  newId,
  sink,
}: RepositoryDependencies): Repositories {
  const announcer = createAnnouncer(db.name);
  const door = createDoor({ db, clock, newId, announcer, ...(sink && { sink }) });
  const deps = { db, door, clock, newId };
  return {
    contacts: createContacts(deps),
    links: createLinks(deps),
    consents: createConsents(deps),
    customFields: createCustomFields(deps),
    interactions: createInteractions(deps),
    promises: createPromises(deps),
    settings: createSettings(deps),
    drafts: createDrafts(deps),
    journal: createJournal(db, door, clock),
    history: createHistory(db, door),
    trashBin: createTrashBin(deps),
    importContacts: createImportContacts(deps),
    collectExports: createCollectExports(db),
    samplePeople: createSamplePeople(deps),
    newId,
    onCommitted: announcer.onCommitted,
    announceRewritten: () => announcer.announce({ keys: {}, isEverything: true }),
    close: () => {
      announcer.close();
      db.close({ disableAutoOpen: true });
    },
  };
}
