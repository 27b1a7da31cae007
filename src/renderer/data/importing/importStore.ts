import type { MappedColumn, TableMapping } from '@shared/domain/importing/columnTarget';
import type { MergePolicy } from '@shared/domain/importing/mergeDraft';
import type { TwinDecision, TwinRef } from '@shared/domain/importing/plan';
import type { TableChoices } from '@shared/domain/importing/tableSource';
import type { UndoOutcome } from '@shared/domain/journal/outcome';
import type { Refusal, Result } from '@shared/kernel/result';
import type {
  ImportFile,
  ImportForecast,
  ImportPlace,
  ImportProgress,
  ImportReport,
  OpenedFile,
  WritingWords,
} from './importApi';
import type { ImportClient } from './importClient';

/** The four pages of an import. */
export const IMPORT_STEPS = ['file', 'match', 'check', 'done'] as const;

export type ImportStep = (typeof IMPORT_STEPS)[number];

/** Why something did not go on: a refusal with its values, or a fault that nobody foresaw. */
export type ImportTrouble = {
  readonly fileName: string;
  readonly refusal: Refusal | { readonly code: 'fault' };
};

/** Where an import stands. */
export type ImportState = {
  readonly step: ImportStep;
  /** What takes long, so that its page waits. */
  readonly work: 'reading' | 'writing' | 'taking-back' | null;
  /** How far the work, or the forecast in the background, is. */
  readonly progress: ImportProgress | null;
  readonly isStopping: boolean;
  readonly trouble: ImportTrouble | null;
  readonly file: OpenedFile | null;
  readonly choices: TableChoices;
  readonly mapping: TableMapping | null;
  /** The latest forecast; the one before while a new one is made. */
  readonly forecast: ImportForecast | null;
  readonly isForecastCurrent: boolean;
  /** Grows whenever rows may look different from before. */
  readonly round: number;
  readonly policy: MergePolicy;
  /** Something was decided that leaving would lose. */
  readonly isTouched: boolean;
  readonly report: ImportReport | null;
  /** What taking the import back did. */
  readonly takenBack: UndoOutcome | null;
};

const BEGINNING: ImportState = {
  step: 'file',
  work: null,
  progress: null,
  isStopping: false,
  trouble: null,
  file: null,
  choices: {},
  mapping: null,
  forecast: null,
  isForecastCurrent: false,
  round: 0,
  policy: 'fill',
  isTouched: false,
  report: null,
  takenBack: null,
};

/** A file on its way: its name for what is said meanwhile, and how to get it. */
export type FileSource = {
  readonly name: string;
  readonly load: () => Promise<Result<ImportFile, Refusal>>;
};

/** One import of this window. It goes on while other places are open. */
export type ImportStore = {
  readonly get: () => ImportState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly client: ImportClient;
  readonly open: (source: FileSource, place: ImportPlace) => Promise<void>;
  readonly choose: (choices: TableChoices) => Promise<void>;
  readonly setColumns: (indexes: readonly number[], change: Partial<MappedColumn>) => Promise<void>;
  /** Back to what the file itself suggests; files like it are not remembered any more. */
  readonly forgetMapping: () => Promise<void>;
  readonly goTo: (step: ImportStep) => void;
  readonly decide: (
    positions: readonly number[] | 'undecided',
    answer: TwinDecision['answer'] | null,
    ref: TwinRef | null,
  ) => Promise<void>;
  readonly skip: (positions: readonly number[], isSkipped: boolean) => Promise<void>;
  readonly setPolicy: (policy: MergePolicy) => Promise<void>;
  readonly write: (words: WritingWords) => Promise<void>;
  readonly takeBack: () => Promise<void>;
  /** Ends what takes long. */
  readonly stop: () => Promise<void>;
  /** Forgets everything; what was written stays. */
  readonly reset: () => void;
};

