import type { WindowPlace } from './preferences';

/** A rectangle in device-independent pixels. */
export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The smallest window in which every screen still works. */
export const MIN_SIZE = { width: 880, height: 600 } as const;

/** The window's size on the first start, if the display has room for it. */
const FIRST_SIZE = { width: 1366, height: 860 } as const;

/** So much of the title bar must be on a display that a hand can pull the window back. */
const GRIP = { width: 160, height: 46 } as const;

/**
 * Where the window opens: where it was, if it can be reached there; else in the middle of the main display.
 * It never is larger than the display it opens on.
 *
 * @param workAreas - Of all displays that are plugged in now, the main one first; at least one.
 */
export function placeOnDisplays(saved: WindowPlace | null, workAreas: readonly Area[]): Area {
  const main = workAreas[0] ?? { x: 0, y: 0, ...FIRST_SIZE };
  const home = saved === null ? undefined : workAreas.find((area) => isReachable(saved, area));
  if (saved === null || home === undefined) {
    return centred(saved === null ? FIRST_SIZE : saved, main);
  }
  const { width, height } = fitted(saved, home);
  return {
    x: clamp(saved.x, home.x - width + GRIP.width, home.x + home.width - GRIP.width),
    y: clamp(saved.y, home.y, home.y + home.height - GRIP.height),
    width,
    height,
  };
}

/** Whether enough of the title bar lies on the display. */
function isReachable(place: Area, area: Area): boolean {
  const visible = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
  return (
    visible >= GRIP.width && place.y >= area.y && place.y <= area.y + area.height - GRIP.height
  );
}

function fitted(size: Pick<Area, 'width' | 'height'>, area: Area) {
  return {
    width: Math.min(Math.max(size.width, MIN_SIZE.width), area.width),
    height: Math.min(Math.max(size.height, MIN_SIZE.height), area.height),
  };
}

function centred(size: Pick<Area, 'width' | 'height'>, area: Area): Area {
  const { width, height } = fitted(size, area);
  return {
    x: Math.round(area.x + (area.width - width) / 2),
    y: Math.round(area.y + (area.height - height) / 2),
    width,
    height,
  };
}

const clamp = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), most);
