import type { Speaking } from '@shared/domain/customerScreen/screenMessages';
import { criticismDueOn } from '@shared/domain/feedback/criticismLoop';
import { needsCriticism } from '@shared/domain/feedback/scores';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useClock } from '@renderer/hooks/useClock';
import type { Asked } from './asked';

const ANYHOW: Speaking = { languages: [], addressForm: 'unset' };

/** What a customer can do on the turned screen. */
export type TurnedScreen = {
  /** `null` until known. */
  readonly speaking: Speaking | null;
  /** ISO 3166-1 alpha-2 of the shop. */
  readonly country: string;
  /** Writes the answer down; `false` where it did not work. */
  readonly give: (score: number, words: string, isNameless: boolean) => Promise<boolean>;
  /** Remembers that they would rather not. */
  readonly decline: () => void;
};

/** The question on the turned screen and its answer. */
export function useTurnedScreen({ contactId, purchaseId, kind }: Asked): TurnedScreen {
  const { contacts, feedback } = useRepositories();
  const { country } = useShopSettings();
  const clock = useClock();
  const live = useLive(`feedback/speaking/${contactId ?? ''}`, async () => {
    const contact = contactId === null ? null : await contacts.get(contactId);
    return contact === null
      ? ANYHOW
      : { languages: contact.languages, addressForm: contact.addressForm };
  });
  return {
    speaking: live.status === 'ready' ? live.value : null,
    country,
    give: async (score, words, isNameless) => {
      const text = words.trim();
      const today = clock.today();
      const isNamed = contactId !== null && !isNameless;
      const draft = {
        contactId: isNamed ? contactId : null,
        kind,
        score,
        words: text,
        touchpoint: purchaseId === null ? ('visit' as const) : ('purchase' as const),
        // A purchase would give the name away.
        purchaseId: isNamed ? purchaseId : null,
        answeredOn: today,
        answeredAt: clock.now(),
        by: 'screen' as const,
        isPublic: false,
      };
      const isCriticism = isNamed && needsCriticism(draft);
      const given = isCriticism
        ? await feedback.add(draft, { text, dueOn: criticismDueOn(today, false) })
        : await feedback.add(draft);
      // Who answered without a name was asked all the same.
      if (contactId !== null && isNameless) await feedback.noteAsked(contactId, kind, false);
      return given.ok;
    },
    decline: () => {
      if (contactId !== null) void feedback.noteAsked(contactId, kind, true);
    },
  };
}
