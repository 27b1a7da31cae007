import { useTranslation } from 'react-i18next';
import { addDays, daysBetween, type IsoDate } from '@shared/domain/calendar/isoDate';
import { returnsBetween } from '@shared/domain/calendar/returns';
import type { Contact } from '@shared/domain/contacts/contact';
import { occasionKey } from '@shared/domain/culture/greeting';
import type { Customs } from '@shared/domain/culture/customs';
import {
  MESSAGE_PURPOSES,
  type Message,
  type MessagePurpose,
} from '@shared/domain/messages/message';
import { pointsToTell } from '@shared/domain/messages/pointsToTell';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useToday } from '@renderer/hooks/useClock';
import type { MessageRequest } from '@renderer/hooks/useOpenMessage';

/** What can be written about from a person's page. */
export type WritablePurpose = Exclude<MessageRequest['purpose'], 'holiday'>;

/** Something that can be written to a person. */
export type Writable = Pick<MessageRequest, 'facts' | 'stamps'> & {
  readonly purpose: WritablePurpose;
  /** It was begun and not sent. */
  readonly isBegun: boolean;
};

/** Half a year: the birthday that is nearest is the one that is meant. */
const NEAR_DAYS = 182;

/**
 * What can be written to a person, what was begun first, else in the order of the purposes. A birthday is offered
 * where it is known, points where there is something to tell about them; feasts have their place in the calendar,
 * thanks a dialog of their own. Empty while it is read.
 */
export function useWritable(contact: Contact): readonly Writable[] {
  const { t } = useTranslation('messages');
  const { customs, messages, purchases } = useRepositories();
  const today = useToday();
  const live = useLive(`messages/writable/${contact.id}/${today}`, async () => {
    const [written, said, facts] = await Promise.all([
      messages.of(contact.id),
      customs.of(contact.id),
      purchases.factsOf(contact.id),
    ]);
    return {
      begun: new Set(written.filter(isBegun).map(({ purpose }) => purpose)),
      customs: said,
      points: facts === null ? null : pointsToTell(facts, today),
    };
  });
  if (live.status !== 'ready') return [];
  const { begun, points } = live.value;
  const birthday = nearestBirthday(contact, live.value.customs, today);
  const all = MESSAGE_PURPOSES.flatMap((purpose): readonly Writable[] => {
    const plain = { purpose, facts: {}, stamps: {}, isBegun: begun.has(purpose) };
    switch (purpose) {
      case 'thanks':
      case 'holiday':
        return [];
      case 'birthday':
        if (birthday === null) return [];
        return [
          {
            ...plain,
            purpose,
            stamps: {
              greeting: {
                occasion: occasionKey('birthday', birthday),
                occasionName: t('template.birthday.general'),
                on: birthday,
              },
            },
          },
        ];
      case 'points':
        return points === null ? [] : [{ ...plain, purpose, facts: points }];
      case 'welcome':
      case 'check-in':
      case 'apology':
      case 'win-back':
      case 'announcement':
      case 'consent-request':
        return [{ ...plain, purpose }];
    }
  });
  return all.toSorted((one, other) => Number(other.isBegun) - Number(one.isBegun));
}

/** Begun for the person alone: campaigns, feasts and thanks go on where they are. */
const isBegun = ({ status, campaignId, greetingId, thanksId, purpose }: Message): boolean =>
  status === 'draft' &&
  campaignId === null &&
  thanksId === null &&
  (greetingId === null || isBirthday(purpose));

const isBirthday = (purpose: MessagePurpose): boolean => purpose === 'birthday';

/** The return of a birthday that is nearest to a day; `null` where it is unknown. */
function nearestBirthday(
  contact: Contact,
  customs: Customs | null,
  today: IsoDate,
): IsoDate | null {
  const days = { ...contact, importantDates: [], calendarBirthday: customs?.birthday ?? null };
  const found = returnsBetween(days, addDays(today, -NEAR_DAYS), addDays(today, NEAR_DAYS));
  const [nearest] = found
    .map(({ on }) => on)
    .toSorted((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return nearest ?? null;
}
