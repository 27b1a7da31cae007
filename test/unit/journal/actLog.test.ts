import { describe, expect, it } from 'vitest';
import type { ActLog, ActPiece, LogEntry } from '@shared/domain/journal/log/logContract';
import { crc32c } from '@shared/kernel/crc32c';
import { createMemoryFolder } from '../../support/memoryFolder';
import { aLog } from '../../support/testLog';

const text = (value: string) => new TextEncoder().encode(value);

const piece = (seq: number, more: Partial<ActPiece> = {}): ActPiece => ({
  ...{ seq, id: `act-${seq}`, schema: 6, isFirst: true, isLast: true },
  delta: { counts: { contacts: 1 }, ledgerSum: 10 },
  ...more,
});

const append = (log: ActLog, seq: number, payload = `act ${seq}`) =>
  log.append(piece(seq), text(payload));

async function readAll(log: ActLog): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  let read = await log.read(null);
  for (;;) {
    entries.push(...read.entries);
    if (read.next === null) return entries;
    read = await log.read(read.next);
  }
}

const actsIn = (entries: readonly LogEntry[]) =>
  entries.flatMap((entry) => (entry.kind === 'act' && entry.isLast ? [entry.seq] : []));

const NAME = '00000001.log';

describe('the checksum', () => {
  it('is that of RFC 3720', () => {
    expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
    expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43);
    expect(crc32c(text('123456789'))).toBe(0xe3069283);
    expect(crc32c(text('6789'), crc32c(text('12345')))).toBe(0xe3069283);
  });
});

