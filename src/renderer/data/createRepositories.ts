import type { Clock } from '@shared/domain/calendar/clock';
import type { RandomBytes } from '@shared/kernel/uuid';
import type { RegularsDatabase } from './database';
import { createAnnouncer, type CommitListener } from './journal/announcer';
import type { BatchSink } from './journal/commit';
import { ALWAYS_WELL, type WriteHealth } from './journal/health';
import { createDoor } from './journal/door';
import { createExchanges, type Exchanges } from './exchange/exchanges';
import { createHistory, type History } from './journal/history';
import { createJournal, type Journal } from './journal/journal';
import { NOTHING_RUNNING, type LongUndo, type UndoWatch } from './journal/longUndo';
import { createCollectExports, type CollectExports } from './operations/collectExports';
import { createImportContacts, type ImportContacts } from './operations/importContacts';
import { createTrashBin, type TrashBin } from './operations/trashBin';
import { createPast, type Past } from './past/past';
import { createPrivacy, type Privacy } from './privacy/privacy';
import { createAppointments, type Appointments } from './repositories/appointments';
import { createCards, type Cards } from './repositories/cards';
import { createCare, type Care } from './repositories/care';
import { createConsents, type Consents } from './repositories/consents';
import { createContacts, type Contacts } from './repositories/contacts';
import { createCountryNotes, type CountryNotes } from './repositories/countryNotes';
import { createCustomFields, type CustomFields } from './repositories/customFields';
import { createCustoms, type CustomsOfPeople } from './repositories/customs';
import { createDrafts, type Drafts } from './repositories/drafts';
import { createGreetings, type Greetings } from './repositories/greetings';
import {
  createHolidayCorrections,
  type HolidayCorrections,
} from './repositories/holidayCorrections';
import { createInteractions, type Interactions } from './repositories/interactions';
import { createLinks, type Links } from './repositories/links';
import { createLoyaltyLedger, type LoyaltyLedger } from './repositories/loyaltyLedger';
import { createProducts, type Products } from './repositories/products';
import { createPromises, type Promises } from './repositories/promises';
import { createProgrammes, type Programmes } from './repositories/programmes';
import { createPurchases, type Purchases } from './repositories/purchases';
import { createReminderMarks, type ReminderMarks } from './repositories/reminderMarks';
import { createRenewals, type Renewals } from './repositories/renewals';
import { createRewards, type Rewards } from './repositories/rewards';
import { createSettings, type Settings } from './repositories/settings';
import { createTimeline, type WholeTimeline } from './repositories/timeline';
import { createThanks, type ThanksOfPeople } from './repositories/thanks';
import { createCareMarks, type CareMarks } from './repositories/careMarks';
import { createKeepInTouch, type KeepInTouchOfPeople } from './repositories/keepInTouch';
import { createJourneys, type Journeys } from './repositories/journeys';
import { createFeedback, type Feedback } from './repositories/feedback';
import { createCriticisms, type Criticisms } from './repositories/criticisms';
import { createIdeas, type Ideas } from './repositories/ideas';
import { createMessages, type Messages } from './repositories/messages';
import { createTemplates, type Templates } from './repositories/templates';
import { createSegments, type Segments } from './repositories/segments';
import { createCampaigns, type Campaigns } from './repositories/campaigns';
import { createCosts, type Costs } from './repositories/costs';
import { createRates, type Rates } from './repositories/rates';
import type { Workers } from './repositories/workers';
import { createSamplePeople, type SamplePeople } from './sample/samplePeople';
import { createTwins, type Twins } from './twins/twins';

/** What the data layer needs from outside. */
export type RepositoryDependencies = {
  readonly db: RegularsDatabase;
  readonly clock: Clock;
  /** UUIDv7. */
  readonly newId: () => string;
  /** Chance, for the numbers of cards. */
  readonly random: RandomBytes;
  /** Takes every finished batch before its act is confirmed; without one, acts end in the database. */
  readonly sink?: BatchSink;
  /** Watches over writing; without it nothing ever stops it. */
  readonly health?: WriteHealth;
  /** What is asked of everybody at once; without them it cannot be asked. */
  readonly workers?: Workers;
  /** Takes back what changed very many rows; without it, it is done in this thread. */
  readonly longUndo?: LongUndo;
};

