import { latePage } from './late/late';

/** The window before anybody said whose shop this is. */
export const FirstRunWindow = latePage(
  async () => (await import('./FirstRunWindow')).FirstRunWindow,
);

/** The window while the counter is all there is to see. */
export const CounterModeWindow = latePage(
  async () => (await import('./CounterModeWindow')).CounterModeWindow,
);
