/** The entries of `T` that may be missing, without `undefined` as a value. */
export type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/**
 * Answers `props` without the entries that are `undefined`, for components that distinguish an absent
 * property from an undefined one.
 */
export const given = <T extends object>(props: T): Given<T> =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Given<T>;
