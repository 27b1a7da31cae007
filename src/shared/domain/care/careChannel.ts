import type { Channel } from '../contacts/contact';
import { firstOpenChannel } from '../messages/channelsFor';
import type { MessagePurpose } from '../messages/message';
import type { CarePerson } from './careBoard';
import type { CareReason } from './careMark';

/**
 * What a message for a reason would be: it decides which consent it needs. Keeping one's word and paying
 * what is owed is service like asking how it goes; fetching somebody back is news.
 */
export const PURPOSE_OF_REASON: Readonly<Record<CareReason, MessagePurpose>> = {
  criticism: 'apology',
  'promise-closing': 'check-in',
  promise: 'check-in',
  privacy: 'check-in',
  birthday: 'birthday',
  holiday: 'holiday',
  thanks: 'thanks',
  points: 'points',
  silent: 'win-back',
  rhythm: 'check-in',
  'check-in': 'check-in',
  welcome: 'welcome',
  refund: 'check-in',
  renewal: 'check-in',
};

/**
 * The channel to offer for a reason: one of the wanted ones that exists and is open, else the next open
 * one, the preferred first, else a visit, which needs no yes.
 */
export function channelFor(
  { reach, consents }: Pick<CarePerson, 'reach' | 'consents'>,
  reason: CareReason,
  wanted: readonly Channel[] = [],
): Channel {
  return firstOpenChannel(reach, consents, PURPOSE_OF_REASON[reason], wanted) ?? 'visit';
}
