import { createContext, useContext } from 'react';
import type { CareMark } from '@shared/domain/care/careMark';
import type { ContactId } from '@shared/domain/contacts/contact';
import { greetingId as idOfGreeting, type Greeting } from '@shared/domain/culture/greeting';
import type { CriticismId } from '@shared/domain/feedback/criticism';
import type { IdeaId } from '@shared/domain/feedback/idea';
import type { MessagePurpose, TemplateId } from '@shared/domain/messages/message';
import type { MessageFacts } from '@shared/domain/messages/messageFacts';

/** What a greeting is for. With the contact it makes the greeting, which nobody gets twice. */
export type GreetedFor = Pick<Greeting, 'occasion' | 'occasionName' | 'on'>;

/** What sending a message settles besides, in the same act. */
export type LetterStamps = {
  /** It is this greeting: sent, and written down where nobody prepared it. */
  readonly greeting?: GreetedFor | undefined;
  /** The row of Today that it answers: done. */
  readonly careMark?: Pick<CareMark, 'id' | 'reason'> | undefined;
  /** The idea whose outcome it tells: whoever gets it was told. */
  readonly ideaId?: IdeaId | undefined;
  /** The criticism whose answer it tells: told. */
  readonly criticismId?: CriticismId | undefined;
};

/** One text to one person. */
export type LetterRequest = {
  readonly contactId: ContactId;
  readonly purpose: MessagePurpose;
  readonly facts: MessageFacts;
  readonly campaignId: string | null;
  readonly greetingId: string | null;
  /** `null` for the one that fits best. */
  readonly templateId: TemplateId | null;
  readonly stamps: LetterStamps;
};

/** What to write, and to whom. Thanks have their own dialog: `useOpenThanks`. */
export type MessageRequest = {
  /** One person, or several, to whom one after another is written. */
  readonly contactIds: readonly ContactId[];
  readonly purpose: Exclude<MessagePurpose, 'thanks'>;
  /** What is known besides what stands with the person: the event, the points, the news. */
  readonly facts: MessageFacts;
  /** What the message belongs to; it is stamped there when it was sent. */
  readonly campaignId: string | null;
  readonly greetingId: string | null;
  /** `null` for the one that fits best. */
  readonly templateId: TemplateId | null;
  /** What sending settles besides, for each of them. */
  readonly stamps: LetterStamps;
  /** Letters that differ from person to person, in place of all the above; `null` without such. */
  readonly letters: readonly LetterRequest[] | null;
};

/** How any place opens the composer. */
export type MessageRequests = {
  readonly open: (
    request: Pick<MessageRequest, 'contactIds' | 'purpose'> & Partial<MessageRequest>,
  ) => void;
  /** Opens it for letters of which each has its own purpose and facts. Nothing happens without any. */
  readonly openLetters: (letters: readonly LetterRequest[]) => void;
  /** Calls back for each request. Answers how to stop. */
  readonly subscribe: (listener: (request: MessageRequest) => void) => () => void;
};

/** Requests that nobody hears yet. */
export function createMessageRequests(): MessageRequests {
  const listeners = new Set<(request: MessageRequest) => void>();
  const open: MessageRequests['open'] = (request) => {
    const whole = {
      facts: {},
      campaignId: null,
      greetingId: null,
      templateId: null,
      stamps: {},
      letters: null,
      ...request,
    };
    for (const listener of listeners) listener(whole);
  };
  return {
    open,
    openLetters: (letters) => {
      if (letters.length === 0) return;
      open({
        contactIds: letters.map(({ contactId }) => contactId),
        purpose: 'holiday',
        letters,
      });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The letters of a request, in their order; each with the id of the greeting that it is. */
export function lettersOf({
  contactIds,
  letters,
  ...shared
}: MessageRequest): readonly LetterRequest[] {
  const all =
    letters ??
    [...new Set(contactIds)].map((contactId): LetterRequest => ({ ...shared, contactId }));
  return all.map((letter) => ({
    ...letter,
    greetingId:
      letter.greetingId ??
      (letter.stamps.greeting === undefined
        ? null
        : idOfGreeting(letter.contactId, letter.stamps.greeting.occasion)),
  }));
}

/** The requests of this window. */
export const MessageRequestContext = createContext<MessageRequests>(createMessageRequests());

/** Opens the composer: `useOpenMessage()({ contactIds: [id], purpose: 'birthday' })`. */
export function useOpenMessage(): MessageRequests['open'] {
  return useContext(MessageRequestContext).open;
}

/** Opens the composer for letters that differ: `useOpenLetters()([{ contactId, purpose, … }])`. */
export function useOpenLetters(): MessageRequests['openLetters'] {
  return useContext(MessageRequestContext).openLetters;
}
