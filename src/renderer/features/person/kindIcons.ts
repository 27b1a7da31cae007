import type { InteractionKind } from '@shared/domain/interactions/interaction';
import type { IconName } from '@renderer/ui/icons';

/** The kinds of exchange with their pictures. */
export const KIND_ICONS: Readonly<Record<InteractionKind, IconName>> = {
  note: 'note',
  call: 'phone',
  visit: 'door',
  email: 'mail',
  chat: 'message-circle',
  social: 'share',
  letter: 'file-text',
};
