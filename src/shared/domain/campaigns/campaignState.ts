import type { IsoDate } from '../calendar/isoDate';
import type { Message } from '../messages/message';
import type { Campaign } from '../segments/campaign';
import { languagesOfNews } from './toldLanguages';

/** How far a campaign is, in people. */
export type CampaignProgress = {
  readonly waiting: number;
  readonly sent: number;
  readonly skipped: number;
};

/**
 * `empty`: nothing to tell is written yet. `planned`: nobody's message is prepared. `under-way`: some wait.
 * `done`: each was sent or left out.
 */
export type CampaignState = 'empty' | 'planned' | 'under-way' | 'done';

/** Nothing was prepared. */
export const NO_PROGRESS: CampaignProgress = { waiting: 0, sent: 0, skipped: 0 };

/** How far the messages of a campaign are. */
export function progressOf(messages: readonly Pick<Message, 'status'>[]): CampaignProgress {
  let [waiting, sent, skipped] = [0, 0, 0];
  for (const { status } of messages) {
    if (status === 'draft') waiting += 1;
    else if (status === 'sent') sent += 1;
    else skipped += 1;
  }
  return { waiting, sent, skipped };
}

/** How many messages were prepared. */
export const totalOf = ({ waiting, sent, skipped }: CampaignProgress): number =>
  waiting + sent + skipped;

/** Where a campaign stands. */
export function campaignState(
  { news }: Pick<Campaign, 'news'>,
  progress: CampaignProgress,
): CampaignState {
  if (progress.waiting > 0) return 'under-way';
  if (totalOf(progress) > 0) return 'done';
  return languagesOfNews(news).length === 0 ? 'empty' : 'planned';
}

/** Whether its days lie ahead, hold now, or are over; both ends included. */
export function campaignPeriod(
  { from, to }: Pick<Campaign, 'from' | 'to'>,
  today: IsoDate,
): 'ahead' | 'now' | 'over' {
  if (today < from) return 'ahead';
  return to !== null && today > to ? 'over' : 'now';
}
