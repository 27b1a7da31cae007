import { catalogueOf } from '../catalogue';

/** Every Spanish sentence of the window. */
export const catalogue = catalogueOf(
  import.meta.glob<unknown>(
    ['../../../../resources/locales/es/*.json', '!../../../../resources/locales/es/native.json'],
    { eager: true, import: 'default' },
  ),
);
