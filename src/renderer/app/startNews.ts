import { createContext } from 'react';
import type { StartNews } from './openShop';

/** What there is to be told about this start; nothing by default. */
export const StartNewsContext = createContext<StartNews>({
  rebuilt: null,
  space: 'enough',
  updated: null,
});
