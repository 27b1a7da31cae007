/** Joins class names; what is absent or `false` is left out. Answers `''` for none. */
export const cx = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter((name) => typeof name === 'string' && name !== '').join(' ');
