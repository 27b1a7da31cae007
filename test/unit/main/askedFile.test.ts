import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAskedFile } from '../../../src/main/services/askedFile';
import { ok } from '@shared/kernel/result';

const HERE = join('/', 'home', 'mina');

/** Answers with the path that would be read. */
const asking = () =>
  createAskedFile((path) => Promise.resolve(ok({ name: path, bytes: new Uint8Array() })));

const pathOf = async (asked: ReturnType<typeof asking>) => {
  const taken = await asked.take();
  return taken?.ok === true ? taken.value.name : null;
};

describe('a backup that was double-clicked', () => {
  it('waits until it is asked for, and is given once', async () => {
    const asked = asking();
    asked.note('/media/stick/shop.regulars');
    expect(asked.isWaiting()).toBe(true);
    expect(await pathOf(asked)).toBe('/media/stick/shop.regulars');
    expect([asked.isWaiting(), await asked.take()]).toEqual([false, null]);
  });

  it.each([
    [['regulars', '/a/b.regulars'], '/a/b.regulars'],
    [['regulars', '--safe-mode', 'b.REGULARS.AGE'], join(HERE, 'b.REGULARS.AGE')],
    // The first argument is the program, whatever it is called.
    [['/opt/app.regulars', '--hidden'], null],
    [['regulars', '/a/people.csv'], null],
    [['regulars', 'https://example.org/b.regulars'], null],
    [['regulars', '--load=/a/b.regulars'], null],
  ])('is found in %j', async (args, path) => {
    const asked = asking();
    expect(asked.noteArguments(args, HERE)).toBe(path !== null);
    expect(await pathOf(asked)).toBe(path);
  });

  it('is nothing else than a file of ours', async () => {
    const asked = asking();
    asked.note('/etc/passwd');
    expect(await asked.take()).toBeNull();
  });
});
