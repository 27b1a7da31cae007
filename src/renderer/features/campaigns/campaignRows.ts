import type { BudgetUse, LeftOut, Recipient } from '@shared/domain/campaigns/recipients';
import { languageFor, type ToldLanguages } from '@shared/domain/campaigns/toldLanguages';
import type { Instant } from '@shared/domain/calendar/clock';
import type { Channel, ContactId } from '@shared/domain/contacts/contact';
import type { Campaign } from '@shared/domain/segments/campaign';
import type { Message, MessageId } from '@shared/domain/messages/message';
import type { Audience } from '@shared/domain/campaigns/audience';

/** The groups of people of a campaign, in the order in which they are shown. */
export const ROW_GROUPS = ['ready', 'waiting', 'sent', 'skipped', 'left-out'] as const;

/** `ready`: gets it, and has no message yet. `waiting`: has a draft. `left-out`: does not get it. */
export type RowGroup = (typeof ROW_GROUPS)[number];

/** Somebody of a campaign. */
export type CampaignRow = {
  readonly contactId: ContactId;
  /** May be empty. */
  readonly name: string;
  readonly isSample: boolean;
  readonly group: RowGroup;
  /** The language of the message; `null` where nobody knows yet. */
  readonly language: string | null;
  /** The language that they would rather read, where they get another; else `null`. */
  readonly insteadOf: string | null;
  readonly channel: Channel | null;
  /** `null` without a message. */
  readonly message: Message | null;
  readonly leftOut: LeftOut | null;
  readonly budget: BudgetUse | null;
  /** When it was sent or left out. */
  readonly resolvedAt: Instant | null;
};

const GROUP_OF = { draft: 'waiting', sent: 'sent', skipped: 'skipped' } as const satisfies Record<
  Message['status'],
  RowGroup
>;

/** Everybody of a campaign, group by group, by name in each. */
export function campaignRows(
  audience: Audience,
  messages: readonly Message[],
  languages: ToldLanguages,
  compare: (one: string, other: string) => number,
): readonly CampaignRow[] {
  // Whoever was written to a moment ago is among those who may be until the audience is read anew.
  const named = new Map(
    [...audience.recipients, ...audience.written].map((person) => [person.contactId, person]),
  );
  const written = messages.map((message): CampaignRow => {
    const person = named.get(message.contactId);
    return {
      contactId: message.contactId,
      name: person?.name ?? '',
      isSample: person?.isSample ?? false,
      group: GROUP_OF[message.status],
      language: message.language,
      insteadOf:
        person === undefined || person.languages.includes(message.language)
          ? null
          : (person.languages[0] ?? null),
      channel: message.channel,
      message,
      leftOut: null,
      budget: null,
      resolvedAt: message.resolvedAt,
    };
  });
  const has = new Set(messages.map(({ contactId }) => contactId));
  const unwritten = audience.recipients
    .filter(({ contactId }) => !has.has(contactId))
    .map((recipient): CampaignRow => {
      const { used, isOwn } = languageFor(recipient.languages, languages);
      const { contactId, name, isSample, budget, channel } = recipient;
      const leftOut = leftOutOf(recipient, languages);
      return {
        contactId,
        name,
        isSample,
        group: leftOut === null ? 'ready' : 'left-out',
        language: leftOut === null ? used : null,
        insteadOf: leftOut === null && !isOwn ? (recipient.languages[0] ?? null) : null,
        channel,
        message: null,
        leftOut,
        budget,
        resolvedAt: null,
      };
    });
  return [...written, ...unwritten].sort(
    (one, other) =>
      ROW_GROUPS.indexOf(one.group) - ROW_GROUPS.indexOf(other.group) ||
      compare(one.name, other.name),
  );
}

/** Whose drafts were written before what is told was changed, and do not say it. */
export const staleRows = (
  rows: readonly CampaignRow[],
  { news, updatedAt }: Pick<Campaign, 'news' | 'updatedAt'>,
): readonly CampaignRow[] =>
  rows.filter(({ group, message, insteadOf }) => {
    if (group !== 'waiting' || message === null || message.updatedAt >= updatedAt) return false;
    const told = news[message.language]?.trim() ?? '';
    const isNowTheirs = insteadOf !== null && (news[insteadOf]?.trim() ?? '') !== '';
    return told === '' || !message.body.includes(told) || isNowTheirs;
  });

/** Why somebody does not get it; also where it is told in no language for them. `null` for who gets it. */
export function leftOutOf(recipient: Recipient, languages: ToldLanguages): LeftOut | null {
  if (recipient.leftOut !== null || languages.told.length === 0) return recipient.leftOut;
  return languageFor(recipient.languages, languages).used === null
    ? { kind: 'no-language', language: recipient.languages[0] ?? null }
    : null;
}

/** How many are in each group. */
export function groupCounts(rows: readonly CampaignRow[]): Readonly<Record<RowGroup, number>> {
  const counts = { ready: 0, waiting: 0, sent: 0, skipped: 0, 'left-out': 0 };
  for (const { group } of rows) counts[group] += 1;
  return counts;
}

/** The drafts that go as letters: they are printed together. */
export const letterDrafts = (rows: readonly CampaignRow[]): readonly MessageId[] =>
  rows.flatMap(({ group, message, channel }) =>
    group === 'waiting' && message !== null && channel === 'letter' ? message.id : [],
  );

/** One goes on after so many: nobody writes more at a sitting, and a list of them stays quick. */
const MAX_WALK = 200;

/**
 * Who is written to, one after another: those who wait, from somebody on, then those before; no more than 200.
 *
 * @param first - `null` for the first who waits.
 */
export function walkFrom(
  rows: readonly CampaignRow[],
  first: ContactId | null,
): readonly ContactId[] {
  const waiting = rows.flatMap(({ group, contactId }) => (group === 'waiting' ? [contactId] : []));
  const at = first === null ? 0 : Math.max(0, waiting.indexOf(first));
  return [...waiting.slice(at), ...waiting.slice(0, at)].slice(0, MAX_WALK);
}
