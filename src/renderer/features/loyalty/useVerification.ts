import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { BYTE_ORDER_MARK, csvLine } from '@shared/domain/exporting/csvText';
import type { BookVerdict, NamedProblem } from '@renderer/data/loyalty/bookApi';
import { useShopBook, useShopBookStatus } from '@renderer/data/loyalty/useShopBook';
import { usePeopleIndex } from '@renderer/data/people/usePeople';
import { useFormat } from '@renderer/i18n/useFormat';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { problemValue } from './problemText';

/** Checking the book, once, while the dialog is open. */
export type Verification = {
  /** `null` while it runs. */
  readonly verdict: BookVerdict | null;
  /** Lines checked so far; `null` until the first piece is through. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** The data could not be read. */
  readonly hasFailed: boolean;
  /** Saves what does not fit as a table. Answers whether it was saved, or not wanted after all. */
  readonly save: () => Promise<boolean>;
};

export type { NamedProblem };

/** Checks the whole book as soon as it is on screen. */
export function useVerification(): Verification {
  const book = useShopBook();
  const people = usePeopleIndex();
  const platform = usePlatform();
  const format = useFormat();
  const { t } = useTranslation('loyalty');
  const { checking } = useShopBookStatus();
  const [verdict, setVerdict] = useState<BookVerdict | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    let isOver = false;
    book.verify(null).then(
      (answer) => {
        if (!isOver) setVerdict(answer);
      },
      () => {
        if (!isOver) setHasFailed(true);
      },
    );
    return () => {
      isOver = true;
    };
  }, [book]);

  return {
    verdict,
    progress: checking,
    hasFailed,
    save: async () => {
      const problems = verdict?.problems ?? [];
      const ids = [...new Set(problems.flatMap(({ problem }) => problem.contactId ?? []))];
      const found = await people.find(ids);
      const nameOf = new Map<ContactId, string>(ids.map((id, i) => [id, found[i]?.name ?? '']));
      const text =
        BYTE_ORDER_MARK +
        [
          csvLine([
            t('book.column.who'),
            t('verify.column.what'),
            t('export.column.day'),
            t('book.column.points'),
            t('verify.column.expected'),
            t('verify.column.found'),
            t('verify.column.entry'),
          ]),
          ...problems.map(({ problem, entry }) =>
            csvLine([
              problem.contactId === null ? '' : (nameOf.get(problem.contactId) ?? ''),
              t(`verify.problem.${problem.kind}`),
              entry === null ? '' : format.shortDay(entry.effectiveOn),
              entry === null ? '' : entry.points,
              problemValue(problem.expected, { t, format }),
              problemValue(problem.found, { t, format }),
              problem.entryId ?? '',
            ]),
          ),
        ].join('');
      const saved = await platform.saveFile(
        `${t('verify.file')}.csv`,
        { name: t('export.filter'), extensions: ['csv'] },
        new TextEncoder().encode(text),
      );
      return saved.ok || saved.refusal.code === 'files/cancelled';
    },
  };
}
