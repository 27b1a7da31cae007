import type { GreetingTexts } from '@shared/domain/culture/greetingDraft';

const FILES = import.meta.glob<GreetingTexts>('@resources/greetings/*.json', { import: 'default' });

const LOADERS = new Map(
  Object.entries(FILES).map(([path, load]) => [/(\w+)\.json$/.exec(path)?.[1] ?? '', load]),
);

/** The languages in which greetings can be drafted, without region. */
export const GREETING_LANGUAGES: readonly string[] = [...LOADERS.keys()].sort();

const loaded = new Map<string, GreetingTexts>();

/** The texts of some languages. Those without texts are missing from the answer. Every file is read once. */
export async function loadGreetingTexts(
  languages: Iterable<string>,
): Promise<ReadonlyMap<string, GreetingTexts>> {
  const found = new Map<string, GreetingTexts>();
  for (const language of new Set(languages)) {
    const load = LOADERS.get(language);
    if (load === undefined) continue;
    const texts = loaded.get(language) ?? (await load());
    loaded.set(language, texts);
    found.set(language, texts);
  }
  return found;
}
