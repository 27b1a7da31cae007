import type { HintTopic } from '@shared/domain/culture/cultureCard';
import type { IconName } from '@renderer/ui/icons';

/** The picture of what a hint is about. */
export const HINT_ICONS: Readonly<Record<HintTopic, IconName>> = {
  trust: 'handshake',
  communication: 'message-circle',
  address: 'square-user',
  greeting: 'smile',
  decisions: 'split',
  meetings: 'users',
  messages: 'mail',
  time: 'clock',
  gifts: 'gift',
  calendar: 'calendar-days',
};
