import type { ConsentEvent, ConsentPurpose } from '../contacts/consent';
import type { Channel } from '../contacts/contact';
import type { Judgement } from '../culture/moment';
import { MESSAGE_WAYS, type ClosedReason, type MessageWay, type WayChoice } from './channel';
import type { MessagePerson } from './draft';
import { MARKETING_PURPOSES, type MessagePurpose } from './message';

/** What a message sent on a way is recorded as. */
export const CHANNEL_OF: Readonly<Record<MessageWay, Channel>> = {
  email: 'email',
  whatsapp: 'chat',
  telegram: 'chat',
  sms: 'chat',
  messenger: 'chat',
  phone: 'phone',
  letter: 'letter',
  social: 'social',
  visit: 'visit',
};

/** Which decision of a contact a way needs. A visit needs none: they come by themselves. */
const CONSENT_OF: Readonly<Record<MessageWay, ConsentPurpose | null>> = {
  email: 'email',
  whatsapp: 'chat',
  telegram: 'chat',
  sms: 'chat',
  messenger: 'chat',
  phone: 'phone',
  letter: 'letter',
  social: 'chat',
  visit: null,
};

/** Messages that somebody is owed or has to know: no budget of contacts holds them back. */
const OWED: readonly MessagePurpose[] = ['apology', 'points', 'thanks'];

const GREETINGS: readonly MessagePurpose[] = ['birthday', 'holiday'];

/** Ways on which news may reach nobody without a yes for this very way (in Germany § 7 (2) UWG for calls and messages). */
const ASKED_FOR: readonly MessageWay[] = [
  'phone',
  'whatsapp',
  'telegram',
  'sms',
  'messenger',
  'social',
];

type Decisions = readonly Pick<ConsentEvent, 'purpose' | 'decision'>[];

/**
 * Every way to a contact for a purpose, the contact's preferred channel first: open, or closed with the
 * gravest reason and the next open way.
 *
 * - News (`win-back`, `announcement`) need a yes to the newsletter, and none to the way that is a no; calls and
 *   chats need a yes of their own.
 * - Asking for consent is itself news where it is sent: it needs a yes to the way, or a letter or a visit. Whoever
 *   said no to news can only be asked in person.
 * - Greetings (`birthday`, `holiday`) need a yes to greetings, and no no to the way.
 * - Everything else needs no no to the way.
 *
 * @param consents - The contact's decisions, latest first.
 * @param moment - How now is there; only its reasons to leave somebody alone count. `null`: not judged.
 */
export function channelsFor(
  contact: Pick<MessagePerson, 'phones' | 'emails' | 'addresses' | 'handles' | 'preferredChannel'>,
  consents: Decisions,
  purpose: MessagePurpose,
  moment: Pick<Judgement, 'reasons'> | null,
): readonly WayChoice[] {
  const { preferredChannel } = contact;
  const choices = MESSAGE_WAYS.map((way) => {
    const found = addressOf(way, contact);
    const reason =
      found.reason ??
      leftAlone(moment) ??
      consentReason(way, purpose, consents) ??
      budgetReason(purpose, moment);
    const channel = CHANNEL_OF[way];
    return {
      way,
      channel,
      address: found.address,
      isOpen: reason === null,
      reason,
      isPreferred: preferredChannel === channel,
    };
  });
  choices.sort((one, other) => Number(other.isPreferred) - Number(one.isPreferred));
  const next = choices.find(({ isOpen }) => isOpen)?.way ?? null;
  return choices.map((choice) => ({ ...choice, next: choice.isOpen ? null : next }));
}

/**
 * The channel of the first way that `channelsFor` has open, one of the wanted ones if any of them is;
 * `null` where none is. Looks no further than it needs to: lists ask it of hundreds of people.
 */
export function firstOpenChannel(
  contact: Parameters<typeof channelsFor>[0],
  consents: Decisions,
  purpose: MessagePurpose,
  wanted: readonly Channel[] = [],
): Channel | null {
  const { preferredChannel } = contact;
  let first: Channel | null = null;
  const isOpen = (way: MessageWay): boolean =>
    addressOf(way, contact).reason === null && consentReason(way, purpose, consents) === null;
  for (const isPreferred of preferredChannel === null ? [false] : [true, false]) {
    for (const way of MESSAGE_WAYS) {
      const channel = CHANNEL_OF[way];
      if ((channel === preferredChannel) !== isPreferred) continue;
      const isWanted = wanted.includes(channel);
      // Only a wanted one can still take the place of the first.
      if ((first !== null && !isWanted) || !isOpen(way)) continue;
      if (isWanted || wanted.length === 0) return channel;
      first = channel;
    }
  }
  return first;
}

