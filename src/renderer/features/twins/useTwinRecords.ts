import { useMemo } from 'react';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { accountOf } from '@shared/domain/loyalty/account';
import { useCustomFields } from '@renderer/data/useCustomFields';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import type { BelongingCounts, Twins } from '@renderer/data/twins/twins';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useContactValueText, type ContactValueText } from '@renderer/i18n/useContactValueText';

/** Rows of a record by table. */
export type BelongingsOf = BelongingCounts;

/** One of two records with what hangs on it. */
export type TwinRecord = {
  readonly contact: Contact;
  readonly belongings: BelongingCounts;
  /** Rows of all kinds. */
  readonly rows: number;
  /** What can be spent, less what is owed. */
  readonly points: number;
};

/** Two records as they are now; `null` where one of them is gone, `undefined` until they are read. */
export function useTwinRecords(
  one: ContactId,
  other: ContactId,
): readonly [TwinRecord, TwinRecord] | null | undefined {
  const { contacts, twins, purchases } = useRepositories();
  const today = useToday();
  const live = useLive(`twins/${one}/${other}`, async () => {
    const read = async (id: ContactId): Promise<TwinRecord | null> => {
      const contact = await contacts.get(id);
      if (contact === null) return null;
      const belongings = await twins.belongingsOf(id);
      const rows = Object.values(belongings).reduce((sum: number, count) => sum + (count ?? 0), 0);
      const entries = (await purchases.factsOf(id))?.entries ?? [];
      return { contact, belongings, rows, points: accountOf(entries, 'points', today).balance };
    };
    return [await read(one), await read(other)] as const;
  });
  return useMemo(() => {
    if (live.status !== 'ready') return undefined;
    const [first, second] = live.value;
    return first && second ? [first, second] : null;
  }, [live]);
}

/** Everything that can be done with two records. */
export function useTwinActs(): Twins {
  return useRepositories().twins;
}

/** Fields and values of contacts in words. */
export function useTwinText(): ContactValueText {
  return useContactValueText(useClock().zone(), useCustomFields());
}
