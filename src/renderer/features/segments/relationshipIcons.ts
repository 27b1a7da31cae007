import type { RelationshipType } from '@shared/domain/segments/segment';
import type { IconName } from '@renderer/ui/icons';

/** A drawing for each type of relationship, always beside its words. */
export const RELATIONSHIP_ICONS: Readonly<Record<RelationshipType, IconName>> = {
  'personal-help': 'handshake',
  'dedicated-help': 'square-user',
  'self-service': 'store',
  automated: 'alarm-clock',
  community: 'users',
  'co-creation': 'pencil',
};
