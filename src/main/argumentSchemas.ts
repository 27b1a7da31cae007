import * as v from 'valibot';
import type { Channel, DesktopApi } from '@shared/ipc/desktopApi';
import { MAX_FILE_BYTES } from './services/fileDialogs';

/** What each channel's arguments must be; a call with anything else never reaches its handler. */
export type ArgumentSchemas = {
  readonly [C in Channel]: v.GenericSchema<unknown, Parameters<DesktopApi[C]>>;
};

/** The largest piece of a backup that crosses at once. */
export const MAX_PIECE_BYTES = 4 * 1024 * 1024;

const text = (maxLength: number) => v.pipe(v.string(), v.maxLength(maxLength));

const bytes = (maxBytes: number) =>
  v.custom<Uint8Array<ArrayBuffer>>(
    (value) =>
      value instanceof Uint8Array &&
      value.buffer instanceof ArrayBuffer &&
      value.byteLength <= maxBytes,
  );

const none = v.strictTuple([]);

const fileFilter = v.strictObject({
  name: text(100),
  extensions: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^(?:[A-Za-z0-9]{1,12}|\*)$/))),
    v.minLength(1),
    v.maxLength(20),
  ),
});

const handle = v.pipe(v.string(), v.uuid());

export const ARGUMENT_SCHEMAS: ArgumentSchemas = {
  'app:startup': none,
  'app:setLanguage': v.strictTuple([
    v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/)),
  ]),
  'app:setTheme': v.strictTuple([v.picklist(['system', 'light', 'dark'])]),
  'log:write': v.strictTuple([
    v.picklist(['info', 'warn', 'error']),
    v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*\/[a-zA-Z]+(?:-[a-z]+)*$/), v.maxLength(80)),
    text(4000),
  ]),
  'files:open': v.strictTuple([fileFilter]),
  'files:save': v.strictTuple([text(500), fileFilter, bytes(MAX_FILE_BYTES)]),
  'backups:folder': none,
  'backups:chooseFolder': none,
  'backups:begin': v.strictTuple([
    v.picklist(['manual', 'before-restore', 'before-upgrade', 'before-import']),
  ]),
  'backups:append': v.strictTuple([handle, bytes(MAX_PIECE_BYTES)]),
  'backups:finish': v.strictTuple([handle, v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))]),
  'backups:abandon': v.strictTuple([handle]),
  'backups:list': none,
  'backups:read': v.strictTuple([v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))]),
  'backups:showFolder': none,
  'links:open': v.strictTuple([text(4000)]),
};
