import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Occasion } from '@shared/domain/people/occasion';

/** The words of the list's cells, looked up once for thousands of rows. */
export type PeopleWords = {
  readonly column: (
    id: 'name' | 'place' | 'local-time' | 'last-contact' | 'tags' | 'occasion',
  ) => string;
  readonly notYet: string;
  readonly night: string;
  readonly untitled: string;
  /** Their data are kept and not used. */
  readonly blocked: string;
  /** @param day - Already in words: *morgen*, *12. März*. */
  readonly occasion: (occasion: Occasion, day: string) => string;
};

/** The words of the list's cells in the interface's language. */
export function usePeopleWords(): PeopleWords {
  const { t } = useTranslation(['people', 'common', 'contacts']);
  return useMemo(
    () => ({
      column: (id) => t(`column.${id}`),
      notYet: t('notYet'),
      night: t('night'),
      untitled: t('common:untitled'),
      blocked: t('contacts:blocked'),
      occasion: ({ kind, label, years }, day) =>
        kind === 'birthday' && years !== null && years > 0
          ? t('occasion.birthdayYears', { years, day })
          : t(`occasion.${kind}`, { label, day }),
    }),
    [t],
  );
}
