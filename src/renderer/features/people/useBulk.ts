import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { FileRefusal } from '@shared/ipc/desktopApi';
import { contactCsv } from '@shared/domain/exporting/contactCsv';
import { csvWordsOf } from '@formats/csvWords';
import { writeVCards } from '@formats/vcard/writeVCards';
import type { CommitOptions } from '@renderer/data/journal/commit';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { usePlatform } from '@renderer/platform/PlatformContext';

/** What an act on several people did; `null` if nothing changed or somebody was gone. */
export type BulkOutcome = { readonly count: number; readonly batchId: string | null } | null;

/** Where an export went, or why it did not. */
export type ExportOutcome =
  | {
      readonly kind: 'written';
      readonly file: string;
      readonly count: number;
      readonly samplesLeft: number;
      readonly restrictedLeft: number;
    }
  | { readonly kind: 'only-samples' }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal };

/** The files that people can be exported as. */
export type ExportFormat = 'vcard' | 'csv';

/** A long act on its way: rows written so far and in all. */
export type BulkProgress = {
  readonly done: number;
  readonly total: number;
  /** Stops it; nothing of it is written then. */
  readonly cancel: () => void;
};

/** What can be done with several people at once. */
export type Bulk = {
  /** `null` while nothing is being written, and for acts that are over at once. */
  readonly progress: BulkProgress | null;
  readonly tag: (ids: readonly ContactId[], tag: string) => Promise<BulkOutcome>;
  readonly untag: (ids: readonly ContactId[], tag: string) => Promise<BulkOutcome>;
  /** Says who looks after them; nobody for an empty name. */
  readonly setOwner: (ids: readonly ContactId[], owner: string) => Promise<BulkOutcome>;
  readonly trash: (ids: readonly ContactId[]) => Promise<BulkOutcome>;
  readonly tagsOf: (ids: readonly ContactId[]) => Promise<readonly string[]>;
  /** @param fileName - Without its ending. */
  readonly save: (
    ids: readonly ContactId[],
    format: ExportFormat,
    fileName: string,
    filterName: string,
  ) => Promise<ExportOutcome>;
};

/** Rows from which an act shows how far it is. */
const LONG = 500;

/** Acts on several people, each of them one act that can be taken back. */
export function useBulk(): Bulk {
  const { contacts, collectExports } = useRepositories();
  const platform = usePlatform();
  const { i18n } = useTranslation();

  const [progress, setProgress] = useState<BulkProgress | null>(null);

  const outcome = async (
    act: (options: CommitOptions) => ReturnType<typeof contacts.trash>,
  ): Promise<BulkOutcome> => {
    const stop = new AbortController();
    const saved = await act({
      signal: stop.signal,
      onProgress: (done, total) => {
        if (total < LONG) return;
        setProgress({
          done,
          total,
          cancel: () => {
            stop.abort();
          },
        });
      },
    });
    setProgress(null);
    return saved.ok && saved.value.batchId !== null
      ? { count: saved.value.value, batchId: saved.value.batchId }
      : null;
  };

  return {
    progress,
    tag: (ids, tag) => outcome((options) => contacts.tag(ids, tag, options)),
    untag: (ids, tag) => outcome((options) => contacts.untag(ids, tag, options)),
    setOwner: (ids, owner) => outcome((options) => contacts.setOwner(ids, owner, options)),
    trash: (ids) => outcome((options) => contacts.trash(ids, options)),
    tagsOf: async (ids) => {
      const people = await contacts.many(ids);
      return [...new Set(people.flatMap((person) => person?.tags ?? []))].sort();
    },
    save: async (ids, format, fileName, filterName) => {
      const exports = await collectExports(ids, format === 'vcard');
      if (exports.contacts.length === 0) return { kind: 'only-samples' };
      const text =
        format === 'vcard'
          ? writeVCards(exports.contacts, exports.fields)
          : contactCsv(exports.contacts, exports.fields, csvWordsOf(i18n.language));
      const extension = format === 'vcard' ? 'vcf' : 'csv';
      const saved = await platform.saveFile(
        `${fileName}.${extension}`,
        { name: filterName, extensions: [extension] },
        new TextEncoder().encode(text),
      );
      return saved.ok
        ? {
            kind: 'written',
            file: saved.value,
            count: exports.contacts.length,
            samplesLeft: exports.samplesLeft,
            restrictedLeft: exports.restrictedLeft,
          }
        : { kind: 'refused', refusal: saved.refusal };
    },
  };
}
