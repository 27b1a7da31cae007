import type { WebContents } from 'electron';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { USUAL_HABITS } from '@shared/domain/backups/habits';
import { CHANNELS, type Channel } from '@shared/ipc/desktopApi';
import { ARGUMENT_SCHEMAS, MAX_PIECE_BYTES } from '../../../src/main/argumentSchemas';
import { isFromOwnPage, serve, type Handlers } from '../../../src/main/ipc';
import { POLLUTING } from '../hostile/polluting';

const channels = Object.keys(CHANNELS) as Channel[];
const UUID = '0192f3a4-5b6c-4d8e-9fa0-b1c2d3e4f5a6';
const FILTER = { name: 'CSV', extensions: ['csv', 'vcf'] };

const FACTS = {
  ...{ createdAt: 1, seq: 2, schemaVersion: 5, appVersion: '1.0.0', people: 3, rows: 9 },
  ...{ ledgerEntries: 4, ledgerSum: -5, sha256: 'c'.repeat(64), fall: 'none' },
};

const PIECE = {
  ...{ seq: 4, id: 'b4', schema: 6, isFirst: true, isLast: true },
  delta: { counts: { contacts: 1 }, ledgerSum: null },
};

/** Arguments that fit each channel. */
const FITTING: Readonly<Record<Channel, readonly unknown[]>> = {
  'app:startup': [],
  'app:setLanguage': ['de-AT'],
  'app:setTheme': ['dark'],
  'log:write': ['error', 'startup/cannotOpen', 'TypeError'],
  'files:open': [FILTER],
  'files:openAsked': [],
  'files:save': ['people.csv', FILTER, new Uint8Array(3)],
  'print:open': [{ widthMm: 210, heightMm: 297 }],
  'print:savePdf': ['cards.pdf', 'PDF', { widthMm: 85.6, heightMm: 54 }],
  'backups:overview': [],
  'backups:chooseFolder': ['second'],
  'backups:begin': ['before-import', 1000],
  'backups:append': [UUID, new Uint8Array(3)],
  'backups:finish': [UUID, 'a'.repeat(64), FACTS],
  'backups:abandon': [UUID],
  'backups:list': [],
  'backups:read': ['b'.repeat(32)],
  'backups:holdings': [],
  'backups:rewrite': ['b'.repeat(32), 12],
  'backups:mustEnd': [['b'.repeat(32)]],
  'backups:showFolder': ['first'],
  'backups:noteRehearsal': ['0'.repeat(32), true],
  'backups:acceptFall': [],
  'backups:dropSecond': [],
  'backups:setHabits': [USUAL_HABITS],
  'app:closing': ['done'],
  'sealing:status': [],
  'sealing:prepare': ['jasmine window seat'],
  'sealing:turnOn': [`age1${'q'.repeat(58)}`],
  'sealing:turnOff': [],
  'sealing:changePassphrase': ['one', 'two'],
  'sealing:reveal': ['one'],
  'sealing:keep': ['one'],
  'sealing:forget': [],
  'sealing:open': [
    { id: 'b'.repeat(32) },
    { kind: 'passphrase', passphrase: 'one', keyFile: null },
  ],
  'sealing:seal': [new Uint8Array(3), 'one'],
  'notices:show': [{ id: 'one', title: 'Call', body: '08:30' }],
  'customer:show': [],
  'customer:close': [],
  'customer:keysBack': [],
  'links:open': ['https://example.org/'],
  'journal:standing': [],
  'journal:append': [PIECE, new Uint8Array(3)],
  'journal:beginBase': [
    { ...{ seq: 3, id: 'b3', schema: 6, rewriting: '' }, figures: { counts: {}, ledgerSum: 0 } },
  ],
  'journal:appendToBase': ['base-end', new Uint8Array(3)],
  'journal:adoptBase': [true],
  'journal:read': [{ segment: 1, offset: 0 }],
  'recovery:facts': [],
  'recovery:succeeded': [],
  'recovery:rebuild': ['b'.repeat(32)],
  'recovery:relaunch': [],
  'recovery:makeRoom': [],
  'recovery:forgetAside': [],
  'recovery:beginAnew': [],
};

/** Arguments that look as if they fitted. */
const UNFIT: readonly (readonly [Channel, readonly unknown[]])[] = [
  ['journal:append', [{ ...PIECE, seq: -1 }, new Uint8Array(3)]],
  ['journal:append', [{ ...PIECE, path: '/etc' }, new Uint8Array(3)]],
  ['journal:append', [PIECE, 'text']],
  ['journal:appendToBase', ['other', new Uint8Array(3)]],
  ['journal:read', [{ segment: 1.5, offset: 0 }]],
  ['recovery:rebuild', ['../../x']],
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
  ['print:open', [{ widthMm: 210, heightMm: 0 }]],
  ['print:open', [{ widthMm: 210, heightMm: 297, silent: true }]],
  ['print:open', [{ widthMm: Number.NaN, heightMm: 297 }]],
  ['print:savePdf', ['cards.pdf', 'PDF', { widthMm: 1e9, heightMm: 297 }]],
  ['print:savePdf', ['cards.pdf', 'PDF']],
  ['backups:begin', ['because', 1]],
  ['backups:begin', ['manual']],
  ['backups:begin', ['manual', -1]],
  ['backups:chooseFolder', ['third']],
  ['backups:setHabits', [{ ...USUAL_HABITS, afterMinutes: 1 }]],
  ['backups:finish', [UUID, 'a'.repeat(64), { ...FACTS, people: 0.5 }]],
  ['backups:finish', [UUID, 'a'.repeat(64), { ...FACTS, name: 'Mina' }]],
  ['backups:append', ['../../x', new Uint8Array(1)]],
  ['backups:append', [UUID, new Uint8Array(new SharedArrayBuffer(4))]],
  ['backups:finish', [UUID, 'A'.repeat(64), FACTS]],
  ['backups:finish', [UUID, 'a'.repeat(63), FACTS]],
  ['backups:read', ['/etc/passwd']],
  ['sealing:prepare', ['']],
  ['sealing:prepare', ['x'.repeat(1001)]],
  ['sealing:turnOn', ['AGE-SECRET-KEY-1']],
  ['sealing:open', [{ id: '../x' }, { kind: 'key-store' }]],
  ['sealing:open', [{ id: 'b'.repeat(32), bytes: new Uint8Array(1) }, { kind: 'key-store' }]],
  ['sealing:open', [{ bytes: new Uint8Array(1) }, { kind: 'guess' }]],
  ['sealing:seal', [[1, 2], 'one']],
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

describe('arguments that reach for a prototype', () => {
  test.each(POLLUTING)('%s is refused by every channel', async (text) => {
    const { call, handler } = setUp(true);
    for (const channel of channels) {
      await expect(call(channel, JSON.parse(text))).rejects.toThrow('arguments');
    }
    await expect(
      call('journal:beginBase', {
        ...{ seq: 3, id: 'b3', schema: 6, rewriting: '' },
        figures: { counts: JSON.parse('{"constructor":1}') as object, ledgerSum: 0 },
      }),
    ).rejects.toThrow('arguments');
    expect(handler).not.toHaveBeenCalled();
  });
});
