import { catalogueOf } from '../catalogue';

/** Every Dutch sentence of the window. */
export const catalogue = catalogueOf(
  import.meta.glob<unknown>(
    ['../../../../resources/locales/nl/*.json', '!../../../../resources/locales/nl/native.json'],
    { eager: true, import: 'default' },
  ),
);
