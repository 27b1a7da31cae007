import { catalogueOf } from '../catalogue';

/** Every English sentence of the window. */
export const catalogue = catalogueOf(
  import.meta.glob<unknown>(
    ['../../../../resources/locales/en/*.json', '!../../../../resources/locales/en/native.json'],
    { eager: true, import: 'default' },
  ),
);
