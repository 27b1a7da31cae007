import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { CareVisit } from '@shared/domain/care/careBoard';
import type { ContactId } from '@shared/domain/contacts/contact';
import { Dexie } from 'dexie';
import type { RegularsDatabase } from '../database';

/** Somebody, and a day on which they bought something. */
type VisitDay = { readonly id: ContactId; readonly on: IsoDate };

/** What was bought on days that rules are about, kept until somebody's purchases change. */
export type VisitDays = {
  /**
   * Says of some days, none after `today`, what was bought on them first: as the first visit of its person, to be
   * counted by whoever asks; `null` for a day without a standing purchase.
   */
  readonly firsts: (
    days: readonly VisitDay[],
    today: IsoDate,
  ) => Promise<(id: ContactId, on: IsoDate) => Omit<CareVisit, 'count'> | null>;
  readonly forget: (id: ContactId) => void;
  readonly forgetAll: () => void;
};

/** So many days are looked up one by one; more of them in one go. */
const FEW_DAYS = 20;

/** Nothing looked up yet. */
export function createVisitDays(db: RegularsDatabase): VisitDays {
  type Visit = Omit<CareVisit, 'count'>;
  const kept = new Map<ContactId, Map<IsoDate, Visit | null>>();
  /** Counts what was forgotten: an answer that was read before does not stay. */
  let era = 0;

  const read = (days: readonly VisitDay[], today: IsoDate) => {
    const from = days.reduce((first, { on }) => (on < first ? on : first), today);
    if (days.length > FEW_DAYS) {
      return db.purchases.where('boughtOn').between(from, today, true, true).toArray();
    }
    const ofOne = ({ id }: VisitDay) =>
      db.purchases
        .where('[contactId+boughtAt]')
        .between([id, Dexie.minKey], [id, Dexie.maxKey], true, true)
        .toArray();
    return Promise.all(days.map(ofOne)).then((all) => all.flat());
  };

  return {
    firsts: async (days, today) => {
      const known = new Map(days.map(({ id, on }) => [`${id} ${on}`, kept.get(id)?.get(on)]));
      const missing = days.filter(({ id, on }) => known.get(`${id} ${on}`) === undefined);
      const found = new Map<string, Visit>();
      if (missing.length > 0) {
        const before = era;
        const rows = await read(missing, today);
        rows.sort((a, b) => a.boughtAt - b.boughtAt || (a.id < b.id ? -1 : 1));
        for (const { id, contactId, boughtOn: on, lines, voidedAt } of rows) {
          const key = `${contactId} ${on}`;
          if (voidedAt !== null || found.has(key)) continue;
          const what = lines.find(({ isVoided }) => !isVoided)?.name ?? '';
          found.set(key, { contactId, purchaseId: id, on, what });
        }
        for (const { id, on } of before === era ? missing : []) {
          const own = kept.get(id) ?? new Map<IsoDate, Visit | null>();
          kept.set(id, own.set(on, found.get(`${id} ${on}`) ?? null));
        }
      }
      return (id, on) => known.get(`${id} ${on}`) ?? found.get(`${id} ${on}`) ?? null;
    },
    forget: (id) => {
      era += 1;
      kept.delete(id);
    },
    forgetAll: () => {
      era += 1;
      kept.clear();
    },
  };
}