/** The latest decision on a purpose; `null` where nobody asked. `consents` come latest first. */
export const latestDecision = (
  consents: Decisions,
  purpose: ConsentPurpose,
): ConsentEvent['decision'] | null =>
  consents.find((decision) => decision.purpose === purpose)?.decision ?? null;

type Found = { readonly address: string; readonly reason: ClosedReason | null };

function addressOf(
  way: MessageWay,
  { phones, emails, addresses, handles }: Parameters<typeof channelsFor>[0],
): Found {
  switch (way) {
    case 'email':
      return best(emails, ({ address }) => address);
    case 'phone':
      return best(
        phones.filter(({ use }) => use !== 'fax'),
        ({ e164, number }) => e164 || number,
      );
    case 'sms':
      return best(
        phones.filter(({ use }) => use === 'mobile'),
        ({ e164, number }) => e164 || number,
      );
    case 'letter':
      return best(addresses, ({ street, postOfficeBox, postalCode, city }) =>
        [street || postOfficeBox, [postalCode, city].filter(Boolean).join(' ')]
          .filter(Boolean)
          .join(', '),
      );
    case 'whatsapp':
    case 'telegram':
      return best(
        handles.filter(({ service }) => service === way),
        ({ value }) => value,
      );
    case 'messenger':
      return best(
        handles.filter(({ service }) => CHATS.has(service)),
        ({ value }) => value,
      );
    case 'social':
      return best(
        handles.filter(({ service }) => SOCIAL.has(service)),
        ({ value }) => value,
      );
    case 'visit':
      return { address: '', reason: null };
  }
}

const CHATS = new Set<string>([
  'signal',
  'wechat',
  'line',
  'kakaotalk',
  'viber',
  'messenger',
  'skype',
]);
const SOCIAL = new Set<string>([
  'instagram',
  'facebook',
  'linkedin',
  'xing',
  'mastodon',
  'x',
  'tiktok',
]);

function best<T extends { readonly isPreferred: boolean; readonly doNotUse: boolean }>(
  items: readonly T[],
  textOf: (item: T) => string,
): Found {
  let isAnyFilled = false;
  let first: string | null = null;
  for (const item of items) {
    const text = textOf(item).trim();
    if (text === '') continue;
    isAnyFilled = true;
    if (item.doNotUse) continue;
    if (item.isPreferred) return { address: text, reason: null };
    first ??= text;
  }
  if (first !== null) return { address: first, reason: null };
  return isAnyFilled ? DO_NOT_USE : NO_ADDRESS;
}

const DO_NOT_USE: Found = { address: '', reason: { kind: 'do-not-use' } };
const NO_ADDRESS: Found = { address: '', reason: { kind: 'no-address' } };

function leftAlone(moment: Pick<Judgement, 'reasons'> | null): ClosedReason | null {
  const found = moment?.reasons.find((reason) => reason.kind === 'leave-alone');
  return found === undefined
    ? null
    : { kind: 'leave-alone', until: found.until, words: found.words };
}

function consentReason(
  way: MessageWay,
  purpose: MessagePurpose,
  consents: Decisions,
): ClosedReason | null {
  const forWay = CONSENT_OF[way];
  const isNews = MARKETING_PURPOSES.includes(purpose);
  const needed: ConsentPurpose[] = [];
  // Said at the counter it is a conversation.
  if (isNews && way !== 'visit') needed.push('newsletter');
  if (GREETINGS.includes(purpose)) needed.push('greetings');
  if (forWay !== null) {
    const isAsked = isNews && ASKED_FOR.includes(way);
    const isAsking = purpose === 'consent-request' && way !== 'letter';
    if (isAsked || isAsking) needed.push(forWay);
  }
  // Whoever said no to news is not asked for a yes in writing.
  const isAskedAgain = purpose === 'consent-request' && way !== 'visit';
  const respected: ConsentPurpose[] = [
    ...(isAskedAgain ? (['newsletter'] as const) : []),
    ...(forWay === null ? [] : [forWay]),
  ];
  // A no is graver than a question that nobody asked yet.
  for (const wanted of [...needed, ...respected]) {
    const decision = latestDecision(consents, wanted);
    if (decision === 'refused' || decision === 'withdrawn')
      return { kind: 'refused', purpose: wanted };
  }
  const missing = needed.find((wanted) => latestDecision(consents, wanted) !== 'given');
  return missing === undefined ? null : { kind: 'no-consent', purpose: missing };
}

function budgetReason(
  purpose: MessagePurpose,
  moment: Pick<Judgement, 'reasons'> | null,
): ClosedReason | null {
  if (OWED.includes(purpose)) return null;
  const found = moment?.reasons.find((reason) => reason.kind === 'budget');
  return found === undefined ? null : { kind: 'budget', budget: found.budget, had: found.had };
}
