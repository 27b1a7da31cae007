import type { Appointment } from '../appointments/appointment';
import type { StoredCorrection } from '../calendar/storedCorrection';
import type { CareMark } from '../care/careMark';
import type { Journey, JourneyPlan } from '../care/journey';
import type { KeepInTouch } from '../care/keepInTouch';
import type { Thanks } from '../care/thanks';
import type { ConsentEvent } from '../contacts/consent';
import type { Contact } from '../contacts/contact';
import type { ContactLink } from '../contacts/contactLink';
import type { CustomField } from '../contacts/customField';
import type { Photo } from '../contacts/photo';
import type { CountryNote } from '../culture/countryNote';
import type { Customs } from '../culture/customs';
import type { Greeting } from '../culture/greeting';
import type { Exchange, Laptop } from '../exchange/exchange';
import type { Answer, Asking } from '../feedback/answer';
import type { Criticism, Leaving } from '../feedback/criticism';
import type { Idea } from '../feedback/idea';
import type { Cost } from '../insights/cost';
import type { ExchangeRate } from '../insights/rate';
import type { Interaction } from '../interactions/interaction';
import type { Card } from '../loyalty/card';
import type { LedgerEntry } from '../loyalty/ledgerEntry';
import type { Programme } from '../loyalty/programme';
import type { Reward } from '../loyalty/reward';
import type { Message } from '../messages/message';
import type { Template } from '../messages/template';
import type { Erasure } from '../privacy/erasure';
import type { PrivacyCase } from '../privacy/privacyCase';
import type { PrivacyRecord } from '../privacy/privacyRecord';
import type { CarePromise } from '../promises/promise';
import type { Product } from '../purchases/product';
import type { Purchase, Refund } from '../purchases/purchase';
import type { Renewal } from '../purchases/renewal';
import type { Campaign } from '../segments/campaign';
import type { Segment } from '../segments/segment';
import type { Setting } from '../settings/setting';
import type { PersonMerge } from '../twins/personMerge';
import type { TwinDecision } from '../twins/twinDecision';

/** The tables of facts: what is journaled, backed up, restored and merged. */
export type Tables = {
  readonly contacts: Contact;
  readonly photos: Photo;
  readonly links: ContactLink;
  readonly consentEvents: ConsentEvent;
  readonly customFields: CustomField;
  readonly interactions: Interaction;
  readonly promises: CarePromise;
  readonly settings: Setting;
  readonly products: Product;
  readonly purchases: Purchase;
  readonly refunds: Refund;
  readonly renewals: Renewal;
  readonly programmes: Programme;
  readonly rewards: Reward;
  readonly cards: Card;
  readonly ledgerEntries: LedgerEntry;
  readonly appointments: Appointment;
  readonly customs: Customs;
  readonly greetings: Greeting;
  readonly countryNotes: CountryNote;
  readonly holidayCorrections: StoredCorrection;
  readonly thanks: Thanks;
  readonly careMarks: CareMark;
  readonly keepInTouch: KeepInTouch;
  readonly journeyPlans: JourneyPlan;
  readonly journeys: Journey;
  readonly answers: Answer;
  readonly askings: Asking;
  readonly criticisms: Criticism;
  readonly leavings: Leaving;
  readonly ideas: Idea;
  readonly messages: Message;
  readonly templates: Template;
  readonly segments: Segment;
  readonly campaigns: Campaign;
  readonly costs: Cost;
  readonly rates: ExchangeRate;
  readonly twinDecisions: TwinDecision;
  readonly personMerges: PersonMerge;
  readonly privacyRecords: PrivacyRecord;
  readonly privacyCases: PrivacyCase;
  readonly erasures: Erasure;
  readonly laptops: Laptop;
  readonly exchanges: Exchange;
};

/** The name of a table of facts. */
export type StoredTable = keyof Tables;

/** Every table of facts once, in the order in which a backup lists them. */
export const STORED_TABLES: readonly StoredTable[] = [
  'settings',
  'customFields',
  'contacts',
  'photos',
  'links',
  'consentEvents',
  'interactions',
  'promises',
  'products',
  'purchases',
  'refunds',
  'renewals',
  'programmes',
  'rewards',
  'cards',
  'ledgerEntries',
  'appointments',
  'customs',
  'greetings',
  'countryNotes',
  'holidayCorrections',
  'thanks',
  'careMarks',
  'keepInTouch',
  'journeyPlans',
  'journeys',
  'answers',
  'askings',
  'criticisms',
  'leavings',
  'ideas',
  'messages',
  'templates',
  'segments',
  'campaigns',
  'costs',
  'rates',
  'twinDecisions',
  'personMerges',
  'privacyRecords',
  'privacyCases',
  'erasures',
  'laptops',
  'exchanges',
];
