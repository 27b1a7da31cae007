import { createContext, useContext } from 'react';
import { createFormat, type Format } from './format';

/** The formats in use; English until a `LocaleProvider` says otherwise. */
export const FormatContext = createContext<Format>(createFormat('en', ''));

/** Numbers, days, times, lists, money and sizes in the chosen language and region. */
export function useFormat(): Format {
  return useContext(FormatContext);
}
