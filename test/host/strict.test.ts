import { describe, expect, test } from 'vitest';
import { StrictEmitter, absent, preventable, requireKnown, strict } from './strict';

describe('strict', () => {
  class Shell {
    count = 1;
    open() {
      return this.count;
    }
  }
  const part = strict('shell', new Shell());

  test('gives what it has, bound to itself', () => {
    const { open } = part as { readonly open: () => number };
    expect(open()).toBe(1);
    part.count = 2;
    expect(open()).toBe(2);
  });

  test('is loud about what it lacks', () => {
    const loose = part as unknown as Record<string, unknown>;
    expect(() => loose['trashItem']).toThrow('shell.trashItem is not in the Chromium host');
    expect(() => {
      loose['trashItem'] = 1;
    }).toThrow('shell.trashItem');
  });

  test('can be awaited and shown without noise', async () => {
    expect(await Promise.resolve(part)).toBe(part);
    expect(Object.keys(part)).toEqual(['count']);
  });
});

test('an absent part can be imported, but not touched', () => {
  const Tray = absent('Tray') as unknown as { new (): unknown; (): unknown; x: unknown };
  expect(() => new Tray()).toThrow('Tray is not in the Chromium host');
  expect(() => Tray()).toThrow('Tray');
  expect(() => Tray.x).toThrow('Tray');
});

test('an option that would be ignored silently is an error', () => {
  expect(() => requireKnown('BrowserWindow', { width: 1 }, ['width'])).not.toThrow();
  expect(() => requireKnown('BrowserWindow', { kiosk: true }, ['width'])).toThrow(
    'BrowserWindow: kiosk is not in the Chromium host',
  );
});

test('an event that never comes is an error', () => {
  const emitter = new StrictEmitter('app', ['ready']);
  expect(() => emitter.on('ready', () => undefined)).not.toThrow();
  expect(() => emitter.on('continue-activity', () => undefined)).toThrow(
    'The event continue-activity of app is not in the Chromium host',
  );
  expect(() => emitter.once('continue-activity', () => undefined)).toThrow('continue-activity');
});

test('an event remembers that it was prevented', () => {
  const event = preventable({ url: 'x' });
  expect(event.defaultPrevented).toBe(false);
  event.preventDefault();
  expect([event.defaultPrevented, event.url]).toEqual([true, 'x']);
});
