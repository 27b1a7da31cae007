import { catalogueOf } from '../catalogue';

/** Every German sentence of the window. */
export const catalogue = catalogueOf(
  import.meta.glob<unknown>(
    ['../../../../resources/locales/de/*.json', '!../../../../resources/locales/de/native.json'],
    { eager: true, import: 'default' },
  ),
);
