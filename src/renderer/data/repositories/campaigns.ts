import { progressOf, type CampaignProgress } from '@shared/domain/campaigns/campaignState';
import type { Campaign } from '@shared/domain/segments/campaign';
import { creating, removing, updating, type Write } from '@shared/domain/journal/write';
import type { Message, MessageId } from '@shared/domain/messages/message';
import type { Audience, CampaignReach } from '@shared/domain/campaigns/audience';
import { readAudience } from '../campaigns/readAudience';
import type { CommitOptions } from '../journal/commit';
import { getMany } from '../journal/chunks';
import { restrictedPeople } from '../privacy/restricted';
import { actOf } from './acts';
import type { MessageDraft } from './messages';
import { doing, gone, save, type Dependencies, type Saving } from './saving';
import type { Segments } from './segments';
import { trashedPeople } from './trashedPeople';

/** A campaign as it is saved. */
export type CampaignFields = Omit<Campaign, 'createdAt' | 'updatedAt'>;

/** What is told to many. Its messages are under `messages.ofCampaign`. Reads are for `useLive`. */
export type Campaigns = {
  /** The latest beginning first. */
  readonly all: () => Promise<readonly Campaign[]>;
  readonly find: (id: string) => Promise<Campaign | null>;
  /** How far each is, by its id; those without any message are missing. Leaves out the trash. */
  readonly progress: () => Promise<ReadonlyMap<string, CampaignProgress>>;
  /** Whom one is for now, also one that is not saved yet; for `useAudience`. */
  readonly audience: (reach: CampaignReach) => Promise<Audience>;
  /** Writes one down, new or not, as one act. */
  readonly save: (campaign: CampaignFields) => Saving<Campaign>;
  /**
   * Writes the drafts of one down, as one act. Whoever has a message of it already keeps that one; drafts that
   * still wait are written anew where `isAnew`.
   *
   * @returns How many were written.
   */
  readonly prepare: (
    id: string,
    drafts: readonly MessageDraft[],
    options?: CommitOptions & { readonly isAnew?: boolean },
  ) => Saving<number>;
  /** Throws its drafts away; what was sent or left out stays. Answers how many. */
  readonly clear: (id: string) => Saving<number>;
  /** Removes it and its drafts that were not sent; sent messages stay with their people. */
  readonly remove: (id: string) => Saving<null>;
};

/** The repository of campaigns. */
export function createCampaigns(
  { db, door, clock, newId }: Dependencies,
  segments: Pick<Segments, 'membersOf'>,
): Campaigns {
  return {
    find: async (id) => (await db.campaigns.get(id)) ?? null,

    progress: async () => {
      const trashed = await trashedPeople(db);
      const messages = new Map<string, Message[]>();
      await db.messages
        .where('campaignId')
        .above('')
        .each((message) => {
          const { campaignId } = message;
          if (campaignId === null || trashed.has(message.contactId)) return;
          const own = messages.get(campaignId);
          if (own) own.push(message);
          else messages.set(campaignId, [message]);
        });
      return new Map([...messages].map(([id, own]) => [id, progressOf(own)]));
    },

    audience: (reach) => readAudience({ db, clock, segments }, reach),

    prepare: (id, drafts, { isAnew = false, ...options } = {}) =>
      save(
        door,
        async () => {
          const campaign = await db.campaigns.get(id);
          if (!campaign) return gone();
          const people = await getMany(
            db.contacts,
            drafts.map(({ contactId }) => contactId),
          );
          const stored = await db.messages.where('campaignId').equals(id).toArray();
          const reached = new Set(stored.map(({ contactId }) => contactId));
          const waiting = new Map(
            stored.flatMap((message) =>
              isAnew && message.status === 'draft' ? [[message.contactId, message]] : [],
            ),
          );
          const restricted = await restrictedPeople(db);
          const writes: Write[] = [];
          const now = clock.now();
          const messages: Message[] = [];
          for (const [at, draft] of drafts.entries()) {
            const contact = people[at];
            if (!contact || contact.trashedAt !== null || restricted.has(contact.id)) continue;
            const before = waiting.get(contact.id);
            if (before !== undefined) {
              writes.push(updating('messages', before.id, { ...draft, campaignId: id }, before));
              waiting.delete(contact.id);
            }
            if (reached.has(contact.id)) continue;
            reached.add(contact.id);
            messages.push({
              ...draft,
              id: newId() as MessageId,
              campaignId: id,
              status: 'draft',
              preparedAt: now,
              resolvedAt: null,
              updatedAt: now,
            });
          }
          return doing(
            actOf('campaigns.prepared', {
              label: campaign.name,
              count: messages.length + writes.length,
            }),
            [...writes, ...(messages.length > 0 ? [creating('messages', messages)] : [])],
            messages.length + writes.length,
          );
        },
        options,
      ),

    clear: (id) =>
      save(door, async () => {
        const campaign = await db.campaigns.get(id);
        if (!campaign) return gone();
        const drafts = await db.messages
          .where('campaignId')
          .equals(id)
          .filter(({ status }) => status === 'draft')
          .primaryKeys();
        return doing(
          actOf('campaigns.cleared', { label: campaign.name, count: drafts.length }),
          drafts.length > 0 ? [removing('messages', drafts)] : [],
          drafts.length,
        );
      }),

    all: async () =>
      (await db.campaigns.toArray()).sort((a, b) =>
        a.from === b.from ? (a.id < b.id ? 1 : -1) : a.from < b.from ? 1 : -1,
      ),

    save: (fields) =>
      save(door, async () => {
        const stored = await db.campaigns.get(fields.id);
        const now = clock.now();
        const campaign: Campaign = {
          ...fields,
          createdAt: stored?.createdAt ?? now,
          updatedAt: now,
        };
        const { id, ...rest } = fields;
        return doing(
          actOf('campaigns.saved', { label: campaign.name }),
          [stored ? updating('campaigns', id, rest, stored) : creating('campaigns', [campaign])],
          campaign,
        );
      }),

    remove: (id) =>
      save(door, async () => {
        const campaign = await db.campaigns.get(id);
        if (!campaign) return gone();
        const messages = await db.messages.where('campaignId').equals(id).toArray();
        const unsent = messages.filter(({ status }) => status !== 'sent');
        return doing(
          actOf('campaigns.removed', { label: campaign.name }),
          [
            ...messages
              .filter(({ status }) => status === 'sent')
              .map((message) => updating('messages', message.id, { campaignId: null }, message)),
            ...(unsent.length > 0
              ? [
                  removing(
                    'messages',
                    unsent.map((message) => message.id),
                  ),
                ]
              : []),
            removing('campaigns', [id]),
          ],
          null,
        );
      }),
  };
}
