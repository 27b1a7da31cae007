import { localTimeAt } from '@shared/domain/culture/localTime';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Message, MessageId } from '@shared/domain/messages/message';
import type { Act } from '@shared/domain/journal/change';
import { creating, removing, updating, type Write } from '@shared/domain/journal/write';
import { getMany } from '../journal/chunks';
import { restrictedPeople } from '../privacy/restricted';
import { actOf, type ActKey } from './acts';
import { writesOfSending, writesOfUnsending, type MessageSent } from './messageWrites';
import { doing, gone, save, type Dependencies, type Saving } from './saving';
import { nameInActs, trashedPeople } from './trashedPeople';

/** A message as it is drafted. */
export type MessageDraft = Omit<
  Message,
  'id' | 'status' | 'preparedAt' | 'resolvedAt' | 'updatedAt'
>;

/** Messages: drafts, sent ones, and what was left out. Reads are for `useLive`; every write is one act. */
export type Messages = {
  readonly find: (id: MessageId) => Promise<Message | null>;
  /** Drafts, the oldest first. Leaves out the trash. */
  readonly waiting: () => Promise<readonly Message[]>;
  /** All of a person, the latest first. */
  readonly of: (contactId: ContactId) => Promise<readonly Message[]>;
  /** All of a campaign, the oldest first: who was sent what. Leaves out the trash. */
  readonly ofCampaign: (campaignId: string) => Promise<readonly Message[]>;
  /**
   * Writes drafts down. Whoever has a message of the same campaign already keeps that one; a draft for the same
   * thank-you or greeting that still waits is written anew rather than twice.
   */
  readonly draft: (drafts: readonly MessageDraft[]) => Saving<{
    /** Written, in the order of the drafts. */
    readonly messages: readonly Message[];
    /** How many had one of the campaign before, or are gone. */
    readonly already: number;
  }>;
  readonly rewrite: (
    id: MessageId,
    fields: Partial<
      Pick<
        Message,
        'subject' | 'body' | 'language' | 'addressedAs' | 'channel' | 'templateId' | 'purpose'
      >
    >,
  ) => Saving<null>;
  /**
   * `sent`: it was sent by somebody. In the same act it stands on the timeline, its thank-you is said and its
   * greeting sent. What else differs from message to message, or is settled by one alone, a function answers for each.
   * `draft` takes back timeline, thank-you and greeting. `skipped`: it is not going to be.
   */
  readonly resolve: (
    ids: readonly MessageId[],
    status: Message['status'],
    sent?: MessageSent | ((id: MessageId) => MessageSent),
  ) => Saving<null>;
  /** Throws drafts and skipped ones away; sent ones stay. */
  readonly discard: (ids: readonly MessageId[]) => Saving<null>;
};

const oldestFirst = (a: Message, b: Message): number =>
  a.preparedAt - b.preparedAt || (a.id < b.id ? -1 : 1);

