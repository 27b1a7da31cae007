export { useWhom } from '@renderer/data/culture/useWhom';
