import type acts from '@locales/en/acts.json';
import type app from '@locales/en/app.json';
import type backups from '@locales/en/backups.json';
import type common from '@locales/en/common.json';
import type contactForm from '@locales/en/contactForm.json';
import type contacts from '@locales/en/contacts.json';
import type encryption from '@locales/en/encryption.json';
import type errors from '@locales/en/errors.json';
import type exchange from '@locales/en/exchange.json';
import type firstRun from '@locales/en/firstRun.json';
import type importing from '@locales/en/importing.json';
import type importWords from '@locales/en/import.json';
import type keyboard from '@locales/en/keyboard.json';
import type palette from '@locales/en/palette.json';
import type moment from '@locales/en/moment.json';
import type calendar from '@locales/en/calendar.json';
import type calendarSettings from '@locales/en/calendarSettings.json';
import type planning from '@locales/en/planning.json';
import type culture from '@locales/en/culture.json';
import type reminders from '@locales/en/reminders.json';
import type customs from '@locales/en/customs.json';
import type messages from '@locales/en/messages.json';
import type feedback from '@locales/en/feedback.json';
import type ideas from '@locales/en/ideas.json';
import type insights from '@locales/en/insights.json';
import type insightSettings from '@locales/en/insightSettings.json';
import type insightViews from '@locales/en/insightViews.json';
import type segments from '@locales/en/segments.json';
import type campaigns from '@locales/en/campaigns.json';
import type journeys from '@locales/en/journeys.json';
import type careSettings from '@locales/en/careSettings.json';
import type past from '@locales/en/past.json';
import type people from '@locales/en/people.json';
import type person from '@locales/en/person.json';
import type lock from '@locales/en/lock.json';
import type loyalty from '@locales/en/loyalty.json';
import type programme from '@locales/en/programme.json';
import type counter from '@locales/en/counter.json';
import type purchases from '@locales/en/purchases.json';
import type printWords from '@locales/en/print.json';
import type report from '@locales/en/report.json';
import type recovery from '@locales/en/recovery.json';
import type recent from '@locales/en/recent.json';
import type settings from '@locales/en/settings.json';
import type today from '@locales/en/today.json';
import type trash from '@locales/en/trash.json';
import type personPrivacy from '@locales/en/personPrivacy.json';
import type privacySettings from '@locales/en/privacySettings.json';
import type privacy from '@locales/en/privacy.json';
import type certificate from '@locales/en/certificate.json';
import type privacyNotice from '@locales/en/privacyNotice.json';
import type disclosure from '@locales/en/disclosure.json';
import type trip from '@locales/en/trip.json';
import type twins from '@locales/en/twins.json';
import type guide from '@locales/en/guide.json';
import type news from '@locales/en/news.json';
import type writing from '@locales/en/writing.json';

/**
 * The English files as the type of every key. A namespace appears here as soon as its file exists;
 * at run time the catalogue takes all files of the folder.
 */
type English = {
  readonly acts: typeof acts;
  readonly app: typeof app;
  readonly backups: typeof backups;
  readonly common: typeof common;
  readonly contactForm: typeof contactForm;
  readonly contacts: typeof contacts;
  readonly encryption: typeof encryption;
  readonly errors: typeof errors;
  readonly exchange: typeof exchange;
  readonly firstRun: typeof firstRun;
  readonly import: typeof importWords;
  readonly importing: typeof importing;
  readonly keyboard: typeof keyboard;
  readonly palette: typeof palette;
  readonly past: typeof past;
  readonly people: typeof people;
  readonly person: typeof person;
  readonly lock: typeof lock;
  readonly loyalty: typeof loyalty;
  readonly programme: typeof programme;
  readonly counter: typeof counter;
  readonly purchases: typeof purchases;
  readonly print: typeof printWords;
  readonly report: typeof report;
  readonly recovery: typeof recovery;
  readonly recent: typeof recent;
  readonly settings: typeof settings;
  readonly moment: typeof moment;
  readonly calendar: typeof calendar;
  readonly calendarSettings: typeof calendarSettings;
  readonly planning: typeof planning;
  readonly culture: typeof culture;
  readonly reminders: typeof reminders;
  readonly customs: typeof customs;
  readonly messages: typeof messages;
  readonly feedback: typeof feedback;
  readonly ideas: typeof ideas;
  readonly insights: typeof insights;
  readonly insightSettings: typeof insightSettings;
  readonly insightViews: typeof insightViews;
  readonly segments: typeof segments;
  readonly campaigns: typeof campaigns;
  readonly journeys: typeof journeys;
  readonly careSettings: typeof careSettings;
  readonly today: typeof today;
  readonly trash: typeof trash;
  readonly personPrivacy: typeof personPrivacy;
  readonly privacySettings: typeof privacySettings;
  readonly privacy: typeof privacy;
  readonly certificate: typeof certificate;
  readonly privacyNotice: typeof privacyNotice;
  readonly disclosure: typeof disclosure;
  readonly trip: typeof trip;
  readonly twins: typeof twins;
  readonly guide: typeof guide;
  readonly news: typeof news;
  readonly writing: typeof writing;
};

/** The name of a file of sentences. */
export type Namespace = keyof English;

declare module 'i18next' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface merges with i18next's own declaration
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: English;
    returnNull: false;
  }
}
