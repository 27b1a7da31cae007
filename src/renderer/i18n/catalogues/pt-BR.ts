import { catalogueOf } from '../catalogue';

/** Every Brazilian Portuguese sentence of the window. */
export const catalogue = catalogueOf(
  import.meta.glob<unknown>(
    [
      '../../../../resources/locales/pt-BR/*.json',
      '!../../../../resources/locales/pt-BR/native.json',
    ],
    { eager: true, import: 'default' },
  ),
);
