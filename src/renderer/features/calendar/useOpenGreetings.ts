import { useTranslation } from 'react-i18next';
import type { HolidayNames } from '@shared/domain/calendar/holiday';
import { feastNameIn } from '@shared/domain/culture/feastName';
import { eventOf, type Greeting } from '@shared/domain/culture/greeting';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useOpenLetters, type LetterRequest } from '@renderer/hooks/useOpenMessage';
import { useToasts } from '@renderer/hooks/useToasts';

/** How feasts are called, by their events. */
export type FeastNames = ReadonlyMap<string, HolidayNames>;

/**
 * Opens the prepared greetings in the composer, one after another, the earliest day first. Says so where none
 * waits.
 *
 * @param names - What is known of the feasts; the others go by the name under which they were prepared.
 */
export function useOpenGreetings(): (names?: FeastNames) => Promise<void> {
  const { t } = useTranslation('calendar');
  const { greetings } = useRepositories();
  const openLetters = useOpenLetters();
  const toasts = useToasts();
  return async (names = new Map()) => {
    const prepared = await greetings.prepared();
    if (prepared.length === 0) toasts.show({ text: t('greetings.empty') });
    openLetters(prepared.map((greeting) => letterOf(greeting, names)));
  };
}

function letterOf(greeting: Greeting, names: FeastNames): LetterRequest {
  const { id, contactId, occasion, occasionName, on } = greeting;
  const event = eventOf(occasion);
  const called = names.get(event);
  return {
    contactId,
    purpose: event === 'birthday' ? 'birthday' : 'holiday',
    facts:
      called === undefined
        ? {}
        : { event: { key: event, nameIn: (language) => feastNameIn(called, language) } },
    campaignId: null,
    greetingId: id,
    templateId: null,
    stamps: { greeting: { occasion, occasionName, on } },
  };
}
