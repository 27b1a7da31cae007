import type { Campaign } from '@shared/domain/segments/campaign';
import type { IconName } from '@renderer/ui/icons';

/** What is told. */
export type CampaignKind = Campaign['kind'];

/** The kinds in the order in which they are offered. */
export const CAMPAIGN_KINDS = [
  'announcement',
  'tip',
  'promotion',
] as const satisfies readonly CampaignKind[];

/** The drawing of each kind. */
export const KIND_ICONS: Readonly<Record<CampaignKind, IconName>> = {
  announcement: 'message-circle',
  tip: 'star',
  promotion: 'tag',
};
