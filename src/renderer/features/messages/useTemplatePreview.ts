import { useMemo } from 'react';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { MessageDraft } from '@shared/domain/messages/draft';
import { draftMessage } from '@shared/domain/messages/messageDraft';
import type { Template } from '@shared/domain/messages/template';
import { usePeople, usePeopleRows } from '@renderer/data/people/usePeople';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { usePreferences } from '@renderer/hooks/usePreferences';
import type { TemplatePlace } from './useTemplateBook';
import { useLetterSetting } from './useLetterSetting';

/** A template as one person would get it. */
export type TemplatePreview = {
  readonly contact: Contact;
  readonly draft: MessageDraft;
};

const FIRST = { limit: 1, withNotes: false } as const;

/** The person opened last, or the first of all; `null` where there is nobody. */
function useSomebody(): ContactId | null {
  const [{ recentPeople }] = usePreferences();
  const list = usePeople(FIRST);
  const [first] = usePeopleRows(list.status === 'ready' ? list.value : null, 0, 1);
  return (recentPeople[0] as ContactId | undefined) ?? first?.id ?? null;
}

/**
 * How a text reads for a real person; `null` while that is read, or where there is nobody.
 *
 * @param chosen - Whom it is read for; `null` for the person opened last.
 */
export function useTemplatePreview(
  template: Template,
  { language, form }: TemplatePlace,
  chosen: ContactId | null,
): TemplatePreview | null {
  const { contacts } = useRepositories();
  const somebody = useSomebody();
  const id = chosen ?? somebody;
  const setting = useLetterSetting();
  const live = useLive(`messages/preview/${id ?? ''}`, async () =>
    id === null ? null : contacts.get(id),
  );
  const contact = live.status === 'ready' ? live.value : null;
  return useMemo(() => {
    if (contact === null || setting === null) return null;
    const facts = { ...(template.reason !== null && { reason: template.reason }) };
    const draft = draftMessage(contact, template.purpose, facts, {
      ...setting,
      templates: [template],
      consents: [],
      moment: null,
      chosen: { language, addressedAs: form, templateId: template.id },
    });
    return { contact, draft };
  }, [contact, setting, template, language, form]);
}
