import { useTranslation } from 'react-i18next';
import { BYTE_ORDER_MARK, csvLine } from '@shared/domain/exporting/csvText';
import { restoreFormula } from '@shared/domain/exporting/formulaSafety';
import type { GlossaryTerm } from '@shared/domain/messages/glossary';
import {
  glossaryRows,
  withGlossaryRows,
  type GlossaryTableRefusal,
} from '@shared/domain/messages/glossaryTable';
import type { FileRefusal } from '@shared/ipc/desktopApi';
import { ok, refuse, type Result } from '@shared/kernel/result';
import { createRowReader, detectDelimiter, separatorLine } from '@formats/delimited';
import { decodeText } from '@formats/textEncoding';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { usePlatform } from '@renderer/platform/PlatformContext';

/** Why a table of words was not taken in, or not written. */
export type GlossaryRefusal =
  | FileRefusal
  | GlossaryTableRefusal
  | { readonly code: 'glossary/unreadable' | 'glossary/unsaved' };

/** What a table brought, and the batch that takes it back; `null` where nothing differed. */
export type TakenWords = {
  readonly added: number;
  readonly changed: number;
  readonly batchId: string | null;
};

/** The words of the shop, and what can be done with them. Each act answers the batch that takes it back. */
export type Glossary = {
  /** By the term; `null` while they are read. */
  readonly terms: readonly GlossaryTerm[] | null;
  readonly save: (term: GlossaryTerm) => Promise<string | null>;
  readonly remove: (id: string) => Promise<string | null>;
  readonly newId: () => string;
  /** Writes all of it to a file. Answers the name of the file. */
  readonly saveTable: () => Promise<Result<string, FileRefusal>>;
  /** Lets the person choose a table and takes it in. */
  readonly takeTable: () => Promise<Result<TakenWords, GlossaryRefusal>>;
};

/** More rows than this are no words of a shop. */
const MOST_ROWS = 5_000;

/** The words of the shop, kept current. */
export function useGlossary(): Glossary {
  const { t } = useTranslation('writing');
  const { settings, newId } = useRepositories();
  const platform = usePlatform();
  const live = useLive('settings', () => settings.get());
  const filter = { name: t('glossary.filter'), extensions: ['csv'] };

  // What is there at that moment is changed, so that two acts in a row never undo one another.
  const change = async (
    update: (terms: readonly GlossaryTerm[]) => readonly GlossaryTerm[],
  ): Promise<string | null> => {
    const { glossary } = await settings.get();
    const saved = await settings.set({ glossary: update(glossary) });
    return saved.ok ? saved.value.batchId : null;
  };

  return {
    terms: live.status === 'ready' ? live.value.glossary : null,
    save: (term) =>
      change((terms) =>
        terms.some(({ id }) => id === term.id)
          ? terms.map((one) => (one.id === term.id ? term : one))
          : [...terms, term],
      ),
    remove: (id) => change((terms) => terms.filter((term) => term.id !== id)),
    newId,
    saveTable: async () => {
      const { glossary } = await settings.get();
      const text = BYTE_ORDER_MARK + glossaryRows(glossary).map(csvLine).join('');
      return platform.saveFile(`${t('glossary.file')}.csv`, filter, new TextEncoder().encode(text));
    },
    takeTable: async () => {
      const opened = await platform.openFile(filter);
      if (!opened.ok) return opened;
      const rows = rowsOf(opened.value.bytes, opened.value.name);
      if (rows === null) return refuse({ code: 'glossary/unreadable' });
      const { glossary } = await settings.get();
      const taken = withGlossaryRows(glossary, rows, newId);
      if (!taken.ok) return taken;
      const { terms, added, changed } = taken.value;
      if (added + changed === 0) return ok({ added, changed, batchId: null });
      const batchId = await change(() => terms);
      return batchId === null
        ? refuse({ code: 'glossary/unsaved' })
        : ok({ added, changed, batchId });
    },
  };
}

/** The rows of a table; `null` where the bytes are no text, or too much of it. */
function rowsOf(bytes: Uint8Array, name: string): readonly (readonly string[])[] | null {
  const decoded = decodeText(bytes);
  if (!decoded.ok || decoded.value.brokenCharacters > 0) return null;
  const text = decoded.value.text.replace(/^\ufeff/, '');
  const separator = separatorLine(text);
  const reader = createRowReader(
    text,
    separator?.delimiter ?? detectDelimiter(text, name),
    separator?.start ?? 0,
  );
  const rows: (readonly string[])[] = [];
  for (let row = reader.next(); row !== null; row = reader.next()) {
    if (row.fault !== null || rows.length > MOST_ROWS) return null;
    rows.push(row.cells.map(restoreFormula));
  }
  return rows;
}
