import { RangeSet, type Dexie, type ObservabilitySet } from 'dexie';

/** Dexie keeps changed keys as a balanced tree: this deep, it holds some hundred of them. */
const MAX_DEPTH = 8;

/**
 * Lets acts on a database that change thousands of rows say *everything* instead of naming each key.
 * Dexie tells every window which keys changed, so that live queries run again; a window that merges
 * forty thousand keys stands still for seconds, and its queries run again all the same.
 */
export function tellCoarsely(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: 'coarse news',
    // Outside of what notes the keys, which is at level 0.
    level: 2,
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: async (request) => {
            const answer = await table.mutate(request);
            coarsen((request.trans as { mutatedParts?: ObservabilitySet }).mutatedParts);
            return answer;
          },
        };
      },
    }),
  });
}

function coarsen(parts: ObservabilitySet | undefined): void {
  for (const [part, ranges] of Object.entries(parts ?? {})) {
    const depth = (ranges as { readonly d?: number }).d ?? 0;
    if (depth > MAX_DEPTH) parts![part] = new RangeSet(-Infinity, [[]]);
  }
}
