import { afterEach, expect, it, vi } from 'vitest';
import { createBrowserPlatform } from '@renderer/platform/browserPlatform';

afterEach(() => vi.restoreAllMocks());

it('the browser edition prints with the browser, and answers when its dialog is closed', async () => {
  const asked = vi.fn();
  Object.defineProperty(window, 'print', { value: asked, configurable: true, writable: true });
  const { capabilities, print, savePdf } = createBrowserPlatform();
  expect(capabilities.savesPdf).toBe(false);
  let isClosed = false;
  const printing = print({ widthMm: 210, heightMm: 297 }).then((answer) => {
    isClosed = true;
    return answer;
  });
  expect(asked).toHaveBeenCalledTimes(1);
  await Promise.resolve();
  expect(isClosed).toBe(false);
  window.dispatchEvent(new Event('afterprint'));
  expect(await printing).toEqual({ ok: true, value: null });
  await expect(savePdf('x.pdf', 'PDF', { widthMm: 210, heightMm: 297 })).rejects.toThrow();
});
