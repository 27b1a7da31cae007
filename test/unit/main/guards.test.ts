import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { guardContents, guardSession } from '../../../src/main/guards';

const onRefused = vi.fn();
beforeEach(() => onRefused.mockClear());

type PermissionHandler = (
  contents: null,
  permission: string,
  callback: (granted: boolean) => void,
  details: { requestingUrl: string },
) => void;
type CheckHandler = (contents: null, permission: string, origin: string) => boolean;
type RequestListener = (
  details: { url: string },
  callback: (answer: { cancel: boolean }) => void,
) => void;

function guardedSession(development: URL | null = null) {
  const taken: {
    ask?: PermissionHandler;
    check?: CheckHandler;
    device?: () => boolean;
    request?: RequestListener;
  } = {};
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (handler: PermissionHandler) => (taken.ask = handler),
    setPermissionCheckHandler: (handler: CheckHandler) => (taken.check = handler),
    setDevicePermissionHandler: (handler: () => boolean) => (taken.device = handler),
    setDisplayMediaRequestHandler: () => undefined,
    webRequest: { onBeforeRequest: (listener: RequestListener) => (taken.request = listener) },
  });
  guardSession(session as unknown as Session, onRefused, development);
  const isGranted = (permission: string, requestingUrl: string) => {
    let answer = false;
    taken.ask?.(null, permission, (granted) => (answer = granted), { requestingUrl });
    return answer;
  };
  const isCancelled = (url: string) => {
    let answer = false;
    taken.request?.({ url }, ({ cancel }) => (answer = cancel));
    return answer;
  };
  return { session, taken, isGranted, isCancelled };
}

describe('guardSession', () => {
  test.each([
    ...['media', 'geolocation', 'notifications', 'midi', 'midiSysex', 'pointerLock'],
    ...[
      'openExternal',
      'clipboard-read',
      'display-capture',
      'hid',
      'serial',
      'usb',
      'idle-detection',
    ],
    ...['storage-access', 'window-management', 'fileSystem', 'unknown'],
  ])('the page gets no %s', (permission) => {
    const { isGranted, taken } = guardedSession();
    expect(isGranted(permission, 'app://regulars/')).toBe(false);
    expect(taken.check?.(null, permission, 'app://regulars')).toBe(false);
    expect(onRefused).toHaveBeenCalledWith('guard/permission');
  });

  test('it may keep its data, put text on the clipboard and fill the screen; others may not', () => {
    const { isGranted, taken } = guardedSession();
    for (const permission of ['persistent-storage', 'clipboard-sanitized-write', 'fullscreen']) {
      expect(isGranted(permission, 'app://regulars/')).toBe(true);
      expect(taken.check?.(null, permission, 'app://regulars')).toBe(true);
      expect(isGranted(permission, 'https://example.org/')).toBe(false);
      expect(taken.check?.(null, permission, 'https://example.org')).toBe(false);
    }
    expect(taken.device?.()).toBe(false);
  });

  test.each([
    ['app://regulars/assets/a.js', false],
    ['blob:app://regulars/1234', false],
    ['data:image/png;base64,AA', false],
    ['app://other/a.js', true],
    ['https://example.org/', true],
    ['http://127.0.0.1/', true],
    ['ws://localhost:5173/', true],
    ['file:///etc/passwd', true],
    ['ftp://example.org/', true],
  ])('a request to %s: cancelled is %s', (url, cancelled) => {
    expect(guardedSession().isCancelled(url)).toBe(cancelled);
  });

  test('during development the server may be reached, and nothing else', () => {
    const { isCancelled } = guardedSession(new URL('http://localhost:5173/'));
    expect(isCancelled('http://localhost:5173/app/main.tsx')).toBe(false);
    expect(isCancelled('ws://localhost:5173/')).toBe(false);
    expect(isCancelled('http://localhost:5174/')).toBe(true);
  });

  test('nothing is downloaded past the dialog', () => {
    const preventDefault = vi.fn();
    guardedSession().session.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe('guardContents', () => {
  function guarded() {
    let openHandler: (() => { action: string }) | undefined;
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (handler: () => { action: string }) => (openHandler = handler),
    });
    guardContents(contents as unknown as WebContents, onRefused);
    return { contents, open: () => openHandler?.() };
  }

  test('no second window, no embedded page', () => {
    const { contents, open } = guarded();
    expect(open()).toEqual({ action: 'deny' });
    const preventDefault = vi.fn();
    contents.emit('will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    '%s goes nowhere but home',
    (event) => {
      const { contents } = guarded();
      for (const url of ['https://example.org/', 'file:///x', 'app://other/', 'data:text/html,x']) {
        const preventDefault = vi.fn();
        contents.emit(event, { url, preventDefault });
        expect(preventDefault, url).toHaveBeenCalledOnce();
      }
      const preventDefault = vi.fn();
      contents.emit(event, { url: 'app://regulars/?lang=de', preventDefault });
      expect(preventDefault).not.toHaveBeenCalled();
    },
  );
});
