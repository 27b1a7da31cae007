import { catalogueOf } from '../catalogue';

/** Every French sentence of the window. */
export const catalogue = catalogueOf(
  import.meta.glob<unknown>(
    ['../../../../resources/locales/fr/*.json', '!../../../../resources/locales/fr/native.json'],
    { eager: true, import: 'default' },
  ),
);
