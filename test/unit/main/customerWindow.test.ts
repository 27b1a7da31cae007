import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createCustomerWindow } from '../../../src/main/customerWindow';

type Rectangle = { readonly x: number };

type Seen = {
  readonly options: {
    readonly width?: number;
    readonly x?: number;
    readonly webPreferences: object;
  };
  readonly urls: string[];
  readonly calls: string[];
  /** As Electron tells it. */
  readonly window: EventEmitter;
  readonly contents: EventEmitter;
};

const electron = vi.hoisted(() => ({
  seen: [] as Seen[],
  displays: [] as { readonly id: number; readonly workArea: Rectangle }[],
}));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class StandIn extends Emitter {
    readonly webContents = new Emitter();
    readonly #seen: Seen;
    readonly #options: Seen['options'];
    constructor(options: Seen['options']) {
      super();
      this.#options = options;
      this.#seen = { options, urls: [], calls: [], window: this, contents: this.webContents };
      electron.seen.push(this.#seen);
    }
    getBounds(): Rectangle {
      return { x: this.#options.x ?? 0 };
    }
    loadURL(url: string): Promise<void> {
      this.#seen.urls.push(url);
      return Promise.resolve();
    }
    isMinimized(): boolean {
      return false;
    }
    removeMenu(): void {
      this.#seen.calls.push('removeMenu');
    }
    maximize(): void {
      this.#seen.calls.push('maximize');
    }
    show(): void {
      this.#seen.calls.push('show');
    }
    focus(): void {
      this.#seen.calls.push('focus');
    }
    destroy(): void {
      this.#seen.calls.push('destroy');
      this.emit('closed');
    }
  }
  return {
    BrowserWindow: StandIn,
    nativeTheme: { shouldUseDarkColors: false },
    screen: {
      getDisplayMatching: ({ x }: Rectangle) =>
        electron.displays.findLast(({ workArea }) => x >= workArea.x),
      getAllDisplays: () => electron.displays,
    },
  };
});

const HERE = { id: 1, workArea: { x: 0, y: 0, width: 1366, height: 768 } };
const THERE = { id: 2, workArea: { x: 1366, y: 0, width: 1024, height: 600 } };

beforeEach(() => {
  electron.seen.length = 0;
  electron.displays = [HERE];
});

function aCounter() {
  const focus = vi.fn();
  const onGone = vi.fn();
  const page = new EventEmitter();
  const counter = Object.assign(new EventEmitter(), {
    getBounds: () => HERE.workArea,
    webContents: page,
    focus,
  });
  const owner = counter as unknown as BrowserWindow;
  const window = createCustomerWindow({ iconPath: 'icon.png', owner: () => owner, onGone });
  return { counter, page, focus, onGone, ...window };
}

/** The window that was opened last. */
function theirs(): Seen {
  const seen = electron.seen.at(-1);
  if (seen === undefined) throw new Error('No window was opened');
  return seen;
}

test('the window of the customer has no bridge, no menu and nothing but its own page', () => {
  aCounter().show();
  const { options, urls, calls, contents } = theirs();
  // Without a preload there is nothing to ask the desktop with.
  expect(options.webPreferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  });
  expect(urls).toEqual(['app://regulars/#/customer']);
  expect(calls).toEqual(['removeMenu']);
  const preventDefault = vi.fn();
  contents.emit('will-navigate', { url: 'app://regulars/', preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});

test('it opens once, and a second press brings it forward', () => {
  const { show } = aCounter();
  show();
  show();
  expect(electron.seen).toHaveLength(1);
  expect(theirs().calls).toEqual(['removeMenu', 'show', 'focus']);
});

test('with a display of its own it fills that, and the keys stay the counter’s', () => {
  electron.displays = [HERE, THERE];
  const { show, focus, giveKeysBack } = aCounter();
  show();
  expect(theirs().options).toMatchObject(THERE.workArea);
  theirs().window.emit('ready-to-show');
  expect(theirs().calls).toEqual(['removeMenu', 'maximize', 'show']);
  expect(focus).toHaveBeenCalledOnce();
  giveKeysBack();
  expect(focus).toHaveBeenCalledTimes(2);
});

test('on one display the counter does not come before it by itself', () => {
  const { show, focus, giveKeysBack } = aCounter();
  show();
  theirs().window.emit('ready-to-show');
  expect(theirs().calls).toEqual(['removeMenu', 'show']);
  giveKeysBack();
  expect(focus).not.toHaveBeenCalled();
});

describe('it ends, once and for all, and the counter is told,', () => {
  type Counter = ReturnType<typeof aCounter>;
  test.each<[string, (counter: Counter) => void]>([
    ['when the counter closes it', ({ close }) => close()],
    ['when the window of the counter closes', ({ counter }) => counter.emit('closed')],
    ['when the page of the counter ends', ({ page }) => page.emit('render-process-gone')],
    ['when the page of the counter begins anew', ({ page }) => page.emit('did-finish-load')],
    ['when its own page ends', () => theirs().contents.emit('render-process-gone')],
    ['when the person closes it', () => theirs().window.emit('closed')],
  ])('%s', (_, end) => {
    const counter = aCounter();
    counter.show();
    const first = theirs();
    end(counter);
    expect(counter.onGone).toHaveBeenCalledOnce();
    // Nothing of it is left that would end the next one.
    counter.show();
    expect(electron.seen).toHaveLength(2);
    expect(counter.counter.listenerCount('closed')).toBe(1);
    expect(counter.page.listenerCount('did-finish-load')).toBe(1);
    expect(counter.page.listenerCount('render-process-gone')).toBe(1);
    expect(first.calls.filter((call) => call === 'destroy').length).toBeLessThan(2);
  });
});

test('without a counter there is none', () => {
  const { show, close, giveKeysBack } = createCustomerWindow({
    ...{ iconPath: 'icon.png', owner: () => null, onGone: () => undefined },
  });
  show();
  close();
  giveKeysBack();
  expect(electron.seen).toEqual([]);
});
