import type { PackFile } from '@shared/domain/languages/languagePack';
import { parseJson } from '@shared/kernel/safeJson';

const PREFIX = 'regulars.language.';

/** Where languages that the owner added lie on this computer, as their files. */
export type LanguageShelf = {
  /** What lies there; each has to be read like any file, for another release may have put it there. */
  readonly all: () => readonly unknown[];
  /** Answers `false` where there is no room for it, or storage is forbidden; then nothing has changed. */
  readonly put: (file: PackFile) => boolean;
  readonly remove: (tag: string) => void;
};

/**
 * A shelf in the window's own storage: languages are needed before the database is open, and belong to the computer.
 *
 * @param storage - `null` where storage is forbidden: nothing is kept.
 */
export function createLanguageShelf(storage: Storage | null): LanguageShelf {
  const keys = (): readonly string[] =>
    storage === null
      ? []
      : Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter(
          (key) => key.startsWith(PREFIX),
        );
  return {
    all: () =>
      keys()
        .toSorted()
        .flatMap((key) => {
          try {
            return [parseJson(storage?.getItem(key) ?? 'null')];
          } catch {
            return [];
          }
        }),
    put: (file) => {
      if (storage === null) return false;
      const key = `${PREFIX}${file.tag}`;
      const before = storage.getItem(key);
      try {
        storage.setItem(key, JSON.stringify(file));
        return true;
      } catch {
        if (before !== null) storage.setItem(key, before);
        return false;
      }
    },
    remove: (tag) => storage?.removeItem(`${PREFIX}${tag}`),
  };
}