/** The repository of messages. */
export function createMessages(deps: Dependencies): Messages {
  const { db, door, clock, newId } = deps;

  const withoutTrash = async (messages: readonly Message[]): Promise<readonly Message[]> => {
    const [trashed, restricted] = await Promise.all([trashedPeople(db), restrictedPeople(db)]);
    return messages
      .filter(({ contactId }) => !trashed.has(contactId) && !restricted.has(contactId))
      .sort(oldestFirst);
  };

  const some = async (ids: readonly MessageId[]): Promise<readonly Message[]> =>
    (await getMany(db.messages, [...new Set(ids)])).filter((message) => message !== undefined);

  /** The sentence of an act: with the person's name where it is about one alone. */
  const actFor = async (
    what: Message['status'] | 'drafted' | 'discarded',
    messages: readonly Pick<Message, 'contactId'>[],
  ): Promise<Act> => {
    const [only] = messages;
    return only && messages.length === 1
      ? actOf(`messages.${what}` satisfies ActKey, { name: await nameInActs(db, only.contactId) })
      : actOf(`messages.many.${what}` satisfies ActKey, { count: messages.length });
  };

  return {
    find: async (id) => (await db.messages.get(id)) ?? null,

    waiting: async () => withoutTrash(await db.messages.where('status').equals('draft').toArray()),

    of: async (contactId) =>
      (await db.messages.where('contactId').equals(contactId).toArray()).sort((a, b) =>
        oldestFirst(b, a),
      ),

    ofCampaign: async (campaignId) =>
      withoutTrash(await db.messages.where('campaignId').equals(campaignId).toArray()),

    draft: (drafts) =>
      save(door, async () => {
        const now = clock.now();
        const contactIds = [...new Set(drafts.map(({ contactId }) => contactId))];
        const people = await getMany(db.contacts, contactIds);
        const known = new Set(people.flatMap((contact) => contact?.id ?? []));
        const stored = await db.messages.where('contactId').anyOf(contactIds).toArray();
        const reached = new Set(
          stored.flatMap(({ campaignId, contactId }) =>
            campaignId === null ? [] : [`${campaignId} ${contactId}`],
          ),
        );
        const writes: Write[] = [];
        const created: Message[] = [];
        const messages: Message[] = [];
        for (const draft of drafts) {
          const { campaignId, contactId } = draft;
          const place = campaignId === null ? null : `${campaignId} ${contactId}`;
          if (!known.has(contactId) || (place !== null && reached.has(place))) continue;
          if (place !== null) reached.add(place);
          const waiting = stored.find(
            (message) => message.status === 'draft' && isFor(message, draft),
          );
          const message: Message = {
            ...draft,
            id: waiting?.id ?? (newId() as MessageId),
            status: 'draft',
            preparedAt: waiting?.preparedAt ?? now,
            resolvedAt: null,
            updatedAt: now,
          };
          if (waiting) writes.push(updating('messages', waiting.id, draft, waiting));
          else created.push(message);
          messages.push(message);
        }
        if (created.length > 0) writes.push(creating('messages', created));
        return doing(await actFor('drafted', messages), writes, {
          messages,
          already: drafts.length - messages.length,
        });
      }),

    rewrite: (id, fields) =>
      save(door, async () => {
        const message = await db.messages.get(id);
        if (!message) return gone();
        return doing(
          actOf('messages.rewritten', { name: await nameInActs(db, message.contactId) }),
          [updating('messages', id, fields, message)],
          null,
        );
      }),

    resolve: (ids, status, sent = {}) =>
      save(door, async () => {
        const found = await some(ids);
        if (found.length === 0 && ids.length > 0) return gone();
        const changing = found.filter((message) => message.status !== status);
        const today = localTimeAt(clock.now(), clock.zone()).day;
        const writes: Write[] = [];
        for (const message of changing) {
          const how = typeof sent === 'function' ? sent(message.id) : sent;
          const channel = status === 'sent' ? (how.channel ?? message.channel) : message.channel;
          const resolvedAt = status === 'draft' ? null : clock.now();
          writes.push(updating('messages', message.id, { status, channel, resolvedAt }, message));
          if (status === 'sent') {
            writes.push(
              ...(await writesOfSending(
                deps,
                { ...message, channel },
                { ...how, owedOn: how.owedOn ?? today },
              )),
            );
          } else if (message.status === 'sent') {
            writes.push(...(await writesOfUnsending(deps, message)));
          }
        }
        return doing(await actFor(status, changing), writes, null);
      }),

    discard: (ids) =>
      save(door, async () => {
        const going = (await some(ids)).filter(({ status }) => status !== 'sent');
        return doing(
          await actFor('discarded', going),
          going.length > 0
            ? [
                removing(
                  'messages',
                  going.map(({ id }) => id),
                ),
              ]
            : [],
          null,
        );
      }),
  };
}

/** Whether a message is for the same thank-you or greeting of the same person. */
const isFor = (message: Message, { contactId, thanksId, greetingId }: MessageDraft): boolean =>
  message.contactId === contactId &&
  ((thanksId !== null && message.thanksId === thanksId) ||
    (greetingId !== null && message.greetingId === greetingId));
