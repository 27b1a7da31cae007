import { stampCardsOf } from '@shared/domain/loyalty/stamps';
import { openingFor } from '@shared/domain/messages/opening';
import type { CustomerView, StampsSeen } from '@shared/domain/customerScreen/screenMessages';
import { loadGreetingTexts } from '@renderer/data/culture/greetingTexts';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { Booked } from '@renderer/features/counter/counterTypes';
import { chooseLanguage, type Language } from '@renderer/i18n/languages';

/** The card as the counter shows it: one that has just become full is full, not an empty new one. */
function stampsIn({ programme, after }: Booked['plan']): StampsSeen | null {
  const card = programme.rules.stampCard;
  if (card === null) return null;
  const { full, onCurrent } = stampCardsOf(after.stamps, card.size);
  return {
    filled: full > 0 && onCurrent === 0 ? card.size : onCurrent,
    size: card.size,
    isFull: full > 0,
    reward: card.reward,
  };
}

/** What stands behind a greeting where a letter goes on, in any of the languages; beside blanks. */
const ENDS = ',،、，:：!';

/** A greeting by itself. */
function withoutEnd(greeting: string): string {
  let end = greeting.length;
  while (end > 0) {
    const last = greeting.charAt(end - 1);
    if (last.trim() !== '' && !ENDS.includes(last)) break;
    end -= 1;
  }
  return greeting.slice(0, end);
}

/** What the customer's screen says of a booking: how they are greeted, their points, a reward, and nothing else of them. */
export function useBookedView(own: Language): (booked: Booked) => Promise<CustomerView> {
  const { contacts } = useRepositories();
  return async ({ person, plan }) => {
    const contact = await contacts.get(person.id);
    if (contact === null) return { kind: 'welcome' };
    const { languages, addressForm } = contact;
    const { tag } = languages.length === 0 ? own : chooseLanguage(languages);
    const short = tag.split('-')[0] ?? tag;
    const texts = (await loadGreetingTexts([short])).get(short);
    const form = addressForm === 'informal' ? 'informal' : 'formal';
    const opening = texts === undefined ? null : openingFor(contact, texts, form);
    return {
      kind: 'booked',
      speaking: { languages, addressForm },
      // A greeting that lacks something would be a rude one.
      greeting: opening === null || opening.lacks !== null ? '' : withoutEnd(opening.text),
      earned: plan.earned.points,
      balance: plan.after.points,
      reward: plan.inReach?.name ?? null,
      stamps: stampsIn(plan),
    };
  };
}