describe('the log of acts', () => {
  it('has what was appended after it is opened anew', async () => {
    const folder = createMemoryFolder();
    const log = aLog(folder);
    for (let seq = 1; seq <= 5; seq += 1) await append(log, seq);

    const again = aLog(folder);
    expect(await again.standing()).toMatchObject({
      ...{ seq: 5, id: 'act-5', begins: 'first-act', schema: 6, isDamaged: false, tornBytes: 0 },
      figures: { counts: { contacts: 5 }, ledgerSum: 50 },
    });
    expect(actsIn(await readAll(again))).toEqual([1, 2, 3, 4, 5]);
    await append(again, 6);
    expect(actsIn(await readAll(aLog(folder)))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('refuses an act out of its order, and one in another schema', async () => {
    const log = aLog();
    await append(log, 1);
    await expect(append(log, 3)).rejects.toThrow('does not follow');
    await expect(append(log, 1)).rejects.toThrow('does not follow');
    await expect(log.append(piece(2, { schema: 7 }), text('x'))).rejects.toThrow('schema');
    await append(log, 2);
    expect((await log.standing()).seq).toBe(2);
  });

  it('takes an act in pieces, and forgets pieces of which the last one never came', async () => {
    const folder = createMemoryFolder();
    const log = aLog(folder);
    await append(log, 1);
    await log.append(piece(2, { isLast: false, delta: undefined }), text('half'));
    const reopened = aLog(folder);
    expect(await reopened.standing()).toMatchObject({ seq: 1 });
    expect((await reopened.standing()).tornBytes).toBeGreaterThan(0);

    await reopened.append(piece(2, { isLast: false, delta: undefined }), text('one'));
    await reopened.append(
      piece(2, { isFirst: false, isLast: false, delta: undefined }),
      text('two'),
    );
    await reopened.append(piece(2, { isFirst: false }), text('three'));
    const entries = await readAll(aLog(folder));
    expect(entries.slice(1).map(({ payload }) => new TextDecoder().decode(payload))).toEqual([
      ...['one', 'two', 'three'],
    ]);
  });

  it('begins an act anew whose sender went away', async () => {
    const log = aLog();
    await log.append(piece(1, { isLast: false, delta: undefined }), text('left behind'));
    await append(log, 1, 'whole');
    expect((await readAll(log)).map(({ payload }) => new TextDecoder().decode(payload))).toEqual([
      'whole',
    ]);
  });

  it('goes on in a new segment, and notices one that is missing or exchanged', async () => {
    const folder = createMemoryFolder();
    const log = aLog(folder);
    const large = 'x'.repeat(5 * 1024 * 1024);
    for (let seq = 1; seq <= 5; seq += 1) await append(log, seq, large);
    expect([...folder.files.keys()].length).toBeGreaterThan(1);
    const again = aLog(folder);
    expect(actsIn(await readAll(again))).toEqual([1, 2, 3, 4, 5]);
    expect((await again.standing()).figures).toEqual({ counts: { contacts: 5 }, ledgerSum: 50 });

    folder.files.delete(NAME);
    expect((await aLog(folder).standing()).begins).toBe('later');
  });

  it('survives a segment that was only just begun when the power went', async () => {
    const folder = createMemoryFolder();
    const log = aLog(folder);
    await append(log, 1);
    folder.files.set('00000002.log', folder.files.get(NAME)!.slice(0, 9));
    const again = aLog(folder);
    expect(await again.standing()).toMatchObject({ seq: 1, tornBytes: 9 });
    await append(again, 2);
    expect(actsIn(await readAll(aLog(folder)))).toEqual([1, 2]);
  });

  it('cuts a torn end off, whatever it is', async () => {
    for (const tail of [[0x52, 0x47, 0x4a, 0x31, 9, 9, 9], [0], new Array<number>(4000).fill(0)]) {
      const folder = createMemoryFolder();
      const log = aLog(folder);
      for (let seq = 1; seq <= 3; seq += 1) await append(log, seq);
      await folder.append(NAME, Uint8Array.from(tail));
      const again = aLog(folder);
      expect(await again.standing()).toMatchObject({
        ...{ seq: 3, isDamaged: false, tornBytes: tail.length },
      });
      await append(again, 4);
      expect(actsIn(await readAll(aLog(folder)))).toEqual([1, 2, 3, 4]);
    }
  });

  it('says that it is damaged when sound acts lie behind what cannot be read', async () => {
    const folder = createMemoryFolder();
    const log = aLog(folder);
    for (let seq = 1; seq <= 4; seq += 1) await append(log, seq, `payload-${seq}`.repeat(20));
    const bytes = folder.files.get(NAME)!;
    const at = new TextDecoder('latin1').decode(bytes).indexOf('payload-2');
    bytes[at]! ^= 1;
    const again = aLog(folder);
    const length = bytes.length;
    expect(await again.standing()).toMatchObject({ seq: 1, isDamaged: true, tornBytes: 0 });
    expect(folder.files.get(NAME)!.length).toBe(length);
    await expect(append(again, 2)).rejects.toThrow('damaged');
  });
});

describe('a new base', () => {
  const start = {
    ...{ seq: 3, id: 'act-3', schema: 6, rewriting: 'r1' },
    figures: { counts: { contacts: 3 }, ledgerSum: 30 },
  };

  it('stands in for the acts before it, with those that came meanwhile behind it', async () => {
    const folder = createMemoryFolder();
    const log = aLog(folder);
    for (let seq = 1; seq <= 4; seq += 1) await append(log, seq);
    await log.beginBase(start);
    await log.appendToBase('base', text('backup, first half'));
    await log.appendToBase('base-end', text('backup, second half'));
    await log.appendToBase(piece(4), text('act 4'));
    expect(await log.adoptBase(false)).toMatchObject({
      ...{ seq: 4, begins: 'base', rewriting: 'r1' },
      figures: { counts: { contacts: 4 }, ledgerSum: 40 },
    });
    await append(log, 5);

    const again = aLog(folder);
    const entries = await readAll(again);
    expect(entries.map(({ kind }) => kind)).toEqual(['base', 'base', 'act', 'act']);
    expect(actsIn(entries)).toEqual([4, 5]);
    expect(folder.files.has(NAME)).toBe(true);
    await again.forgetCovered(2);
    expect(folder.files.has(NAME)).toBe(true);
    await again.forgetCovered(3);
    expect(folder.files.has(NAME)).toBe(false);
    expect(actsIn(await readAll(aLog(folder)))).toEqual([4, 5]);
  });

  it('counts for nothing until it is adopted', async () => {
    const folder = createMemoryFolder();
    const log = aLog(folder);
    for (let seq = 1; seq <= 3; seq += 1) await append(log, seq);
    await log.beginBase(start);
    await log.appendToBase('base-end', text('backup'));
    const again = aLog(folder);
    expect(await again.standing()).toMatchObject({ seq: 3, begins: 'first-act' });
    expect([...folder.files.keys()]).toEqual([NAME]);
  });

  it('is not adopted if it does not read back', async () => {
    const folder = createMemoryFolder();
    const log = aLog(folder);
    for (let seq = 1; seq <= 3; seq += 1) await append(log, seq);
    await log.beginBase(start);
    await log.appendToBase('base-end', text('backup'));
    folder.files.get('base.new')![120]! ^= 4;
    await expect(log.adoptBase(true)).rejects.toThrow('read back');
    expect(actsIn(await readAll(aLog(folder)))).toEqual([1, 2, 3]);
  });

  it('can make the log forget what was before', async () => {
    const folder = createMemoryFolder();
    const log = aLog(folder);
    for (let seq = 1; seq <= 3; seq += 1) await append(log, seq, 'Leyla Demir');
    await log.beginBase(start);
    await log.appendToBase('base-end', text('backup'));
    await log.adoptBase(true);
    for (const bytes of folder.files.values()) {
      expect(new TextDecoder('latin1').decode(bytes)).not.toContain('Leyla');
    }
  });

  it('mends a damaged log', async () => {
    const folder = createMemoryFolder();
    const log = aLog(folder);
    for (let seq = 1; seq <= 3; seq += 1) await append(log, seq);
    folder.files.get(NAME)![400]! ^= 1;
    const again = aLog(folder);
    expect((await again.standing()).isDamaged).toBe(true);
    await again.beginBase(start);
    await again.appendToBase('base-end', text('backup'));
    await again.adoptBase(false);
    await append(again, 4);
    expect(await aLog(folder).standing()).toMatchObject({ seq: 4, isDamaged: false });
  });
});

describe('a disk that refuses', () => {
  it('loses nothing that was taken, and takes the same act again', async () => {
    const folder = createMemoryFolder();
    let isFull = false;
    const log = aLog({
      ...folder,
      append: async (name, bytes) => {
        if (!isFull) return folder.append(name, bytes);
        await folder.append(name, bytes.slice(0, 11));
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    });
    await append(log, 1);
    isFull = true;
    await expect(append(log, 2)).rejects.toThrow('full');
    isFull = false;
    await append(log, 2);
    await append(log, 3);
    expect(actsIn(await readAll(aLog(folder)))).toEqual([1, 2, 3]);
  });
});
