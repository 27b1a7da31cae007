import { useTranslation } from 'react-i18next';
import { isRoundNumber, returnsBetween } from '@shared/domain/calendar/returns';
import { personEvent } from '@shared/domain/culture/comingUp';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { eventOf } from '@shared/domain/culture/greeting';
import type { CriticismId } from '@shared/domain/feedback/criticism';
import type { IdeaId } from '@shared/domain/feedback/idea';
import { baseLanguage } from '@shared/domain/messages/chooseTemplate';
import type { MessageFacts } from '@shared/domain/messages/messageFacts';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import type { Repositories } from '@renderer/data/createRepositories';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { GreetedFor } from '@renderer/hooks/useOpenMessage';
import type { Occasion, ThankedFor } from './occasion';

/** Looks up what a text to somebody is about. */
export type LetterFacts = (contact: Contact, occasion: Occasion) => Promise<MessageFacts>;

/** What a text is about: what the place that asked for it knows, over what stands in the tables. */
export function useLetterFacts(): LetterFacts {
  const { i18n } = useTranslation();
  const repositories = useRepositories();
  return async (contact, { thanks, facts, stamps }) => {
    if (thanks !== null) return { ...(await factsOfThanks(repositories, thanks)), ...facts };
    const { greeting, criticismId, ideaId } = stamps;
    const [greeted, problem, idea] = await Promise.all([
      greeting && factsOfGreeting(repositories, contact, greeting, i18n.language),
      criticismId && factsOfCriticism(repositories, criticismId),
      ideaId && factsOfIdea(repositories, ideaId),
    ]);
    return { ...greeted, ...problem, ...idea, ...facts };
  };
}

/**
 * What a day of a person, or a feast, is called and how many years it makes.
 *
 * @param ownLanguage - Of the interface: in it the owner's words for a day are written.
 */
async function factsOfGreeting(
  { customs }: Repositories,
  contact: Contact,
  { occasion, occasionName, on }: GreetedFor,
  ownLanguage: string,
): Promise<MessageFacts> {
  const event = eventOf(occasion);
  const said = await customs.of(contact.id);
  const days = { ...contact, calendarBirthday: said?.birthday ?? null };
  const found = returnsBetween(days, on, on).find((day) => personEvent(day) === event);
  const years = found?.years ?? null;
  return {
    event: {
      key: event,
      nameIn: (language) =>
        baseLanguage(language) === baseLanguage(ownLanguage) ? occasionName : null,
    },
    ...(years !== null && years > 0 && { years, isRound: isRoundNumber(years) }),
  };
}

async function factsOfCriticism(
  { criticisms }: Repositories,
  id: CriticismId,
): Promise<MessageFacts> {
  const criticism = await criticisms.find(id);
  if (criticism === null) return {};
  return {
    problem: criticism.summary.trim() || criticism.text,
    ...(criticism.answer.trim() !== '' && { solution: criticism.answer }),
  };
}

async function factsOfIdea({ ideas }: Repositories, id: IdeaId): Promise<MessageFacts> {
  const idea = (await ideas.all()).find((one) => one.id === id);
  return idea === undefined ? {} : { idea: idea.title, solution: idea.outcome };
}

/** What is known about the reason of a thank-you. */
async function factsOfThanks(
  repositories: Repositories,
  { reason, sourceId, owedOn }: ThankedFor,
): Promise<MessageFacts> {
  const { contacts, purchases } = repositories;
  switch (reason) {
    case 'referral': {
      const friend = await contacts.get(sourceId as ContactId);
      return { reason, ...(friend && { friend: calledBy(friend) }), day: owedOn };
    }
    case 'first-purchase':
    case 'purchase': {
      const purchase = await purchases.get(sourceId as PurchaseId);
      const lines = purchase?.lines.filter(({ isVoided }) => !isVoided) ?? [];
      const dearest = lines.toSorted((a, b) => b.amountMinor - a.amountMinor)[0];
      return { reason, ...(dearest && { product: dearest.name }), day: owedOn };
    }
    case 'visits': {
      const visits = Number(sourceId);
      return { reason, ...(Number.isInteger(visits) && visits > 0 && { visits }) };
    }
    case 'idea':
      return { reason, ...(await factsOfIdea(repositories, sourceId as IdeaId)) };
    case 'solved': {
      const criticism = await repositories.criticisms.find(sourceId as CriticismId);
      return {
        reason,
        ...(criticism && { problem: criticism.summary, solution: criticism.answer }),
      };
    }
    case 'feedback':
      return { reason, day: owedOn };
    case 'other':
      return { reason };
  }
}
