import { useTranslation } from 'react-i18next';
import type { Celebration, CelebrationPerson } from '@shared/domain/culture/celebration';
import { feastNameIn } from '@shared/domain/culture/feastName';
import { baseLanguage } from '@shared/domain/messages/chooseTemplate';
import type { MessageSetting } from '@shared/domain/messages/draft';
import { draftMessage } from '@shared/domain/messages/messageDraft';
import { senderOf } from '@shared/domain/messages/sender';
import { allTemplates } from '@shared/domain/messages/templateFile';
import { GREETING_LANGUAGES, loadGreetingTexts } from '@renderer/data/culture/greetingTexts';
import { loadShippedTemplates } from '@renderer/data/messages/shippedTemplates';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { GreetingDraft } from '@renderer/data/repositories/greetings';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useToasts } from '@renderer/hooks/useToasts';
import { nameIn, useLineWords } from './useLineWords';

/** Somebody who gets a greeting for a celebration. */
export type ToPrepare = {
  readonly celebration: Celebration;
  readonly person: CelebrationPerson;
};

/** Drafts greetings, each in the person's own language and manner, as one act. Answers whether there is anything to read. */
export function usePrepare(): (chosen: readonly ToPrepare[]) => Promise<boolean> {
  const { t, i18n } = useTranslation('calendar');
  const { contacts, greetings, templates } = useRepositories();
  const settings = useShopSettings();
  const toasts = useToasts();
  const words = useLineWords();

  const readSetting = async (): Promise<MessageSetting> => {
    const [own, shipped, texts] = await Promise.all([
      templates.own(),
      loadShippedTemplates(),
      loadGreetingTexts(GREETING_LANGUAGES),
    ]);
    const language = baseLanguage(i18n.language);
    return {
      templates: allTemplates(own, shipped),
      textsOf: (tag) => texts.get(tag) ?? null,
      shopLanguage: texts.has(language) ? language : 'en',
      ownerLanguage: language,
      shop: settings.shopName,
      sender: senderOf(settings),
      consents: [],
      moment: null,
    };
  };

  return async (chosen) => {
    const [people, setting] = await Promise.all([
      contacts.many(chosen.map(({ person }) => person.id)),
      readSetting(),
    ]);
    const drafts = chosen.flatMap(({ celebration, person }, i): GreetingDraft[] => {
      const contact = people[i];
      if (!contact || contact.trashedAt !== null) return [];
      const { personDay, names, event } = celebration;
      const years = personDay?.years ?? null;
      const occasionName =
        personDay === null ? nameIn(names, i18n.language) : words.personDay(personDay);
      const calledIn = (language: string): string | null =>
        personDay === null
          ? feastNameIn(names, language)
          : baseLanguage(language) === setting.ownerLanguage
            ? occasionName
            : null;
      // The composer writes it anew when it is opened; this is what it would say now.
      const draft = draftMessage(
        contact,
        event === 'birthday' ? 'birthday' : 'holiday',
        {
          event: { key: event, nameIn: calledIn },
          ...(years !== null && years > 0 && { years, isRound: personDay?.isRound ?? false }),
        },
        setting,
      );
      return [
        {
          contactId: contact.id,
          occasion: person.occasion,
          occasionName,
          on: person.on,
          language: draft.language,
          channel: contact.preferredChannel,
          text: draft.body,
        },
      ];
    });
    const saved = await greetings.prepare(drafts);
    if (!saved.ok) {
      toasts.show({ text: t('gone') });
      return false;
    }
    const { prepared, already } = saved.value.value;
    toasts.show({
      text:
        prepared.length === 0
          ? t('greet.already', { count: already })
          : t('greet.prepared', { count: prepared.length }),
      batchId: saved.value.batchId,
    });
    return true;
  };
}
