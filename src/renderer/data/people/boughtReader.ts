import type { ContactId } from '@shared/domain/contacts/contact';
import type { Purchase, Refund } from '@shared/domain/purchases/purchase';
import { isStanding, standingAmount } from '@shared/domain/purchases/refundedParts';
import type { StandingPurchase } from '@shared/domain/segments/segmentPerson';
import { DEFAULT_SETTINGS } from '@shared/domain/store/defaultSettings';
import { Dexie } from 'dexie';
import type { RegularsDatabase } from '../database';

const NOTHING: readonly StandingPurchase[] = [];

/** What everybody bought, as far as rhythms and segments need it. */
export type BoughtReader = {
  /** Reads a run of contacts, whose ids must be sorted. */
  readonly readRun: (ids: readonly ContactId[]) => Promise<void>;
  /** Reads single contacts anew. */
  readonly readSome: (ids: readonly ContactId[]) => Promise<void>;
  /** In order of days. */
  readonly of: (id: ContactId) => readonly StandingPurchase[];
  /** Takes what `of` answered once. */
  readonly take: (id: ContactId, purchases: readonly StandingPurchase[]) => void;
  readonly forget: () => void;
  /** The currency in which amounts are counted. */
  readonly currency: () => Promise<string>;
};

/** Reads purchases, and keeps what stands of them. */
export function createBoughtReader(db: RegularsDatabase): BoughtReader {
  const kept = new Map<string, readonly StandingPurchase[]>();
  let currency: Promise<string> | null = null;

  const shopCurrency = (): Promise<string> => {
    currency ??= db.settings
      .get('currency')
      .then((setting) => (setting?.value as string | undefined) ?? DEFAULT_SETTINGS.currency);
    return currency;
  };

  const keep = (
    ids: readonly ContactId[],
    purchases: readonly Purchase[],
    refunds: readonly Refund[],
    own: string,
  ): void => {
    const refundsOf = new Map<string, Refund[]>();
    for (const refund of refunds) {
      const known = refundsOf.get(refund.purchaseId);
      if (known) known.push(refund);
      else refundsOf.set(refund.purchaseId, [refund]);
    }
    const found = new Map<string, StandingPurchase[]>();
    for (const purchase of purchases) {
      const given = refundsOf.get(purchase.id) ?? [];
      if (!isStanding(purchase, given)) continue;
      const [on, minor, { currency }] = [
        purchase.boughtOn,
        standingAmount(purchase, given),
        purchase,
      ];
      const standing: StandingPurchase =
        currency === own
          ? { on, amountMinor: minor }
          : { on, amountMinor: 0, foreign: { minor, currency } };
      const list = found.get(purchase.contactId);
      if (list) list.push(standing);
      else found.set(purchase.contactId, [standing]);
    }
    for (const id of ids) {
      const list = found.get(id);
      if (list) kept.set(id, list);
      else kept.delete(id);
    }
  };

  return {
    readRun: async (ids) => {
      const [first, last] = [ids[0], ids.at(-1)];
      if (first === undefined || last === undefined) return;
      const [purchases, refunds, own] = await Promise.all([
        db.purchases
          .where('[contactId+boughtAt]')
          .between([first, Dexie.minKey], [last, Dexie.maxKey], true, true)
          .toArray(),
        db.refunds.where('contactId').between(first, last, true, true).toArray(),
        shopCurrency(),
      ]);
      keep(ids, purchases, refunds, own);
    },

    readSome: async (ids) => {
      const own = await shopCurrency();
      for (const id of ids) {
        const [purchases, refunds] = await Promise.all([
          db.purchases
            .where('[contactId+boughtAt]')
            .between([id, Dexie.minKey], [id, Dexie.maxKey])
            .toArray(),
          db.refunds.where('contactId').equals(id).toArray(),
        ]);
        keep([id], purchases, refunds, own);
      }
    },

    of: (id) => kept.get(id) ?? NOTHING,

    take: (id, purchases) => void kept.set(id, purchases),

    currency: shopCurrency,

    forget: () => {
      kept.clear();
      currency = null;
    },
  };
}
