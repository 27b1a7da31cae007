import { useTranslation } from 'react-i18next';
import type { CareRow } from '@shared/domain/care/careBoard';
import type { CareValue } from '@shared/domain/care/careSentence';
import { eventOf } from '@shared/domain/culture/greeting';
import { feastNameIn } from '@shared/domain/culture/feastName';
import { latestDecision } from '@shared/domain/messages/channelsFor';
import type { MessageFacts } from '@shared/domain/messages/messageFacts';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useOpenMessage, type MessageRequest } from '@renderer/hooks/useOpenMessage';
import { useCareSentence } from '@renderer/i18n/useCareSentence';

/** What the composer is asked for. */
type Letter = Pick<MessageRequest, 'purpose' | 'facts' | 'stamps'>;

/**
 * Opens the composer for what a row asks for, with what is known about it; sending it stamps the row. Answers
 * whether there was something to write: whoever is rather called or met, and a criticism that has no answer
 * yet, wants the person's page.
 */
export function useCareLetter(): (row: CareRow) => Promise<boolean> {
  const { consents, criticisms } = useRepositories();
  const openMessage = useOpenMessage();
  const { i18n } = useTranslation();
  const words = useCareSentence();

  const letterFor = async (row: CareRow): Promise<Letter | null> => {
    const { about, contactId, channel } = row;
    const isSpoken = channel === 'phone' || channel === 'visit';
    const careMark = { id: row.markId, reason: row.reason };
    switch (about.kind) {
      case 'greeting': {
        const { occasion, on } = about;
        const feast = feastOf(row);
        return {
          purpose: feast === null && eventOf(occasion) === 'birthday' ? 'birthday' : 'holiday',
          facts: feast === null ? {} : { event: feast },
          stamps: { greeting: { occasion, on, occasionName: nameOf(row) } },
        };
      }
      case 'points': {
        const { reward } = row.sentence.values;
        // What was shortened to fit its row is no name to write.
        const isWhole = typeof reward === 'string' && !reward.endsWith('…');
        return {
          purpose: 'points',
          facts: {
            points: about.points,
            lapseDay: about.lapseOn,
            ...(isWhole && { reward }),
          },
          stamps: { careMark },
        };
      }
      case 'check-in': {
        const { product, problem } = about;
        if (isSpoken) return null;
        return {
          purpose: 'check-in',
          facts: { ...(product !== '' && { product }), ...(problem !== '' && { problem }) },
          stamps: { careMark },
        };
      }
      case 'welcome': {
        if (about.message === null || isSpoken) return null;
        // The step of the welcome is settled with any message that it asks for.
        return { purpose: about.message, facts: {}, stamps: {} };
      }
      case 'silent': {
        if (isSpoken) return null;
        // To win somebody back is news: without a yes to news one only asks how they are.
        const said = latestDecision(await consents.of(contactId), 'newsletter');
        return {
          purpose: said === 'given' ? 'win-back' : 'check-in',
          facts: {},
          stamps: { careMark },
        };
      }
      case 'rhythm':
        return isSpoken ? null : { purpose: 'check-in', facts: {}, stamps: { careMark } };
      case 'criticism': {
        const { criticismId } = about;
        const criticism = criticismId === null ? null : await criticisms.find(criticismId);
        // There is nothing to tell before somebody has decided what is done about it.
        if (criticism === null || criticism.answeredAt === null || criticism.toldAt !== null) {
          return null;
        }
        return { purpose: 'apology', facts: {}, stamps: { criticismId: criticism.id } };
      }
      case 'promise':
      case 'privacy':
      case 'thanks':
      case 'refund':
      case 'renewal':
        return null;
    }
  };

  /** What an occasion is called, in the words of the interface. */
  const nameOf = (row: CareRow): string => {
    const { holiday, label } = row.sentence.values;
    if (isHoliday(holiday))
      return feastNameIn(holiday.holiday, i18n.language) ?? holiday.holiday.en;
    return typeof label === 'string' ? label : words.tag(row.name);
  };

  return async (row) => {
    const letter = await letterFor(row);
    if (letter === null) return false;
    openMessage({ contactIds: [row.contactId], ...letter });
    return true;
  };
}

const isHoliday = (
  value: CareValue | undefined,
): value is Extract<CareValue, { readonly holiday: unknown }> =>
  typeof value === 'object' && 'holiday' in value;

/** The feast that a row is about, as a letter names it; `null` for a day of the person's own. */
function feastOf({ about, sentence }: CareRow): MessageFacts['event'] | null {
  const { holiday } = sentence.values;
  if (about.kind !== 'greeting' || !isHoliday(holiday)) return null;
  const { holiday: names } = holiday;
  return {
    key: eventOf(about.occasion),
    nameIn: (language) => feastNameIn(names, language),
  };
}
