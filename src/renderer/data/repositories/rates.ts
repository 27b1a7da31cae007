import {
  rateOf,
  type ExchangeRate,
  type RateDraft,
  type RateId,
} from '@shared/domain/insights/rate';
import { creating, removing, updating } from '@shared/domain/journal/write';
import { refuse, type Result } from '@shared/kernel/result';
import { nothing } from '../journal/commit';
import { actOf } from './acts';
import { doing, gone, save, type DataRefusal, type Dependencies, type Saved } from './saving';

/** Why a rate was not written: it is no number above 0, or from a currency to itself. */
export type RateRefusal = DataRefusal | { readonly code: 'insights/not-a-rate' };

type SavingRate<T> = Promise<Result<Saved<T>, RateRefusal>>;

/** What currencies were worth. Reads are for `useLive`; every write is one act. */
export type Rates = {
  /** The latest day first. */
  readonly all: () => Promise<readonly ExchangeRate[]>;
  /** A rate of the same day and the same two currencies is replaced. */
  readonly add: (draft: RateDraft) => SavingRate<ExchangeRate>;
  readonly update: (id: RateId, draft: RateDraft) => SavingRate<null>;
  readonly remove: (id: RateId) => SavingRate<null>;
};

const latestFirst = (a: ExchangeRate, b: ExchangeRate): number =>
  a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? 1 : -1;

const isSound = ({ from, to, rate }: RateDraft): boolean =>
  from !== '' && to !== '' && from !== to && rateOf(rate) !== null;

const tidy = (draft: RateDraft): RateDraft => ({
  from: draft.from,
  to: draft.to,
  rate: draft.rate.trim(),
  on: draft.on,
  note: draft.note.trim(),
});

/** The repository of exchange rates. */
export function createRates({ db, door, clock, newId }: Dependencies): Rates {
  const refused = <T>() => nothing<Result<T, RateRefusal>>(refuse({ code: 'insights/not-a-rate' }));
  return {
    all: async () => (await db.rates.toArray()).sort(latestFirst),

    add: (draft) =>
      save<ExchangeRate, RateRefusal>(door, async () => {
        if (!isSound(draft)) return refused();
        const fields = tidy(draft);
        const { from, to, on } = fields;
        const act = actOf('rates.added', { from, to });
        const known = (await db.rates.toArray()).find(
          (rate) => rate.on === on && rate.from === from && rate.to === to,
        );
        if (known) {
          const row = { ...known, ...fields };
          return doing(act, [updating('rates', known.id, fields, known)], row);
        }
        const now = clock.now();
        const id = newId() as RateId;
        const row: ExchangeRate = { ...fields, id, createdAt: now, updatedAt: now };
        return doing(act, [creating('rates', [row])], row);
      }),

    update: (id, draft) =>
      save<null, RateRefusal>(door, async () => {
        if (!isSound(draft)) return refused();
        const row = await db.rates.get(id);
        if (!row) return gone();
        const fields = tidy(draft);
        const act = actOf('rates.edited', { from: fields.from, to: fields.to });
        return doing(act, [updating('rates', id, fields, row)], null);
      }),

    remove: (id) =>
      save<null, RateRefusal>(door, async () => {
        const row = await db.rates.get(id);
        if (!row) return gone();
        const { from, to } = row;
        return doing(actOf('rates.removed', { from, to }), [removing('rates', [id])], null);
      }),
  };
}
