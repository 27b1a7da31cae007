import { catalogueOf } from '../catalogue';

/** Every Turkish sentence of the window. */
export const catalogue = catalogueOf(
  import.meta.glob<unknown>(
    ['../../../../resources/locales/tr/*.json', '!../../../../resources/locales/tr/native.json'],
    { eager: true, import: 'default' },
  ),
);
