import { sameValue } from '../journal/sameValue';
import type { Fields } from '../journal/change';
import type { PersonMerge } from './personMerge';

/**
 * The fields of the kept record as they should be once the other one is there again. What nobody touched since the merge
 * is as it was before; of lists that were edited since, only what came from the other record goes; a single value that was
 * edited since stays.
 *
 * @param now - The kept record as it is today.
 */
export function keptAfterSplit(
  now: Fields,
  { keptBefore, keptAfter, gone }: Pick<PersonMerge, 'keptBefore' | 'keptAfter' | 'gone'>,
): Fields {
  const set: Record<string, unknown> = {};
  for (const [field, after] of Object.entries(keptAfter)) {
    const before = keptBefore[field];
    const today = now[field];
    if (sameValue(today, after)) set[field] = before;
    else if (Array.isArray(today) && Array.isArray(before) && Array.isArray(after)) {
      const brought = after.filter((item) => !before.some((own) => sameValue(own, item)));
      set[field] = today.filter((item) => !brought.some((one) => sameValue(one, item)));
    } else if (field === 'custom') {
      set[field] = withoutTheirs(today as Fields, before as Fields, gone.custom);
    }
  }
  return set;
}

/** Own fields without the values that only the other record had, unless they were edited since. */
function withoutTheirs(today: Fields, before: Fields, theirs: Fields): Fields {
  return Object.fromEntries(
    Object.entries(today).filter(
      ([field, value]) => Object.hasOwn(before, field) || !sameValue(value, theirs[field]),
    ),
  );
}
