import type { Tone } from '@renderer/ui/tone';

/** How loudly a difference between then and today is marked. */
export const STATE_TONES: Readonly<Record<'changed' | 'trashed' | 'gone', Tone>> = {
  changed: 'warn',
  trashed: 'critique',
  gone: 'critique',
};
