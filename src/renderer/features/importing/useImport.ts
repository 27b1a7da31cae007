import { createContext, useContext, useMemo, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkKind } from '@shared/domain/contacts/contactLink';
import { problemLimit } from '@shared/domain/importing/problemLimits';
import type { Result } from '@shared/kernel/result';
import { DATABASE_NAME } from '@renderer/data/database';
import type { ImportPlace, LeftRowsWords, WritingWords } from '@renderer/data/importing/importApi';
import { createImportClient } from '@renderer/data/importing/importClient';
import {
  createImportStore,
  type FileSource,
  type ImportState,
  type ImportStore,
} from '@renderer/data/importing/importStore';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useClock } from '@renderer/hooks/useClock';
import { useSafetyBackup } from '@renderer/hooks/useSafetyBackup';
import { readDropped } from '@renderer/platform/droppedFile';
import { usePlatform } from '@renderer/platform/PlatformContext';
import type { FileRefusal } from '@shared/ipc/desktopApi';

export type {
  CardProperty,
  ImportCounts,
  ImportForecast,
  ImportProgress,
  ImportReport,
  OpenedFile,
  OpenedTable,
  PersonLook,
  RowDetail,
  RowFilter,
  RowLook,
  TwinLook,
} from '@renderer/data/importing/importApi';
export type {
  ImportState,
  ImportStep,
  ImportStore,
  ImportTrouble,
} from '@renderer/data/importing/importStore';

let ofWindow: ImportStore | null = null;

/** The import of this window; its worker is started with the first file. */
const windowStore = (): ImportStore =>
  (ofWindow ??= createImportStore(createImportClient(DATABASE_NAME)));

/** Tests put in a store of their own. */
export const ImportStoreContext = createContext<ImportStore | null>(null);

/** The import of this window. */
export function useImportStore(): ImportStore {
  return useContext(ImportStoreContext) ?? windowStore();
}

/** Where the import stands. */
export function useImportState(): ImportState {
  const store = useImportStore();
  return useSyncExternalStore(store.subscribe, store.get);
}

const TIES: readonly LinkKind[] = [
  'family',
  'partner',
  'friend',
  'works-at',
  'referred-by',
  'other',
];

// No catalogue has it, so a sentence that holds it holds it where the value goes.
const VALUE_MARK = '\ufdd0';

/** What a person can do with an import, with the words that the worker needs. */
export function useImportActs(): {
  /** Lets the person choose a file. */
  readonly chooseFile: () => void;
  /** Takes a file that was dropped. */
  readonly take: (file: File) => void;
  readonly write: () => void;
  /** Saves the rows that stayed out. Answers the name of the file. */
  readonly saveLeftRows: (fileName: string) => Promise<Result<string, FileRefusal>>;
} {
  const { t } = useTranslation(['importing', 'import', 'contacts']);
  const store = useImportStore();
  const platform = usePlatform();
  const clock = useClock();
  const safetyBackup = useSafetyBackup();
  const guarding = useRef(false);
  const { country } = useShopSettings();

  return useMemo(() => {
    const place = (): ImportPlace => ({ country, today: clock.today() });
    const open = (source: FileSource) => void store.open(source, place());
    const words: WritingWords = {
      ties: Object.fromEntries(
        TIES.map((kind) => [kind, t(`contacts:link.${kind}`)]),
      ) as WritingWords['ties'],
    };
    return {
      chooseFile: () =>
        open({
          name: '',
          load: async () => {
            const filter = {
              name: t('file.filter'),
              extensions: ['csv', 'tsv', 'txt', 'xlsx', 'vcf', 'vcard'],
            };
            return platform.openFile(filter);
          },
        }),
      take: (file) =>
        open({
          name: file.name,
          load: () => readDropped(file),
        }),
      write: () => {
        if (guarding.current) return;
        guarding.current = true;
        // Where no backup can be made the line at the foot of the rail says so; the import can be taken back as a whole.
        void safetyBackup('before-import').then(() => {
          guarding.current = false;
          return store.write(words);
        });
      },
      saveLeftRows: async (fileName) => {
        const problems = t('import:problem', { returnObjects: true }) as Readonly<
          Record<string, string>
        >;
        const leftWords: LeftRowsWords = {
          line: t('done.leftLine'),
          reason: t('done.leftReason'),
          problems: Object.fromEntries(
            Object.keys(problems).map((code) => [
              code,
              t(`import:problem.${code as 'name-missing'}`, {
                value: VALUE_MARK,
                max: problemLimit(code),
              }),
            ]),
          ),
          valueMark: VALUE_MARK,
          twin: t('done.leftTwin'),
          skipped: t('done.leftSkipped'),
        };
        const bytes = await store.client.leftRows(leftWords);
        const stem = fileName.replace(/\.\w{1,5}$/, '');
        return platform.saveFile(
          `${t('done.saveName', { file: stem })}.csv`,
          { name: t('done.saveFilter'), extensions: ['csv'] },
          bytes,
        );
      },
    };
  }, [t, store, platform, clock, country, safetyBackup]);
}
