import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { MessageId } from '@shared/domain/messages/message';
import type { LetterStamps } from './useOpenMessage';

/** What sending a letter settles besides, and since when it was owed. */
export type LaidOut = LetterStamps & { readonly owedOn?: IsoDate | undefined };

const laidOut = new Map<MessageId, LaidOut>();

/** Notes what a letter settles that goes to the printer, until the window closes. */
export function layOut(id: MessageId, stamps: LaidOut): void {
  laidOut.set(id, stamps);
}

/** What a printed letter settles besides; nothing where it came from elsewhere. */
export const laidOutAs = (id: MessageId): LaidOut => laidOut.get(id) ?? {};
