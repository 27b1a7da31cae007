import { catalogueOf } from '../catalogue';

/** Every Polish sentence of the window. */
export const catalogue = catalogueOf(
  import.meta.glob<unknown>(
    ['../../../../resources/locales/pl/*.json', '!../../../../resources/locales/pl/native.json'],
    { eager: true, import: 'default' },
  ),
);
