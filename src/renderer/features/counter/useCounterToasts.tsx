import { useTranslation } from 'react-i18next';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { BookedSentence } from './BookedSentence';
import type { Booked, PersonAct, Redeemed } from './counterTypes';

/** How the counter reports what was done, each with the way back. */
export type CounterToasts = {
  readonly booked: (booked: Booked) => void;
  readonly cardHandedIn: (card: PersonAct) => void;
  readonly linked: (card: PersonAct) => void;
  readonly redeemed: (redeemed: Redeemed) => void;
};

/** Reports in the window's toasts. */
export function useCounterToasts(): CounterToasts {
  const { t } = useTranslation(['counter', 'common']);
  const toasts = useToasts();
  const about = (key: 'card.linked' | 'stamps.handedIn', { person, batchId }: PersonAct): void => {
    toasts.show({
      text: (
        <Sentence
          say={(values) => t(key, values)}
          values={{ name: person.name || t('common:untitled') }}
        />
      ),
      batchId,
    });
  };
  return {
    booked: (booked) => {
      toasts.show({ text: <BookedSentence booked={booked} />, batchId: booked.batchId });
    },
    cardHandedIn: (card) => about('stamps.handedIn', card),
    linked: (card) => about('card.linked', card),
    redeemed: ({ person, reward, batchId }) => {
      toasts.show({
        text: (
          <Sentence
            say={(values) => t('reward.handedOut', values)}
            values={{ name: person.name || t('common:untitled'), reward: reward.name }}
          />
        ),
        batchId,
      });
    },
  };
}
