import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MIN_SIZE, placeOnDisplays, type Area } from '../../../src/main/windowPlace';

const LAPTOP: Area = { x: 0, y: 25, width: 1440, height: 875 };
const RIGHT: Area = { x: 1440, y: 0, width: 1920, height: 1080 };
const at = (x: number, y: number, width = 1100, height = 700) => ({
  x,
  y,
  width,
  height,
  isMaximized: false,
});

describe('placeOnDisplays', () => {
  test('the first start is in the middle of the main display', () => {
    expect(placeOnDisplays(null, [RIGHT])).toEqual({ x: 1717, y: 110, width: 1366, height: 860 });
  });

  test('a small display gets a window that fits', () => {
    const small = { x: 0, y: 0, width: 1280, height: 680 };
    expect(placeOnDisplays(null, [small])).toEqual(small);
  });

  test('it opens where it was, on either display', () => {
    expect(placeOnDisplays(at(100, 60), [LAPTOP, RIGHT])).toMatchObject({ x: 100, y: 60 });
    expect(placeOnDisplays(at(1500, 40), [LAPTOP, RIGHT])).toMatchObject({ x: 1500, y: 40 });
  });

  test('a display that is gone brings it back to the middle, in its size', () => {
    expect(placeOnDisplays(at(1500, 40), [LAPTOP])).toEqual({
      x: 170,
      y: 113,
      width: 1100,
      height: 700,
    });
  });

  test('a title bar above the edge could not be pulled down, so it is centred', () => {
    expect(placeOnDisplays(at(100, -200), [LAPTOP])).toMatchObject({ y: 113 });
  });

  test('whatever was saved, the title bar can be reached and the window fits', () => {
    const pixels = fc.integer({ min: -100_000, max: 100_000 });
    const place = fc.record({
      x: pixels,
      y: pixels,
      width: pixels,
      height: pixels,
      isMaximized: fc.boolean(),
    });
    fc.assert(
      fc.property(place, fc.subarray([LAPTOP, RIGHT], { minLength: 1 }), (saved, areas) => {
        const placed = placeOnDisplays(saved, areas);
        const holder = areas.find(
          (area) =>
            Math.min(placed.x + placed.width, area.x + area.width) - Math.max(placed.x, area.x) >=
              160 &&
            placed.y >= area.y &&
            placed.y <= area.y + area.height - 46,
        );
        expect(holder).toBeDefined();
        expect(placed.width).toBeLessThanOrEqual(holder?.width ?? 0);
        expect(placed.height).toBeLessThanOrEqual(holder?.height ?? 0);
        expect(placed.width).toBeGreaterThanOrEqual(MIN_SIZE.width);
        expect(placed.height).toBeGreaterThanOrEqual(MIN_SIZE.height);
      }),
      { numRuns: 200 },
    );
  });
});
