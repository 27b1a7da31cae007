import type { IdeaStatus } from '@shared/domain/feedback/idea';
import type { IconName } from '@renderer/ui/icons';
import type { Tone } from '@renderer/ui/tone';

/** How a status looks; its word always stands beside it. */
export const STATUS_LOOK: Readonly<
  Record<IdeaStatus, { readonly icon: IconName; readonly tone: Tone }>
> = {
  new: { icon: 'note', tone: 'neutral' },
  examined: { icon: 'eye', tone: 'quiet' },
  doing: { icon: 'hourglass', tone: 'promise' },
  done: { icon: 'check', tone: 'ok' },
  told: { icon: 'message-circle', tone: 'thanks' },
  declined: { icon: 'heart', tone: 'neutral' },
};

/** A title for words that have none: their first sentence, or as much of it as fits a line. */
export function titleOf(text: string): string {
  const [first = ''] = text.trim().split(/(?<=[.!?。！？])\s|\n/u, 1);
  const bare = first.replace(/[.。]$/u, '').trim();
  if (bare.length <= LONGEST) return bare;
  const cut = bare.lastIndexOf(' ', LONGEST - 1);
  return `${bare.slice(0, cut > 20 ? cut : LONGEST - 1).trimEnd()}…`;
}

const LONGEST = 60;
