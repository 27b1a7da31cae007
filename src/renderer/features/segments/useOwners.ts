export { useKnownOwners as useOwners } from '@renderer/data/people/useKnownOwners';
