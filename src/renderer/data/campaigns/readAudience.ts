import type { Clock, Instant } from '@shared/domain/calendar/clock';
import type { Audience, CampaignReach, NamedPerson } from '@shared/domain/campaigns/audience';
import {
  concerns,
  languagesOf,
  recipientOf,
  type ReachSetting,
  type Recipient,
} from '@shared/domain/campaigns/recipients';
import { isSameNews } from '@shared/domain/campaigns/toldLanguages';
import { decidedOn, type ConsentEvent } from '@shared/domain/contacts/consent';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { Customs } from '@shared/domain/culture/customs';
import { DEFAULT_SETTINGS } from '@shared/domain/store/defaultSettings';
import type { RegularsDatabase } from '../database';
import { getMany } from '../journal/chunks';
import { restrictedPeople } from '../privacy/restricted';
import type { Segments } from '../repositories/segments';

type Sources = {
  readonly db: RegularsDatabase;
  readonly clock: Clock;
  readonly segments: Pick<Segments, 'membersOf'>;
};

/** Contacts judged at once. */
const PORTION = 500;
const DAY_MS = 86_400_000;

/** Reads whom a campaign is for: who gets it, who does not and why, portion by portion. */
export async function readAudience(
  { db, clock, segments }: Sources,
  reach: CampaignReach,
): Promise<Audience> {
  const now = clock.now();
  const segment = reach.segmentId === null ? null : await db.segments.get(reach.segmentId);
  // A segment that is gone holds nobody; a campaign without one is for everybody.
  const ids =
    reach.segmentId === null
      ? null
      : segment
        ? await segments.membersOf({ members: segment.members })
        : [];
  const writtenTo = new Set(
    (await db.messages.where('campaignId').equals(reach.id).toArray()).map(
      ({ contactId }) => contactId,
    ),
  );
  const budgetSetting = await db.settings.get('contactBudget');
  const setting: ReachSetting = {
    now,
    today: clock.today(),
    budget:
      budgetSetting?.id === 'contactBudget' ? budgetSetting.value : DEFAULT_SETTINGS.contactBudget,
  };
  const customs = new Map((await db.customs.toArray()).map((row) => [row.id, row]));
  const touches = await touchesOf(db, now, longestDays(setting, customs));
  const toldBefore = await toldTheSame(db, reach);
  const restricted = await restrictedPeople(db);

  const recipients: Recipient[] = [];
  for await (const contacts of portions(db, ids)) {
    const asked = contacts.filter(({ id }) => !writtenTo.has(id));
    const meant = asked.filter((contact) => concerns(reach, contact));
    const consents = await consentsOf(
      db,
      meant.map(({ id }) => id),
    );
    for (const contact of meant) {
      const { id } = contact;
      recipients.push(
        recipientOf(
          {
            contact,
            consents: decidedOn(consents.get(id) ?? [], setting.today),
            customs: customs.get(id) ?? null,
            contactsByUs: touches.get(id) ?? [],
            toldBefore: toldBefore.get(id) ?? null,
            isRestricted: restricted.has(id),
          },
          setting,
        ),
      );
    }
  }
  const written = (await getMany(db.contacts, [...writtenTo])).flatMap((contact) =>
    contact === undefined ? [] : [named(contact)],
  );
  return { recipients, written };
}

const named = (contact: Contact): NamedPerson => ({
  contactId: contact.id,
  name: calledBy(contact),
  isSample: contact.isSample,
  languages: languagesOf(contact),
});

/** People in portions: those of a list in its order, or everybody. */
async function* portions(
  db: RegularsDatabase,
  ids: readonly ContactId[] | null,
): AsyncGenerator<readonly Contact[]> {
  if (ids !== null) {
    for (let from = 0; from < ids.length; from += PORTION) {
      const found = await db.contacts.bulkGet(ids.slice(from, from + PORTION));
      yield found.filter((contact) => contact !== undefined);
    }
    return;
  }
  for (let after = ''; ;) {
    const found = await db.contacts.where('id').above(after).limit(PORTION).toArray();
    yield found;
    const last = found.at(-1);
    if (last === undefined || found.length < PORTION) return;
    after = last.id;
  }
}

/** As far back as a budget counts for anybody, in days; 0 without a budget. */
const longestDays = ({ budget }: ReachSetting, customs: ReadonlyMap<ContactId, Customs>): number =>
  [...customs.values()].reduce(
    (days, { budget: own }) => Math.max(days, own?.days ?? 0),
    budget?.days ?? 0,
  );

/** When the shop got in touch with whom by itself within so many days. */
async function touchesOf(
  db: RegularsDatabase,
  now: Instant,
  days: number,
): Promise<ReadonlyMap<ContactId, readonly Instant[]>> {
  const touches = new Map<ContactId, Set<Instant>>();
  if (days === 0) return new Map();
  const from = now - days * DAY_MS;
  const touch = (id: ContactId, at: Instant): void => {
    touches.set(id, (touches.get(id) ?? new Set()).add(at));
  };
  const [exchanges, greetings] = await Promise.all([
    db.interactions
      .where('happenedAt')
      .between(from, now, true, true)
      .filter(({ kind, direction }) => kind !== 'note' && direction === 'out')
      .toArray(),
    db.greetings
      .where('status')
      .equals('sent')
      .filter(({ resolvedAt }) => resolvedAt !== null && resolvedAt >= from)
      .toArray(),
  ]);
  for (const { contactId, happenedAt } of exchanges) touch(contactId, happenedAt);
  // A greeting that was sent as a message stands on the timeline with the same instant: it is one contact.
  for (const { contactId, resolvedAt } of greetings) touch(contactId, resolvedAt ?? from);
  return new Map([...touches].map(([id, instants]) => [id, [...instants]]));
}

/** Decisions of some people, latest first. */
async function consentsOf(
  db: RegularsDatabase,
  ids: readonly ContactId[],
): Promise<ReadonlyMap<ContactId, readonly ConsentEvent[]>> {
  const events = await db.consentEvents.where('contactId').anyOf(ids).toArray();
  events.sort((a, b) => b.decidedAt - a.decidedAt || (a.id < b.id ? 1 : -1));
  const found = new Map<ContactId, ConsentEvent[]>();
  for (const event of events) {
    const own = found.get(event.contactId);
    if (own) own.push(event);
    else found.set(event.contactId, [event]);
  }
  return found;
}

/** Who was told the same in another campaign, and by the name of which. */
async function toldTheSame(
  db: RegularsDatabase,
  { id, news }: CampaignReach,
): Promise<ReadonlyMap<ContactId, string>> {
  const same = new Map(
    (await db.campaigns.toArray())
      .filter((other) => other.id !== id && isSameNews(news, other.news))
      .map((other) => [other.id, other.name]),
  );
  if (same.size === 0) return new Map();
  const messages = await db.messages
    .where('campaignId')
    .anyOf([...same.keys()])
    .filter(({ status }) => status === 'sent')
    .toArray();
  return new Map(
    messages.map(({ contactId, campaignId }) => [contactId, same.get(campaignId ?? '') ?? '']),
  );
}
