import { useMemo } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Idea } from '@shared/domain/feedback/idea';
import { baseLanguage, languagesOfPurpose } from '@shared/domain/messages/chooseTemplate';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useTemplates } from '@renderer/data/messages/useTemplates';
import { useOpenMessage } from '@renderer/hooks/useOpenMessage';

/**
 * Languages without region, other than the owner's, in which some people will read what became of an idea; `null`
 * until the templates are read.
 */
export function useOtherLanguages(
  people: readonly PersonSummary[],
  own: string,
): readonly string[] | null {
  const templates = useTemplates();
  return useMemo(() => {
    if (templates === null) return null;
    const written = new Set(languagesOfPurpose(templates, 'announcement'));
    const read = people.map(
      ({ languages }) => languages.map(baseLanguage).find((tag) => written.has(tag)) ?? own,
    );
    return [...new Set(read)].filter((tag) => tag !== own).sort();
  }, [templates, people, own]);
}

/**
 * Opens drafts for some people of an idea, one after another. Whoever is sent one counts as told.
 *
 * @param news - What became of it, by language without region.
 */
export function useTelling({
  id,
  title,
}: Pick<Idea, 'id' | 'title'>): (
  contactIds: readonly ContactId[],
  news: Readonly<Record<string, string>>,
) => void {
  const openMessage = useOpenMessage();
  return (contactIds, news) => {
    openMessage({
      contactIds,
      purpose: 'announcement',
      facts: { reason: 'idea', idea: title, news },
      stamps: { ideaId: id },
    });
  };
}
