import { catalogueOf } from '../catalogue';

/** Every Italian sentence of the window. */
export const catalogue = catalogueOf(
  import.meta.glob<unknown>(
    ['../../../../resources/locales/it/*.json', '!../../../../resources/locales/it/native.json'],
    { eager: true, import: 'default' },
  ),
);
