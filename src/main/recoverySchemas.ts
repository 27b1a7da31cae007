import { LIMITS } from '@shared/kernel/readingLimits';
import * as v from 'valibot';
import type { RecoveryApi } from '@shared/ipc/recovery';

const none = v.strictTuple([]);

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const id = v.pipe(v.string(), v.maxLength(100));
const table = v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}$/));

const figures = v.strictObject({
  counts: v.record(table, v.pipe(v.number(), v.safeInteger())),
  ledgerSum: v.nullable(v.pipe(v.number(), v.safeInteger())),
});

const piece = v.strictObject({
  seq: count,
  id,
  schema: count,
  isFirst: v.boolean(),
  isLast: v.boolean(),
  delta: v.optional(figures),
});

const base = v.strictObject({ seq: count, id, schema: count, rewriting: id, figures });

const payload = v.custom<Uint8Array<ArrayBuffer>>(
  (value) =>
    value instanceof Uint8Array &&
    value.buffer instanceof ArrayBuffer &&
    value.byteLength <= LIMITS.logRecord.most - 1024,
);

/** What the arguments of these channels must be. */
export const RECOVERY_SCHEMAS: {
  readonly [C in keyof RecoveryApi]: v.GenericSchema<unknown, Parameters<RecoveryApi[C]>>;
} = {
  'journal:standing': none,
  'journal:append': v.strictTuple([piece, payload]),
  'journal:beginBase': v.strictTuple([base]),
  'journal:appendToBase': v.strictTuple([
    v.union([v.picklist(['base', 'base-end']), piece]),
    payload,
  ]),
  'journal:adoptBase': v.strictTuple([v.boolean()]),
  'journal:read': v.strictTuple([v.nullable(v.strictObject({ segment: count, offset: count }))]),
  'recovery:facts': none,
  'recovery:succeeded': none,
  'recovery:rebuild': v.strictTuple([v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)))]),
  'recovery:relaunch': none,
  'recovery:makeRoom': none,
  'recovery:forgetAside': none,
  'recovery:beginAnew': none,
};
