import type { CareAction } from '@shared/domain/care/careBoard';
import type { CareTagName } from '@shared/domain/care/careSentence';
import type { IconName } from '@renderer/ui/icons';
import type { Tone } from '@renderer/ui/tone';

/** Picture and tone of the word beside a name. */
export type CareLook = { readonly icon: IconName; readonly tone: Tone };

const LOOKS: Readonly<Record<CareTagName, CareLook>> = {
  criticism: { icon: 'message-square-warning', tone: 'critique' },
  promise: { icon: 'handshake', tone: 'promise' },
  'promise-them': { icon: 'handshake', tone: 'promise' },
  privacy: { icon: 'shield-check', tone: 'warn' },
  birthday: { icon: 'cake', tone: 'birthday' },
  anniversary: { icon: 'cake', tone: 'birthday' },
  wedding: { icon: 'heart', tone: 'birthday' },
  'name-day': { icon: 'cake', tone: 'birthday' },
  founding: { icon: 'building', tone: 'birthday' },
  'other-day': { icon: 'star', tone: 'birthday' },
  holiday: { icon: 'calendar-days', tone: 'holiday' },
  thanks: { icon: 'hand-heart', tone: 'thanks' },
  points: { icon: 'stamp', tone: 'points' },
  silent: { icon: 'hourglass', tone: 'quiet' },
  rhythm: { icon: 'refresh', tone: 'quiet' },
  'check-in': { icon: 'help', tone: 'info' },
  welcome: { icon: 'door', tone: 'info' },
  refund: { icon: 'wallet', tone: 'warn' },
  renewal: { icon: 'refresh', tone: 'info' },
  warranty: { icon: 'shield', tone: 'info' },
  service: { icon: 'timer', tone: 'info' },
  'leave-alone': { icon: 'ban', tone: 'warn' },
};

/** How the word beside a name looks. */
export const lookOf = (name: CareTagName): CareLook => LOOKS[name];

/** The picture of what is to be done. */
export const ACTION_ICONS: Readonly<Record<CareAction, IconName>> = {
  answer: 'mail',
  'call-now': 'phone',
  call: 'phone',
  write: 'mail',
  done: 'check',
  congratulate: 'cake',
  'see-greeting': 'eye',
  thank: 'hand-heart',
  remind: 'bell',
  'get-in-touch': 'message-circle',
  'check-in': 'message-circle',
  open: 'user',
};
