import { routeOf } from '@renderer/hooks/route';
import type { Booted } from './boot';
import { isBuilt } from './builtPlaces';
import {
  IdeaForm,
  KeyboardOverlay,
  MessageDialog,
  PaletteOverlay,
  PlanDialog,
  ThanksDialog,
} from './dialogs';
import { PAGES } from './places';
import { SLOTS } from './slots';
import { CounterModeWindow, FirstRunWindow } from './windows';

type Loadable = { readonly load: () => Promise<void> };

/** What a hand reaches for first after the start, in that order; then everything else. */
const IN_ORDER: readonly Loadable[] = [
  PAGES.today,
  PAGES.people,
  PAGES.person,
  ...[SLOTS.counterDialog, SLOTS.noteDialog].filter((dialog) => dialog !== null),
  PaletteOverlay,
  PAGES['new-person'],
  PlanDialog,
  MessageDialog,
  ThanksDialog,
  KeyboardOverlay,
  ...Object.values(PAGES),
  IdeaForm,
  ...[SLOTS.counterModeEntry].filter((dialog) => dialog !== null),
  CounterModeWindow,
];

/** Reads what the window will show first, so that it is there when the data are. */
export function loadPageAt(hash: string): Promise<void> {
  const { place } = routeOf(hash);
  return (isBuilt(place) ? PAGES[place] : PAGES.today).load();
}

/** Reads the window that comes instead of the frame, if one does. */
export async function loadWindowOf({ settings, preferences }: Booted): Promise<void> {
  if (settings.firstRunDoneAt === null) await FirstRunWindow.load();
  else if (preferences.get().counter.isModeOn) await CounterModeWindow.load();
}

/** Reads everything, one piece after another, each when `quiet` says that nothing else is to be done. */
export async function loadRest(quiet: () => Promise<void>): Promise<void> {
  for (const piece of IN_ORDER) {
    await quiet();
    await piece.load();
  }
}

/** Resolves when the window has nothing else to do. */
export function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    // A window that is always busy gets there all the same.
    requestIdleCallback(() => resolve(), { timeout: 5_000 });
  });
}
