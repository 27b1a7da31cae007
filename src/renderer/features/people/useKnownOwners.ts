export { useKnownOwners } from '@renderer/data/people/useKnownOwners';