/** Everything that can be read and done. One per window or worker. */
export type Repositories = {
  readonly contacts: Contacts;
  readonly links: Links;
  readonly consents: Consents;
  readonly customFields: CustomFields;
  readonly interactions: Interactions;
  readonly timeline: WholeTimeline;
  readonly promises: Promises;
  /** What is to be looked after by a day, from all tables. */
  readonly care: Care;
  readonly products: Products;
  readonly rewards: Rewards;
  readonly programmes: Programmes;
  readonly renewals: Renewals;
  readonly purchases: Purchases;
  readonly loyaltyLedger: LoyaltyLedger;
  readonly cards: Cards;
  readonly appointments: Appointments;
  readonly customs: CustomsOfPeople;
  readonly greetings: Greetings;
  readonly countryNotes: CountryNotes;
  readonly holidayCorrections: HolidayCorrections;
  readonly thanks: ThanksOfPeople;
  readonly careMarks: CareMarks;
  readonly keepInTouch: KeepInTouchOfPeople;
  readonly journeys: Journeys;
  readonly feedback: Feedback;
  readonly criticisms: Criticisms;
  readonly ideas: Ideas;
  readonly messages: Messages;
  readonly templates: Templates;
  readonly segments: Segments;
  readonly campaigns: Campaigns;
  /** What was spent on winning people. */
  readonly costs: Costs;
  readonly rates: Rates;
  readonly twins: Twins;
  readonly settings: Settings;
  readonly drafts: Drafts;
  /** What became of reminders on this computer. */
  readonly reminderMarks: ReminderMarks;
  /** Undo, redo, *Zuletzt getan*. */
  readonly journal: Journal;
  /** What happened to single records. */
  readonly history: History;
  readonly trashBin: TrashBin;
  /** Erasing with proof, disclosure, requests of people about their data. */
  readonly privacy: Privacy;
  /** What came from other computers of the shop. */
  readonly exchanges: Exchanges;
  /** The shop as it was on a former day. */
  readonly past: Past;
  readonly importContacts: ImportContacts;
  readonly collectExports: CollectExports;
  readonly samplePeople: SamplePeople;
  /** Whether anything can be written just now. */
  readonly health: WriteHealth;
  /** The long act that is just being taken back or done again. */
  readonly undoing: UndoWatch;
  /** By which everything here is written; its zone is that of the shop. */
  readonly clock: Clock;
  /** A new UUIDv7, for rows and for items of lists within them. */
  readonly newId: () => string;
  /** Tells of every act, also those of other windows and workers; answers with the way to stop. */
  readonly onCommitted: (listener: CommitListener) => () => void;
  /** Tells everybody to read everything anew: a backup was brought back. */
  readonly announceRewritten: () => void;
  readonly close: () => void;
};

/** A worker of its own has no further ones. */
const NO_WORKERS: Workers = {
  people: () => {
    throw new Error('No people index was given');
  },
  book: () => {
    throw new Error('No book was given');
  },
};

/** The repositories of one open database. */
export function createRepositories({
  db,
  clock,
  newId,
  random,
  sink,
  health = ALWAYS_WELL,
  workers = NO_WORKERS,
  longUndo,
}: RepositoryDependencies): Repositories {
  const announcer = createAnnouncer(db.name);
  const door = createDoor({ db, clock, newId, announcer, health, ...(sink && { sink }) });
  const deps = { db, door, clock, newId, random };
  const promises = createPromises(deps);
  const purchases = createPurchases(deps);
  const renewals = createRenewals(deps);
  const criticisms = createCriticisms(deps);
  const feedback = createFeedback(deps);
  const greetings = createGreetings(deps);
  const thanks = createThanks(deps);
  const journeys = createJourneys(deps);
  const keepInTouch = createKeepInTouch(deps);
  const segments = createSegments(deps, workers);
  return {
    contacts: createContacts(deps),
    links: createLinks(deps),
    consents: createConsents(deps),
    customFields: createCustomFields(deps),
    interactions: createInteractions(deps),
    timeline: createTimeline(deps),
    promises,
    care: createCare(
      deps,
      {
        promises,
        purchases,
        renewals,
        criticisms,
        feedback,
        greetings,
        thanks,
        journeys,
        keepInTouch,
        segments,
      },
      workers,
    ),
    products: createProducts(deps),
    rewards: createRewards(deps),
    programmes: createProgrammes(deps),
    renewals,
    purchases,
    loyaltyLedger: createLoyaltyLedger(deps),
    cards: createCards(deps),
    appointments: createAppointments(deps),
    customs: createCustoms(deps),
    greetings,
    countryNotes: createCountryNotes(deps),
    holidayCorrections: createHolidayCorrections(deps),
    thanks,
    careMarks: createCareMarks(deps),
    keepInTouch,
    journeys,
    feedback,
    criticisms,
    ideas: createIdeas(deps),
    messages: createMessages(deps),
    templates: createTemplates(deps),
    segments,
    campaigns: createCampaigns(deps, segments),
    costs: createCosts(deps),
    rates: createRates(deps),
    twins: createTwins(deps),
    settings: createSettings(deps),
    drafts: createDrafts(deps),
    reminderMarks: createReminderMarks(deps),
    journal: createJournal({ ...deps, ...(longUndo && { longUndo }) }),
    history: createHistory(db, door),
    trashBin: createTrashBin(deps),
    privacy: createPrivacy(deps),
    exchanges: createExchanges(deps, segments),
    past: createPast(deps),
    importContacts: createImportContacts(deps),
    collectExports: createCollectExports(db, clock.today),
    samplePeople: createSamplePeople(deps),
    health,
    undoing: longUndo ?? NOTHING_RUNNING,
    clock,
    newId,
    onCommitted: announcer.onCommitted,
    announceRewritten: () => announcer.announce({ keys: {}, isEverything: true }),
    close: () => {
      announcer.close();
      db.close({ disableAutoOpen: true });
    },
  };
}
