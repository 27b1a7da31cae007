import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { CareMark } from '@shared/domain/care/careMark';
import { thanksReasonOf, type Thanks } from '@shared/domain/care/thanks';
import type { Channel } from '@shared/domain/contacts/contact';
import { greetingId as idOfGreeting, type Greeting } from '@shared/domain/culture/greeting';
import type { CriticismId } from '@shared/domain/feedback/criticism';
import { takeStep } from '@shared/domain/feedback/criticismLoop';
import type { IdeaId } from '@shared/domain/feedback/idea';
import { creating, removing, updating, type Write } from '@shared/domain/journal/write';
import type { Message } from '@shared/domain/messages/message';
import { writeOfDoing } from './careMarks';
import { fieldsOfTelling } from './ideas';
import type { Dependencies } from './saving';
import { writingThanks } from './thanks';
import { touchRow } from './touchRows';
import { writesOfOpenStep, writesOfStep } from './welcomeWrites';

type Needs = Pick<Dependencies, 'db' | 'clock'>;

/** How a message went out, and what it settles besides. */
export type MessageSent = {
  /** The channel that it went by; default: its own. */
  readonly channel?: Channel;
  /** The day since which its thank-you was owed; default: today. */
  readonly owedOn?: IsoDate;
  /** It was said rather than sent: its subject alone stands on the timeline. */
  readonly isSpoken?: boolean;
  /** What its greeting is for; written down as sent where nobody prepared it. */
  readonly greeting?: Pick<Greeting, 'occasion' | 'occasionName' | 'on'> | undefined;
  /** The row of Today that it answers: done. */
  readonly careMark?: Pick<CareMark, 'id' | 'reason'> | undefined;
  /** The idea whose outcome it tells: the person was told. */
  readonly ideaId?: IdeaId | undefined;
  /** The criticism whose answer it tells: told, where it has one. */
  readonly criticismId?: CriticismId | undefined;
};

/** What a message says, as it stands on the timeline. */
const textOf = ({ subject, body }: Message): string =>
  subject.trim() === '' ? body : `${subject}\n\n${body}`;

/**
 * What belongs to sending a message: it stands on the timeline under the message's own id, its thank-you is
 * said, its greeting sent, the step of a welcome that asks for it done, and whatever else it settles is settled.
 */
export async function writesOfSending(
  needs: Needs,
  message: Message,
  sent: MessageSent & { readonly owedOn: IsoDate },
): Promise<readonly Write[]> {
  const { db, clock } = needs;
  const { id, contactId, channel, subject, thanksId } = message;
  const writes: Write[] = [];
  if (!(await db.interactions.get(id))) {
    const text = sent.isSpoken === true ? subject : textOf(message);
    writes.push(creating('interactions', [touchRow(contactId, channel, text, id, clock)]));
  }
  const parts = thanksId === null ? null : thanksReasonOf(thanksId);
  if (thanksId !== null && parts !== null && parts.contactId === contactId) {
    const now = clock.now();
    const thanks: Thanks = {
      ...parts,
      id: thanksId,
      status: 'said',
      channel,
      owedOn: sent.owedOn,
      resolvedAt: now,
      updatedAt: now,
    };
    writes.push(...writingThanks(thanks, await db.thanks.get(thanksId)).writes);
  }
  writes.push(...(await writesOfGreeting(needs, message, sent.greeting)));
  writes.push(...(await writesOfSettling(needs, message, sent)));
  writes.push(...(await writesOfStep(db, message, clock.today())));
  return writes;
}

/** The greeting that a message is: sent, with the words that went out. Nobody gets two for one occasion. */
async function writesOfGreeting(
  { db, clock }: Needs,
  { contactId, channel, body, greetingId, language }: Message,
  greetedFor: MessageSent['greeting'],
): Promise<readonly Write[]> {
  if (greetingId === null) return [];
  const now = clock.now();
  const fields = { status: 'sent', channel, language, text: body, resolvedAt: now } as const;
  const stored = await db.greetings.get(greetingId);
  if (stored)
    return stored.status === 'sent' ? [] : [updating('greetings', stored.id, fields, stored)];
  if (greetedFor === undefined || idOfGreeting(contactId, greetedFor.occasion) !== greetingId) {
    return [];
  }
  const row: Greeting = {
    ...greetedFor,
    ...fields,
    id: greetingId,
    contactId,
    preparedAt: now,
    updatedAt: now,
  };
  return [creating('greetings', [row])];
}

/** The row of Today, the idea and the criticism that a message settles. */
async function writesOfSettling(
  { db, clock }: Needs,
  { contactId }: Message,
  { careMark, ideaId, criticismId }: MessageSent,
): Promise<readonly Write[]> {
  const writes: Write[] = [];
  if (careMark !== undefined)
    writes.push(await writeOfDoing({ db, clock }, { ...careMark, contactId }));
  const idea = ideaId === undefined ? undefined : await db.ideas.get(ideaId);
  if (idea) {
    writes.push(
      updating('ideas', idea.id, fieldsOfTelling(idea, [contactId], clock.today()), idea),
    );
  }
  const criticism = criticismId === undefined ? undefined : await db.criticisms.get(criticismId);
  const told = criticism && takeStep(criticism, { kind: 'tell' }, clock.now());
  if (criticism && told?.ok === true) {
    writes.push(updating('criticisms', criticism.id, { toldAt: told.value.toldAt }, criticism));
  }
  return writes;
}

/** What takes the sending of a message back: it was not sent after all. */
export async function writesOfUnsending(
  { db, clock }: Needs,
  message: Message,
): Promise<readonly Write[]> {
  const { id, thanksId, greetingId } = message;
  const writes: Write[] = [];
  if (await db.interactions.get(id)) writes.push(removing('interactions', [id]));
  const thanks = thanksId === null ? undefined : await db.thanks.get(thanksId);
  if (thanks?.status === 'said') writes.push(removing('thanks', [thanks.id]));
  const greeting = greetingId === null ? undefined : await db.greetings.get(greetingId);
  if (greeting?.status === 'sent') {
    const fields = { status: 'prepared', resolvedAt: null } as const;
    writes.push(updating('greetings', greeting.id, fields, greeting));
  }
  writes.push(...(await writesOfOpenStep(db, message, clock.zone())));
  return writes;
}
