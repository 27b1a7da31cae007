import { LIMITS } from '@shared/kernel/readingLimits';
import * as v from 'valibot';
import { MAX_PASSPHRASE } from '@shared/domain/encryption/passphraseStrength';
import type { SealingApi } from '@shared/ipc/sealingApi';

type Schemas = {
  readonly [C in keyof SealingApi]: v.GenericSchema<unknown, Parameters<SealingApi[C]>>;
};

const passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_PASSPHRASE));

const bytes = (maxBytes: number) =>
  v.custom<Uint8Array<ArrayBuffer>>(
    (value) =>
      value instanceof Uint8Array &&
      value.buffer instanceof ArrayBuffer &&
      value.byteLength <= maxBytes,
  );

const recipient = v.pipe(v.string(), v.regex(/^age1[02-9ac-hj-np-z]{58}$/));

/** What the arguments of each channel of sealing must be. */
export const SEALING_SCHEMAS: Schemas = {
  'sealing:status': v.strictTuple([]),
  'sealing:prepare': v.strictTuple([passphrase]),
  'sealing:turnOn': v.strictTuple([recipient]),
  'sealing:turnOff': v.strictTuple([]),
  'sealing:changePassphrase': v.strictTuple([passphrase, passphrase]),
  'sealing:reveal': v.strictTuple([passphrase]),
  'sealing:keep': v.strictTuple([passphrase]),
  'sealing:forget': v.strictTuple([]),
  'sealing:open': v.strictTuple([
    v.union([
      v.strictObject({ id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) }),
      v.strictObject({ bytes: bytes(LIMITS.backupFile.most) }),
    ]),
    v.variant('kind', [
      v.strictObject({
        kind: v.literal('passphrase'),
        passphrase,
        keyFile: v.nullable(bytes(LIMITS.keyFile.most)),
      }),
      v.strictObject({ kind: v.literal('sheet'), typed: v.pipe(v.string(), v.maxLength(1_000)) }),
      v.strictObject({ kind: v.literal('key-store') }),
    ]),
  ]),
  'sealing:seal': v.strictTuple([bytes(LIMITS.backupFile.most), passphrase]),
};
