export { useKnownTags } from '@renderer/data/people/useKnownTags';
