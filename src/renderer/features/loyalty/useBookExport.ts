import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { BYTE_ORDER_MARK, csvLine } from '@shared/domain/exporting/csvText';
import type { FileRefusal } from '@shared/ipc/desktopApi';
import { useShopBook } from '@renderer/data/loyalty/useShopBook';
import { usePeopleIndex } from '@renderer/data/people/usePeople';
import { useClock } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { useLedgerWords } from '@renderer/i18n/useLedgerWords';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { otherIn } from './useBook';

/** Where an export went, or why it did not. */
export type BookExportOutcome =
  | { readonly kind: 'written'; readonly file: string; readonly count: number }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal };

/** Saves lines of the book as a table. */
export type BookExport = {
  /** How far it is; `null` while there is none. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** @param rows - Rows of the book as text, in the order in which they are to be written. */
  readonly save: (rows: readonly string[]) => Promise<BookExportOutcome>;
};

/** Lines made at once; the window answers in between. */
const CHUNK = 1000;

/**
 * The book as a CSV file: a line each, with the day in ISO 8601 and figures in plain digits, safe for
 * spreadsheets.
 */
export function useBookExport(): BookExport {
  const book = useShopBook();
  const people = usePeopleIndex();
  const platform = usePlatform();
  const zone = useClock().zone();
  const format = useFormat();
  const words = useLedgerWords(zone);
  const { t } = useTranslation('loyalty');
  const [progress, setProgress] = useState<BookExport['progress']>(null);

  const textOf = async (rows: readonly string[]): Promise<string> => {
    const parts = [
      BYTE_ORDER_MARK,
      csvLine([
        t('export.column.day'),
        t('export.column.written'),
        t('book.column.who'),
        t('book.column.what'),
        t('export.column.unit'),
        t('book.column.points'),
        t('book.column.balance'),
        t('export.column.takenBack'),
        t('export.column.note'),
      ]),
    ];
    for (let from = 0; from < rows.length; from += CHUNK) {
      setProgress({ done: from, total: rows.length });
      const lines = await book.lines(rows.slice(from, from + CHUNK).map(Number));
      const ids = new Set<ContactId>();
      for (const line of lines) {
        ids.add(line.entry.contactId);
        const other = otherIn(line);
        if (other !== null) ids.add(other);
      }
      const wanted = [...ids];
      const found = await people.find(wanted);
      const nameOf = new Map(wanted.map((id, i) => [id, found[i]?.name ?? '']));
      for (const line of lines) {
        const { entry, balance, isTakenBack, purchase, reversedAt } = line;
        const other = otherIn(line);
        const otherName = other === null ? null : (nameOf.get(other) ?? null);
        parts.push(
          csvLine([
            entry.effectiveOn,
            `${format.dayOf(entry.postedAt, zone)} ${format.time(entry.postedAt, zone)}`,
            nameOf.get(entry.contactId) ?? '',
            words.causeText(entry, { purchase, otherName, reversedAt }),
            t(`export.unit.${entry.unit}`),
            entry.points,
            balance,
            isTakenBack ? t('export.yes') : '',
            entry.note,
          ]),
        );
      }
    }
    return parts.join('');
  };

  return {
    progress,
    save: async (rows) => {
      setProgress({ done: 0, total: rows.length });
      try {
        const text = await textOf(rows);
        const saved = await platform.saveFile(
          `${t('export.file')}.csv`,
          { name: t('export.filter'), extensions: ['csv'] },
          new TextEncoder().encode(text),
        );
        return saved.ok
          ? { kind: 'written', file: saved.value, count: rows.length }
          : { kind: 'refused', refusal: saved.refusal };
      } finally {
        setProgress(null);
      }
    },
  };
}
