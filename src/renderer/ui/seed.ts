/**
 * A steady number in `[0, count)` for a text, so that an id always gets the same tint or tilt
 * (FNV-1a, 32 bit). `count` is a positive integer.
 */
export const seedOf = (text: string, count: number): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % count;
};
