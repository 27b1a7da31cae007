import type acts from '@locales/en/acts.json';
import type app from '@locales/en/app.json';
import type backups from '@locales/en/backups.json';
import type common from '@locales/en/common.json';
import type contactForm from '@locales/en/contactForm.json';
import type contacts from '@locales/en/contacts.json';
import type errors from '@locales/en/errors.json';
import type firstRun from '@locales/en/firstRun.json';
import type importing from '@locales/en/importing.json';
import type importWords from '@locales/en/import.json';
import type keyboard from '@locales/en/keyboard.json';
import type palette from '@locales/en/palette.json';
import type people from '@locales/en/people.json';
import type person from '@locales/en/person.json';
import type recent from '@locales/en/recent.json';
import type settings from '@locales/en/settings.json';
import type today from '@locales/en/today.json';
import type trash from '@locales/en/trash.json';

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
  readonly errors: typeof errors;
  readonly firstRun: typeof firstRun;
  readonly import: typeof importWords;
  readonly importing: typeof importing;
  readonly keyboard: typeof keyboard;
  readonly palette: typeof palette;
  readonly people: typeof people;
  readonly person: typeof person;
  readonly recent: typeof recent;
  readonly settings: typeof settings;
  readonly today: typeof today;
  readonly trash: typeof trash;
};

/** The name of a file of sentences. */
export type Namespace = keyof English;

declare module 'i18next' {
  // Only an interface merges with i18next's own declaration.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: English;
    returnNull: false;
  }
}
