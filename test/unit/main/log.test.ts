import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../../src/main/log';
import { describeFault, redact } from '../../../src/main/redact';

describe('redact', () => {
  test.each([
    ['people/not-saved', 'people/not-saved'],
    ['backups:begin', 'backups:begin'],
    ['contact 0192f3a4-5b6c-7d8e-9fa0-b1c2d3e4f5a6', '0192f3a4-5b6c-7d8e-9fa0-b1c2d3e4f5a6'],
    ['TypeError: x is undefined at f (index-a1.js:12:34)', 'TypeError index-a1.js:12:34'],
    ['ENOSPC rows=20000 done=true ms=12.5', 'ENOSPC rows=20000 done=true ms=12.5'],
    ['Marlene Brandt', ''],
    ['marlene@example.org', ''],
    ['+49 30 901820', ''],
    ['ليلى 田中 Łukasz', ''],
    ['/home/marlene/Documents/Kunden.csv', ''],
    ['C:\\Users\\Marlene\\x.regulars', ''],
    ['name=Marlene', ''],
    ['https://example.org/marlene', ''],
  ])('of %j stays %j', (text, kept) => {
    expect(redact(text)).toBe(kept);
  });

  test('a fault leaves its kind, its code and its places, never its words', () => {
    const fault = Object.assign(new RangeError('Marlene Brandt is 60'), { code: 'ENOSPC' });
    fault.stack = 'RangeError: Marlene Brandt is 60\n    at book (/home/marlene/app/index.js:3:4)';
    expect(describeFault(fault)).toBe('RangeError ENOSPC index.js:3:4');
    expect(describeFault('Marlene')).toBe('');
  });
});

describe('createLog', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const now = () => new Date('2026-03-19T07:12:04Z');

  test('writes lines of time, level, code and detail', () => {
    const file = join(folder, 'logs', 'regulars.log');
    const log = createLog(file, now);
    log.write('info', 'app/started');
    log.write('error', 'ipc/fault', 'Marlene ENOSPC');
    expect(readFileSync(file, 'utf8')).toBe(
      '2026-03-19T07:12:04.000Z info app/started\n2026-03-19T07:12:04.000Z error ipc/fault ENOSPC\n',
    );
  });

  test('puts a grown file aside and keeps three in all', () => {
    const file = join(folder, 'regulars.log');
    const log = createLog(file, now);
    for (const round of [1, 2, 3, 4]) {
      writeFileSync(file, `${round}`.repeat(600 * 1024));
      log.write('info', 'app/started');
      expect(statSync(file).size).toBeLessThan(100);
    }
    expect(readdirSync(folder).sort()).toEqual([
      'regulars.log',
      'regulars.log.1',
      'regulars.log.2',
    ]);
    expect(readFileSync(`${file}.1`, 'utf8').at(0)).toBe('4');
    expect(readFileSync(`${file}.2`, 'utf8').at(0)).toBe('3');
  });

  test('a log that cannot be written is silent', () => {
    writeFileSync(join(folder, 'taken'), '');
    const log = createLog(join(folder, 'taken', 'regulars.log'), now);
    expect(() => log.write('info', 'app/started')).not.toThrow();
  });
});
