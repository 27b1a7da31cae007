import type { Clock } from '@shared/domain/calendar/clock';
import type { Channel, ContactId } from '@shared/domain/contacts/contact';
import type {
  Interaction,
  InteractionId,
  InteractionKind,
} from '@shared/domain/interactions/interaction';

const KIND_OF: Readonly<Record<Channel, InteractionKind>> = {
  phone: 'call',
  visit: 'visit',
  email: 'email',
  chat: 'chat',
  social: 'social',
  letter: 'letter',
};

/**
 * That the shop got in touch with somebody now, as it stands on the timeline.
 *
 * @param channel - `null` where nobody said how: it is a note then, which counts as contact as well.
 */
export function touchRow(
  contactId: ContactId,
  channel: Channel | null,
  text: string,
  id: string,
  clock: Clock,
): Interaction {
  const now = clock.now();
  return {
    id: id as InteractionId,
    contactId,
    kind: channel === null ? 'note' : KIND_OF[channel],
    direction: channel === null ? null : 'out',
    text,
    mood: null,
    durationMinutes: null,
    nextStep: '',
    happenedAt: now,
    zone: clock.zone(),
    isPrivate: false,
    createdAt: now,
    updatedAt: now,
  };
}
