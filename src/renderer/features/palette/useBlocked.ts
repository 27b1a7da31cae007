/** Whose data are blocked: kept, and not used. */
export { useRestricted as useBlocked } from '@renderer/data/privacy/useRestricted';
