export { useComingUp } from '@renderer/data/culture/useComingUp';
