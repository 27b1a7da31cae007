import type { Season } from '@shared/domain/culture/season';

let loaded: readonly Season[] | undefined;

/** The seasons that are shipped. The file is read when it is first asked for. */
export async function loadSeasons(): Promise<readonly Season[]> {
  if (loaded === undefined) {
    const file = await import('@resources/calendar/seasons.json');
    // Written by the project's own script and held to the type by a test.
    loaded = file.default as unknown as readonly Season[];
  }
  return loaded;
}

/** The same without waiting; `undefined` before it was read. */
export const loadedSeasons = (): readonly Season[] | undefined => loaded;
