import type { CalendarDate } from '@shared/domain/calendar/calendarSystem';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Customs } from '@shared/domain/culture/customs';
import type { RegularsDatabase } from '../database';

/** What the index keeps of somebody's customs. */
export type KeptCustoms = Pick<Customs, 'birthday' | 'greetings' | 'notGreeted'>;

/** Reads what people said about their days, and keeps what the index needs of it. */
export type CustomsReader = {
  readonly readAll: () => Promise<void>;
  /** Reads some anew; answers with the same ids. */
  readonly readSome: (ids: readonly string[]) => Promise<readonly ContactId[]>;
  /** `null` for somebody whose birthday is Gregorian, or unknown. */
  readonly birthdayOf: (id: ContactId) => CalendarDate | null;
  /** `undefined` for somebody who said nothing. */
  readonly of: (id: ContactId) => KeptCustoms | undefined;
  /** Takes what `of` answered once. */
  readonly take: (id: ContactId, customs: KeptCustoms) => void;
};

/** Read at once. */
const CHUNK = 500;

export function createCustomsReader(db: RegularsDatabase): CustomsReader {
  const kept = new Map<string, KeptCustoms>();

  const keep = ({ id, birthday, greetings, notGreeted }: Customs): void => {
    // A Gregorian one is the contact's own.
    const counted = birthday?.calendar === 'gregory' ? null : birthday;
    kept.set(id, { birthday: counted, greetings, notGreeted });
  };

  return {
    readAll: async () => {
      kept.clear();
      for (const customs of await db.customs.toArray()) keep(customs);
    },
    readSome: async (ids) => {
      for (let from = 0; from < ids.length; from += CHUNK) {
        const chunk = ids.slice(from, from + CHUNK);
        const rows = await db.customs.bulkGet(chunk);
        for (const [at, row] of rows.entries()) {
          if (row) keep(row);
          else kept.delete(chunk[at]!);
        }
      }
      return ids as readonly ContactId[];
    },
    birthdayOf: (id) => kept.get(id)?.birthday ?? null,
    of: (id) => kept.get(id),
    take: (id, customs) => void kept.set(id, customs),
  };
}
