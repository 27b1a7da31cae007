import { catalogueOf } from '../catalogue';

/** Every Arabic sentence of the window. */
export const catalogue = catalogueOf(
  import.meta.glob<unknown>(
    ['../../../../resources/locales/ar/*.json', '!../../../../resources/locales/ar/native.json'],
    { eager: true, import: 'default' },
  ),
);
