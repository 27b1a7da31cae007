import { describe, expect, it, vi } from 'vitest';
import { createPiece } from '@renderer/app/late/piece';

const Page = (): null => null;

describe('a piece', () => {
  it('is read once, however many ask', async () => {
    const read = vi.fn(() => Promise.resolve(Page));
    const piece = createPiece(read);
    expect(piece.standing().kind).toBe('coming');
    expect(read).not.toHaveBeenCalled();
    await Promise.all([piece.load(), piece.load()]);
    await piece.load();
    expect(read).toHaveBeenCalledTimes(1);
    expect(piece.standing()).toEqual({ kind: 'there', Component: Page });
  });

  it('that cannot be read says so, and is read when somebody tries again', async () => {
    const fault = new TypeError('no such file');
    const read = vi.fn<() => Promise<typeof Page>>();
    read.mockRejectedValueOnce(fault).mockResolvedValueOnce(Page);
    const piece = createPiece(read);
    const seen: string[] = [];
    const stop = piece.subscribe(() => seen.push(piece.standing().kind));
    await piece.load();
    expect(piece.standing()).toEqual({ kind: 'missing', fault });
    await piece.load();
    expect(seen).toEqual(['missing', 'coming', 'there']);
    stop();
  });
});
