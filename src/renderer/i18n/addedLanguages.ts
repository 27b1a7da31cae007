import type { Catalogue } from './catalogue';
import type { Language } from './languages';

/** A language that the owner added, with its sentences. */
export type AddedLanguage = { readonly language: Language; readonly catalogue: Catalogue };

let added: readonly AddedLanguage[] = [];
const listeners = new Set<() => void>();

/** The added languages. They are known before anything is said, so they belong to the window and not to a screen. */
export const addedLanguages = (): readonly AddedLanguage[] => added;

/** Says which languages were added; whoever lists languages hears of it. */
export function setAddedLanguages(next: readonly AddedLanguage[]): void {
  added = next;
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever languages are added or removed; answers how to stop. */
export function onAddedLanguages(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
