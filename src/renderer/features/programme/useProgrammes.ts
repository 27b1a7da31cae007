import { useEffect, useState } from 'react';
import type { Programme, ProgrammeRules } from '@shared/domain/loyalty/programme';
import type { Reward } from '@shared/domain/loyalty/reward';
import type { Product } from '@shared/domain/purchases/product';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { DRAFT_ID, rulesFromDraft } from './draftRules';

/** What the section shows before anybody changes anything. */
export type ProgrammeFacts = {
  /** All versions, the newest first; at least one. */
  readonly versions: readonly [Programme, ...Programme[]];
  /** Archived ones too: old rules may name them. */
  readonly products: readonly Product[];
  readonly rewards: readonly Reward[];
  /** Rules that were being changed when the section was left; `null` if there are none. */
  readonly resumed: ProgrammeRules | null;
};

/** Everything about the programme, kept current but for the draft, which is read once; `null` while it is read. */
export function useProgrammes(): ProgrammeFacts | null {
  const { programmes, products, rewards, drafts } = useRepositories();
  const versions = useLive('programmes', () => programmes.all());
  const list = useLive('products', () => products.all(true));
  const catalogue = useLive('rewards', () => rewards.all());
  const [draft, setDraft] = useState<{ readonly rules: ProgrammeRules | null } | null>(null);
  useEffect(() => {
    let isOver = false;
    void drafts.get(DRAFT_ID).then((stored) => {
      if (!isOver) setDraft({ rules: rulesFromDraft(stored) });
    });
    return () => {
      isOver = true;
    };
  }, [drafts]);

  if (versions.status === 'loading' || list.status === 'loading') return null;
  if (catalogue.status === 'loading' || draft === null) return null;
  const [newest, ...older] = versions.value;
  if (newest === undefined) return null;
  return {
    versions: [newest, ...older],
    products: list.value,
    rewards: catalogue.value,
    resumed: draft.rules,
  };
}
