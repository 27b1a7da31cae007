export { usePromisesBefore } from '@renderer/data/care/usePromisesBefore';
