import type { Clock } from '@shared/domain/calendar/clock';
import { addDays } from '@shared/domain/calendar/isoDate';
import type { ConsentEvent } from '@shared/domain/contacts/consent';
import type { Contact } from '@shared/domain/contacts/contact';
import { removing, updating, type Write } from '@shared/domain/journal/write';
import type { Campaign } from '@shared/domain/segments/campaign';
import type { RegularsDatabase } from '../database';
import { NEWS_REFUSED, NEWS_WELCOME, SAMPLE_CAMPAIGNS } from './cast/campaigns';
import type { SampleLanguage } from './samplePerson';

/** The beginning of the ids of sample campaigns: by it they go with the samples. */
const PREFIX = 'sample-campaign:';

/** What the sample people said about news, and what is going to be told to many. */
export type SampleCampaigns = {
  readonly consentEvents: readonly ConsentEvent[];
  readonly campaigns: readonly Campaign[];
};

/**
 * Tells what is told to many, relative to today.
 *
 * @param people - The sample contacts by their keys.
 * @param currency - ISO 4217, of the shop.
 */
export function sampleCampaigns(
  people: ReadonlyMap<string, Contact>,
  language: SampleLanguage,
  currency: string,
  clock: Clock,
  newId: () => string,
): SampleCampaigns {
  const [now, today] = [clock.now(), clock.today()];
  const decided =
    (decision: ConsentEvent['decision']) =>
    (key: string): ConsentEvent => {
      const person = people.get(key);
      if (!person) throw new Error(`Nobody among the samples is ${key}`);
      return {
        id: newId(),
        contactId: person.id,
        purpose: 'newsletter',
        decision,
        decidedAt: person.createdAt,
        source: { en: 'Said so in the shop', de: 'Im Laden gesagt' }[language],
      };
    };
  return {
    consentEvents: [...NEWS_WELCOME.map(decided('given')), ...NEWS_REFUSED.map(decided('refused'))],
    campaigns: SAMPLE_CAMPAIGNS.map(({ key, name, inDays, forDays, ...told }): Campaign => ({
      ...told,
      id: `${PREFIX}${key}`,
      name: name[language],
      segmentId: null,
      countries: [],
      languages: [],
      from: addDays(today, inDays),
      to: forDays === null ? null : addDays(today, inDays + forDays),
      templateId: null,
      currency,
      createdAt: now,
      updatedAt: now,
    })),
  };
}

/**
 * Removes the sample campaigns; one that the owner has made their own stays. What real people were sent stays
 * with them, what they were not sent goes.
 *
 * @param ids - The sample people, whose messages go with them.
 */
export async function removingSampleCampaigns(
  db: RegularsDatabase,
  ids: ReadonlySet<string>,
): Promise<readonly Write[]> {
  const going = await db.campaigns
    .where('id')
    .startsWith(PREFIX)
    .filter(({ createdAt, updatedAt }) => createdAt === updatedAt)
    .primaryKeys();
  if (going.length === 0) return [];
  const messages = await db.messages
    .where('campaignId')
    .anyOf(going)
    .filter(({ contactId }) => !ids.has(contactId))
    .toArray();
  return [
    ...messages
      .filter(({ status }) => status === 'sent')
      .map((message) => updating('messages', message.id, { campaignId: null }, message)),
    removing(
      'messages',
      messages.filter(({ status }) => status !== 'sent').map(({ id }) => id),
    ),
    removing('campaigns', going),
  ];
}
