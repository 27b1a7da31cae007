import { useMemo } from 'react';
import {
  NO_PROGRESS,
  campaignState,
  type CampaignProgress,
  type CampaignState,
} from '@shared/domain/campaigns/campaignState';
import type { Campaign } from '@shared/domain/segments/campaign';
import type { Segment } from '@shared/domain/segments/segment';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';

/** A campaign with how far it is. */
export type ShownCampaign = {
  readonly campaign: Campaign;
  readonly progress: CampaignProgress;
  readonly state: CampaignState;
  /** The name of the group that it is for; `null` for everybody, empty where the group has none. */
  readonly segmentName: string | null;
};

/** All campaigns, the latest beginning first, kept current; `null` while they are read. */
export function useCampaigns(): readonly ShownCampaign[] | null {
  const { campaigns } = useRepositories();
  const all = useLive('campaigns', () => campaigns.all());
  const progress = useLive('campaigns/progress', () => campaigns.progress());
  const segments = useSegments();
  return useMemo(() => {
    if (all.status !== 'ready' || progress.status !== 'ready' || segments === null) return null;
    return all.value.map((campaign) =>
      shown(campaign, progress.value.get(campaign.id) ?? NO_PROGRESS, segments),
    );
  }, [all, progress, segments]);
}

/** The groups of people by name, kept current; `null` while they are read. */
export function useSegments(): readonly Segment[] | null {
  const { segments } = useRepositories();
  const live = useLive('campaigns/segments', () => segments.all());
  return live.status === 'ready' ? live.value : null;
}

/** A campaign as it is shown. */
export const shown = (
  campaign: Campaign,
  progress: CampaignProgress,
  segments: readonly Segment[],
): ShownCampaign => ({
  campaign,
  progress,
  state: campaignState(campaign, progress),
  segmentName:
    campaign.segmentId === null
      ? null
      : (segments.find(({ id }) => id === campaign.segmentId)?.name ?? ''),
});
