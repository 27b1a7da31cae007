import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { packFileOf, type PackRefusal, type ReadPack } from '@shared/domain/languages/languagePack';
import type { FileRefusal } from '@shared/ipc/desktopApi';
import { ok, refuse, type Result } from '@shared/kernel/result';
import { openLanguageFile, type LanguageFileRefusal } from '@formats/languageFile';
import { createLanguageShelf } from '@renderer/hooks/languageShelf';
import { ownStorage } from '@renderer/hooks/ownStorage';
import { loadCatalogue } from '@renderer/i18n/i18n';
import { findLanguage, REFERENCE, type Language } from '@renderer/i18n/languages';
import { offerAdded, readPack } from '@renderer/i18n/readAdded';
import { useLanguages } from '@renderer/i18n/useLanguages';
import { usePlatform } from '@renderer/platform/PlatformContext';

/** Why a language was not added, or its sentences not written. */
export type LanguageRefusal =
  | FileRefusal
  | PackRefusal
  | LanguageFileRefusal
  /** The computer's storage for the window has no room for it. */
  | { readonly code: 'language/no-room' };

/** The languages that were added from files, and what can be done with them. */
export type LanguagePacks = {
  readonly added: readonly Language[];
  /** Lets the person choose a file and adds its language; one of the same tag is replaced. */
  readonly add: () => Promise<Result<ReadPack, LanguageRefusal>>;
  readonly remove: (tag: string) => Promise<void>;
  /** Writes the sentences of a language to a file that can be translated and added. Answers the file's name. */
  readonly saveFor: (tag: string) => Promise<Result<string, LanguageRefusal>>;
};

/** Languages from files, kept current. */
export function useLanguagePacks(): LanguagePacks {
  const { t } = useTranslation('settings');
  const platform = usePlatform();
  const [shelf] = useState(() => createLanguageShelf(ownStorage()));
  const filter = { name: t('packs.filter'), extensions: ['json'] };
  return {
    added: useLanguages().filter(({ origin }) => origin === 'added'),
    add: async () => {
      const opened = await platform.openFile(filter);
      if (!opened.ok) return opened;
      const file = openLanguageFile(opened.value.bytes);
      if (!file.ok) return file;
      const read = await readPack(file.value);
      if (!read.ok) return read;
      const { pack } = read.value;
      if (!shelf.put(packFileOf(pack, pack.catalogue))) return refuse({ code: 'language/no-room' });
      await offerAdded(shelf.all());
      return ok(read.value);
    },
    remove: async (tag) => {
      shelf.remove(tag);
      await offerAdded(shelf.all());
    },
    saveFor: async (tag) => {
      const language = findLanguage(tag) ?? REFERENCE;
      const file = packFileOf(language, await loadCatalogue(language));
      const bytes = new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
      return platform.saveFile(`regulars-${language.tag}.json`, filter, bytes);
    },
  };
}
