import { useMemo } from 'react';
import { baseLanguage } from '@shared/domain/messages/chooseTemplate';
import type { GlossaryTerm } from '@shared/domain/messages/glossary';
import { newsInTwo, pairsOf, textsInTwo, type SentencePair } from '@shared/domain/messages/memory';
import type { AddressedAs } from '@shared/domain/messages/message';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useShopSettings } from '@renderer/data/useShopSettings';

/** What helps with a text in a language. */
export type WritingHelp = {
  readonly terms: readonly GlossaryTerm[];
  /** What was written in both languages before; nothing where only one is known. */
  readonly pairs: readonly SentencePair[];
};

const NOTHING: readonly SentencePair[] = [];

/**
 * The words of the shop, and what its own templates and news already say in two languages.
 *
 * @param from - The language that is read; `null` where nothing is.
 * @param to - The language that is written.
 * @param form - Only what is said in this form of address; absent for any.
 */
export function useWritingHelp(
  from: string | null,
  to: string,
  form: AddressedAs | undefined,
): WritingHelp {
  const { templates, campaigns } = useRepositories();
  const { glossary } = useShopSettings();
  const own = useLive('templates', () => templates.own());
  const told = useLive('campaigns', () => campaigns.all());
  const pairs = useMemo(() => {
    if (from === null || own.status !== 'ready' || told.status !== 'ready') return NOTHING;
    const [here, there] = [baseLanguage(from), baseLanguage(to)];
    return pairsOf([
      ...textsInTwo(own.value, here, there, form),
      ...newsInTwo(
        told.value.map(({ news }) => news),
        here,
        there,
      ),
    ]);
  }, [own, told, from, to, form]);
  return { terms: glossary, pairs };
}
