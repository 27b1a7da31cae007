import { AsOfContext } from '@renderer/data/insights/useFigures';

/** Everything that is asked below it is asked of a former day; `null` for now. */
export const AsOfScope = AsOfContext;
