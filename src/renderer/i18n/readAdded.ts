import { readLanguagePack, type LanguagePack } from '@shared/domain/languages/languagePack';
import { setAddedLanguages, type AddedLanguage } from './addedLanguages';
import { readEnglish } from './i18n';
import { REFERENCE } from './languages';

/** A pack as the interface speaks it. */
export const addedLanguage = ({ catalogue, ...pack }: LanguagePack): AddedLanguage => ({
  language: {
    tag: pack.tag,
    ownName: pack.ownName,
    direction: pack.direction,
    origin: 'added',
  },
  catalogue,
});

/** Reads a language's file beside the reference of this release. */
export const readPack = async (file: unknown) =>
  readLanguagePack(file, await readEnglish(), REFERENCE.tag);

/** Offers the languages of these files. What this release cannot read is left aside, not removed. */
export async function offerAdded(files: readonly unknown[]): Promise<void> {
  // Nearly everybody has none: then nothing is read for it.
  if (files.length === 0) {
    setAddedLanguages([]);
    return;
  }
  const read = await Promise.all(files.map(readPack));
  setAddedLanguages(read.flatMap((one) => (one.ok ? [addedLanguage(one.value.pack)] : [])));
}
