import {
  type Cost,
  type CostDraft,
  type CostId,
  RECOMMENDED_SOURCE,
} from '@shared/domain/insights/cost';
import { creating, removing, updating } from '@shared/domain/journal/write';
import { actOf, type ActKey } from './acts';
import { doing, gone, save, type Dependencies, type Saving } from './saving';

/** What was spent on winning people. Reads are for `useLive`; every write is one act. */
export type Costs = {
  /** The latest beginning first. */
  readonly all: () => Promise<readonly Cost[]>;
  /** Days in the wrong order are turned round; an amount below 0 counts as 0. */
  readonly add: (draft: CostDraft) => Saving<Cost>;
  readonly update: (id: CostId, draft: CostDraft) => Saving<null>;
  readonly remove: (id: CostId) => Saving<null>;
};

const latestFirst = (a: Cost, b: Cost): number =>
  a.from < b.from ? 1 : a.from > b.from ? -1 : a.id < b.id ? 1 : -1;

const tidy = (draft: CostDraft): CostDraft => ({
  from: draft.from <= draft.to ? draft.from : draft.to,
  to: draft.from <= draft.to ? draft.to : draft.from,
  source: draft.source.trim(),
  campaignId: draft.campaignId,
  amountMinor: Math.max(0, Math.round(draft.amountMinor)),
  currency: draft.currency,
  note: draft.note.trim(),
});

/** The repository of costs. */
export function createCosts({ db, door, clock, newId }: Dependencies): Costs {
  const labelled = async (
    stem: 'added' | 'edited' | 'removed',
    { source, campaignId }: Pick<Cost, 'source' | 'campaignId'>,
  ) => {
    const campaign = campaignId === null ? undefined : await db.campaigns.get(campaignId);
    const words = source === RECOMMENDED_SOURCE ? '' : source;
    const label = campaign?.name ?? words;
    const key: ActKey = label === '' ? `costs.${stem}` : `costs.${stem}For`;
    return actOf(key, label === '' ? {} : { label });
  };

  return {
    all: async () => (await db.costs.toArray()).sort(latestFirst),

    add: (draft) =>
      save(door, async () => {
        const now = clock.now();
        const id = newId() as CostId;
        const row: Cost = { ...tidy(draft), id, createdAt: now, updatedAt: now };
        return doing(await labelled('added', row), [creating('costs', [row])], row);
      }),

    update: (id, draft) =>
      save(door, async () => {
        const row = await db.costs.get(id);
        if (!row) return gone();
        const fields = tidy(draft);
        return doing(await labelled('edited', fields), [updating('costs', id, fields, row)], null);
      }),

    remove: (id) =>
      save(door, async () => {
        const row = await db.costs.get(id);
        if (!row) return gone();
        return doing(await labelled('removed', row), [removing('costs', [id])], null);
      }),
  };
}
