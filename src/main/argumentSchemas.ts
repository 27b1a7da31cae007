import { LIMITS } from '@shared/kernel/readingLimits';
import * as v from 'valibot';
import type { BackupFacts } from '@shared/domain/backups/facts';
import { AFTER_MINUTES, MAX_BYTES } from '@shared/domain/backups/habits';
import { BACKUP_PURPOSES } from '@shared/domain/backups/purpose';
import type { Channel, DesktopApi } from '@shared/ipc/desktopApi';
import { RECOVERY_SCHEMAS } from './recoverySchemas';
import { SEALING_SCHEMAS } from './sealingSchemas';

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

/** Narrower than a till roll, longer than a banner: nothing is meant by it. */
const millimetres = v.pipe(v.number(), v.minValue(20), v.maxValue(2000));

const paper = v.strictObject({ widthMm: millimetres, heightMm: millimetres });

const handle = v.pipe(v.string(), v.uuid());

const place = v.picklist(['first', 'second']);

const backupId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const whole = v.pipe(v.number(), v.safeInteger());

const count = v.pipe(whole, v.minValue(0));

const backupFacts: v.GenericSchema<unknown, BackupFacts> = v.strictObject({
  createdAt: whole,
  seq: count,
  schemaVersion: count,
  appVersion: text(40),
  people: count,
  rows: count,
  ledgerEntries: count,
  ledgerSum: whole,
  sha256,
  fall: v.picklist(['none', 'explained', 'unexplained']),
});

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
  'files:openAsked': none,
  'files:save': v.strictTuple([text(500), fileFilter, bytes(LIMITS.file.most)]),
  'print:open': v.strictTuple([paper]),
  'print:savePdf': v.strictTuple([text(500), text(100), paper]),
  'backups:overview': none,
  'backups:chooseFolder': v.strictTuple([place]),
  'backups:dropSecond': none,
  'backups:setHabits': v.strictTuple([
    v.strictObject({
      afterMinutes: v.picklist(AFTER_MINUTES),
      onClosing: v.boolean(),
      maxBytes: v.nullable(v.picklist(MAX_BYTES.filter((bytes) => bytes !== null))),
    }),
  ]),
  'backups:begin': v.strictTuple([v.picklist(BACKUP_PURPOSES), count]),
  'backups:append': v.strictTuple([handle, bytes(MAX_PIECE_BYTES)]),
  'backups:finish': v.strictTuple([handle, sha256, backupFacts]),
  'backups:abandon': v.strictTuple([handle]),
  'backups:list': none,
  'backups:read': v.strictTuple([backupId]),
  'backups:holdings': none,
  'backups:rewrite': v.strictTuple([backupId, count]),
  'backups:mustEnd': v.strictTuple([v.pipe(v.array(backupId), v.maxLength(10_000))]),
  'backups:showFolder': v.strictTuple([place]),
  'backups:noteRehearsal': v.strictTuple([backupId, v.boolean()]),
  'backups:acceptFall': none,
  'app:closing': v.strictTuple([v.picklist(['listening', 'working', 'done'])]),
  'notices:show': v.strictTuple([
    v.strictObject({ id: text(200), title: text(200), body: text(1000) }),
  ]),
  'customer:show': none,
  'customer:close': none,
  'customer:keysBack': none,
  'links:open': v.strictTuple([text(4000)]),
  ...RECOVERY_SCHEMAS,
  ...SEALING_SCHEMAS,
};
