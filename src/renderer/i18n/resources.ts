/**
 * The English files as the type of every key. A namespace appears here as soon as its file exists;
 * at run time the catalogue takes all files of the folder.
 */
type English = {
  readonly common: typeof import('@locales/en/common.json');
  readonly app: typeof import('@locales/en/app.json');
  readonly errors: typeof import('@locales/en/errors.json');
  readonly firstRun: typeof import('@locales/en/firstRun.json');
  readonly keyboard: typeof import('@locales/en/keyboard.json');
  readonly palette: typeof import('@locales/en/palette.json');
  readonly recent: typeof import('@locales/en/recent.json');
  readonly settings: typeof import('@locales/en/settings.json');
  readonly today: typeof import('@locales/en/today.json');
  readonly trash: typeof import('@locales/en/trash.json');
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