/** The state of one import over a client that does the work. */
export function createImportStore(client: ImportClient): ImportStore {
  let state = BEGINNING;
  const listeners = new Set<() => void>();
  const set = (change: Partial<ImportState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  client.onProgress((progress) => set({ progress }));

  // Another file, or leaving, makes the answers of what was asked before pointless.
  let life = 0;
  const fail = (mine: number, fault: unknown): void => {
    if (mine !== life) return;
    const fileName = state.file?.fileName ?? '';
    set({ work: null, isStopping: false, trouble: { fileName, refusal: { code: 'fault' } } });
    throw fault;
  };

  async function forecast(): Promise<void> {
    const mine = life;
    set({ isForecastCurrent: false, progress: null });
    const answer = await client.forecast();
    if (mine !== life || answer === null) return;
    set({
      forecast: answer,
      isForecastCurrent: true,
      progress: null,
      round: state.round + 1,
    });
  }

  async function take(
    fileName: string,
    read: () => Promise<Result<OpenedFile, Refusal>>,
    kept: Partial<ImportState>,
  ): Promise<void> {
    const mine = life;
    set({ ...kept, work: 'reading', progress: null, trouble: null });
    try {
      const opened = await read();
      if (mine !== life) return;
      if (!opened.ok) {
        const isSilent = ['files/cancelled', 'import/cancelled'].includes(opened.refusal.code);
        const { refusal } = opened;
        set({
          work: null,
          isStopping: false,
          trouble: isSilent ? null : { fileName, refusal },
        });
        return;
      }
      const file = opened.value;
      set({
        work: null,
        isStopping: false,
        file,
        mapping: file.table?.mapping ?? null,
        step: file.table === null ? 'check' : 'match',
        forecast: null,
        round: state.round + 1,
      });
      await forecast();
    } catch (fault) {
      fail(mine, fault);
    }
  }

  async function map(mapping: TableMapping | null): Promise<void> {
    const mapped = await client.map(mapping);
    set({ mapping: mapped, round: state.round + 1 });
    await forecast();
  }

  const counted = async (ask: () => Promise<ImportForecast['counts']>): Promise<void> => {
    const mine = life;
    const counts = await ask();
    if (mine !== life || state.forecast === null) return;
    set({
      forecast: { ...state.forecast, counts },
      isTouched: true,
      round: state.round + 1,
    });
  };

  return {
    client,
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    open: async ({ name, load }, place) => {
      life += 1;
      let fileName = name;
      await take(
        name,
        async () => {
          const loaded = await load();
          if (!loaded.ok) return loaded;
          fileName = loaded.value.name;
          return client.open(loaded.value, place);
        },
        {},
      );
      if (state.trouble !== null && state.trouble.fileName === '') {
        set({ trouble: { ...state.trouble, fileName } });
      }
    },

    choose: async (change) => {
      const choices = { ...state.choices, ...change };
      const before = state;
      await take(before.file?.fileName ?? '', () => client.choose(choices), { choices });
    },

    setColumns: async (indexes, change) => {
      const { mapping } = state;
      if (mapping === null) return;
      const columns = mapping.columns.map((column, at) =>
        indexes.includes(at) ? { ...column, ...change } : column,
      );
      set({ mapping: { ...mapping, columns }, isTouched: true });
      await map({ ...mapping, columns });
    },

    forgetMapping: async () => {
      await client.forgetMapping();
      const { file } = state;
      if (file?.table) set({ file: { ...file, table: { ...file.table, isRemembered: false } } });
      await map(null);
    },

    goTo: (step) => set({ step, trouble: null }),

    decide: (positions, answer, ref) => counted(() => client.decide(positions, answer, ref)),
    skip: (positions, isSkipped) => counted(() => client.skip(positions, isSkipped)),
    setPolicy: (policy) => {
      set({ policy });
      return counted(() => client.setPolicy(policy));
    },

    write: async (words) => {
      const mine = life;
      if (state.work !== null) return;
      set({ work: 'writing', progress: null, trouble: null });
      try {
        const done = await client.write(words);
        if (mine !== life) return;
        if (done.ok) {
          set({
            work: null,
            isStopping: false,
            report: done.value,
            step: 'done',
            isTouched: false,
          });
        } else {
          const fileName = state.file?.fileName ?? '';
          set({ work: null, isStopping: false, trouble: { fileName, refusal: done.refusal } });
        }
      } catch (fault) {
        fail(mine, fault);
      }
    },

    takeBack: async () => {
      const mine = life;
      if (state.work !== null) return;
      set({ work: 'taking-back', progress: null, trouble: null });
      try {
        const done = await client.takeBack();
        if (mine !== life) return;
        const fileName = state.file?.fileName ?? '';
        set({
          work: null,
          isStopping: false,
          ...(done.ok
            ? { takenBack: done.value }
            : { trouble: { fileName, refusal: done.refusal } }),
        });
      } catch (fault) {
        fail(mine, fault);
      }
    },

    stop: async () => {
      set({ isStopping: true });
      await client.cancel();
    },

    reset: () => {
      life += 1;
      set({ ...BEGINNING, round: state.round + 1 });
      void client.close();
    },
  };
}
