import { describe, expect, test, vi } from 'vitest';
import { createPrinting } from '../../../src/main/services/printing';

const A4 = { widthMm: 210, heightMm: 297 };

function aWindow(answer: [boolean, string]) {
  const print = vi.fn((_options: unknown, done: (isPrinted: boolean, reason: string) => void) =>
    done(...answer),
  );
  const printToPDF = vi.fn((_options: unknown) => Promise.resolve(Buffer.from('%PDF-1.4')));
  const save = vi.fn((name: string) => Promise.resolve({ ok: true, value: name } as const));
  const printing = createPrinting(() => ({ print, printToPDF }), save);
  return { printing, print, printToPDF, save };
}

describe('the print dialog', () => {
  test('is asked for the paper of the page, with its colours and without margins', async () => {
    const { printing, print } = aWindow([true, '']);
    expect(await printing.open({ widthMm: 85.6, heightMm: 54 })).toEqual({ ok: true, value: null });
    expect(print.mock.calls[0]?.[0]).toEqual({
      silent: false,
      printBackground: true,
      margins: { marginType: 'none' },
      pageSize: { width: 85_600, height: 54_000 },
    });
  });

  test.each([
    ['Print job canceled', 'print/cancelled'],
    ['cancelled', 'print/cancelled'],
    ['Print job failed', 'print/failed'],
    ['No valid printers available', 'print/failed'],
    ['Invalid printer settings', 'print/failed'],
  ])('%s means %s', async (reason, code) => {
    const { printing } = aWindow([false, reason]);
    expect(await printing.open(A4)).toEqual({ ok: false, refusal: { code } });
  });
});

describe('a PDF', () => {
  test('has the size of the page and is saved where the person says', async () => {
    const { printing, printToPDF, save } = aWindow([true, '']);
    expect(await printing.savePdf('Karten.pdf', 'PDF-Datei', A4)).toEqual({
      ok: true,
      value: 'Karten.pdf',
    });
    expect(printToPDF.mock.calls[0]?.[0]).toMatchObject({
      preferCSSPageSize: true,
      printBackground: true,
      pageSize: { width: 210 / 25.4, height: 297 / 25.4 },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    });
    expect(save).toHaveBeenCalledWith(
      'Karten.pdf',
      { name: 'PDF-Datei', extensions: ['pdf'] },
      new TextEncoder().encode('%PDF-1.4'),
    );
  });

  test('that cannot be made is a fault, and no dialog comes up', async () => {
    const { printing, printToPDF, save } = aWindow([true, '']);
    printToPDF.mockRejectedValueOnce(new Error('printing failed'));
    await expect(printing.savePdf('x.pdf', 'PDF', A4)).rejects.toThrow('printing failed');
    expect(save).not.toHaveBeenCalled();
  });
});
