import { catalogueOf } from '../catalogue';

/** Every Japanese sentence of the window. */
export const catalogue = catalogueOf(
  import.meta.glob<unknown>(
    ['../../../../resources/locales/ja/*.json', '!../../../../resources/locales/ja/native.json'],
    { eager: true, import: 'default' },
  ),
);
