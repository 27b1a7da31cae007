import type { WebContents } from 'electron';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { CHANNELS, type Channel } from '@shared/ipc/desktopApi';
import { ARGUMENT_SCHEMAS, MAX_PIECE_BYTES } from '../../../src/main/argumentSchemas';
import { isFromOwnPage, serve, type Handlers } from '../../../src/main/ipc';

const channels = Object.keys(CHANNELS) as Channel[];
const UUID = '0192f3a4-5b6c-4d8e-9fa0-b1c2d3e4f5a6';
const FILTER = { name: 'CSV', extensions: ['csv', 'vcf'] };

/** Arguments that fit each channel. */
const FITTING: Readonly<Record<Channel, readonly unknown[]>> = {
  'app:startup': [],
  'app:setLanguage': ['de-AT'],
  'app:setTheme': ['dark'],
  'log:write': ['error', 'startup/cannotOpen', 'TypeError'],
  'files:open': [FILTER],
  'files:save': ['people.csv', FILTER, new Uint8Array(3)],
  'backups:folder': [],
  'backups:chooseFolder': [],
  'backups:begin': ['before-import'],
  'backups:append': [UUID, new Uint8Array(3)],
  'backups:finish': [UUID, 'a'.repeat(64)],
  'backups:abandon': [UUID],
  'backups:list': [],
  'backups:read': ['b'.repeat(32)],
  'backups:showFolder': [],
  'links:open': ['https://example.org/'],
};

/** Arguments that look as if they fitted. */
const UNFIT: readonly (readonly [Channel, readonly unknown[]])[] = [
  ['app:setLanguage', ['../de']],
  ['app:setLanguage', ['de', 'en']],
  ['app:setTheme', ['sepia']],
  ['log:write', ['fatal', 'a/b', '']],
  ['log:write', ['info', 'Marlene Brandt', '']],
  ['log:write', ['info', 'a/b', 'x'.repeat(4001)]],
  ['files:open', [{ name: 'x', extensions: [] }]],
  ['files:open', [{ name: 'x', extensions: ['../x'] }]],
  ['files:open', [{ ...FILTER, defaultPath: '/etc' }]],
  ['files:save', ['x', FILTER, [1, 2, 3]]],
  ['files:save', ['x', FILTER, new Uint16Array(3)]],
  ['files:save', [{ toString: () => 'x' }, FILTER, new Uint8Array(3)]],
  ['backups:begin', ['because']],
  ['backups:append', ['../../x', new Uint8Array(1)]],
  ['backups:append', [UUID, new Uint8Array(new SharedArrayBuffer(4))]],
  ['backups:finish', [UUID, 'A'.repeat(64)]],
  ['backups:finish', [UUID, 'a'.repeat(63)]],
  ['backups:read', ['/etc/passwd']],
  ['links:open', [['https://example.org/']]],
  ['links:open', ['x'.repeat(4001)]],
];

function setUp(isTrusted: boolean) {
  const served = new Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>>();
  const handler = vi.fn((..._args: unknown[]) => Promise.resolve('answer'));
  const log = { write: vi.fn(), fault: vi.fn() };
  serve({
    ipcMain: { handle: (channel, listener) => void served.set(channel, listener as never) },
    handlers: Object.fromEntries(channels.map((name) => [name, handler])) as unknown as Handlers,
    schemas: ARGUMENT_SCHEMAS,
    isTrusted: () => isTrusted,
    log,
  });
  const call = (channel: Channel, ...args: readonly unknown[]) =>
    served.get(channel)?.({}, ...args) ?? Promise.reject(new Error('not served'));
  return { call, handler, log };
}

describe('serve', () => {
  test.each(channels)('%s answers its own page', async (channel) => {
    const { call, handler } = setUp(true);
    expect(await call(channel, ...FITTING[channel])).toBe('answer');
    expect(handler).toHaveBeenCalledWith(...FITTING[channel]);
  });

  test.each(channels)('%s refuses everybody else', async (channel) => {
    const { call, handler, log } = setUp(false);
    await expect(call(channel, ...FITTING[channel])).rejects.toThrow('unknown sender');
    expect(handler).not.toHaveBeenCalled();
    expect(log.write).toHaveBeenCalledWith('warn', 'ipc/sender', channel);
  });

  test.each(channels)('%s refuses one argument too many', async (channel) => {
    const { call, handler } = setUp(true);
    await expect(call(channel, ...FITTING[channel], 'more')).rejects.toThrow('arguments');
    expect(handler).not.toHaveBeenCalled();
  });

  test.each(UNFIT)('%s refuses %j', async (channel, args) => {
    const { call, handler, log } = setUp(true);
    await expect(call(channel, ...args)).rejects.toThrow('arguments');
    expect(handler).not.toHaveBeenCalled();
    expect(log.write).toHaveBeenCalledWith('warn', 'ipc/arguments', channel);
  });

  test('a piece may be as large as is said, and no larger', () => {
    const schema = ARGUMENT_SCHEMAS['backups:append'];
    expect(v.is(schema, [UUID, new Uint8Array(MAX_PIECE_BYTES)])).toBe(true);
    expect(v.is(schema, [UUID, new Uint8Array(MAX_PIECE_BYTES + 1)])).toBe(false);
  });

  test('a fault is logged and reaches the page as a rejection', async () => {
    const { call, handler, log } = setUp(true);
    const fault = new Error('disk on fire');
    handler.mockRejectedValueOnce(fault);
    await expect(call('backups:list')).rejects.toThrow('disk on fire');
    expect(log.fault).toHaveBeenCalledWith('ipc/fault', fault);
  });
});

describe('isFromOwnPage', () => {
  const frame = (url: string) => ({ url }) as Electron.WebFrameMain;
  const contentsAt = (url: string) => ({ mainFrame: frame(url) }) as WebContents;

  test('trusts the main frame of the window at its own address', () => {
    const contents = contentsAt('app://regulars/index.html');
    const event = { sender: contents, senderFrame: contents.mainFrame };
    expect(isFromOwnPage(event, contents)).toBe(true);
    expect(isFromOwnPage(event, null)).toBe(false);
    expect(isFromOwnPage(event, contentsAt('app://regulars/'))).toBe(false);
  });

  test('trusts no other frame, even at the same address', () => {
    const contents = contentsAt('app://regulars/');
    expect(
      isFromOwnPage({ sender: contents, senderFrame: frame('app://regulars/') }, contents),
    ).toBe(false);
    expect(isFromOwnPage({ sender: contents, senderFrame: null }, contents)).toBe(false);
  });

  test.each([
    'https://regulars/',
    'app://regulars.evil/',
    'app://evil/regulars',
    'app://user@regulars/',
    'app:regulars',
    'file:///regulars',
    'about:blank',
    '',
  ])('trusts no page at %j', (url) => {
    const contents = contentsAt(url);
    expect(isFromOwnPage({ sender: contents, senderFrame: contents.mainFrame }, contents)).toBe(
      false,
    );
  });
});
