import { afterEach, expect, it, vi } from 'vitest';
import { createBrowserCustomerScreen } from '@renderer/platform/browserCustomerScreen';

/** A window of the browser, as far as the page that opened it has it in hand. */
function aPopup() {
  const popup = { closed: false, focus: vi.fn(), close: vi.fn(() => (popup.closed = true)) };
  return popup;
}

afterEach(() => {
  vi.restoreAllMocks();
});

it('opens one window, brings it forward, and opens another when that one is closed', async () => {
  const popups = [aPopup(), aPopup()];
  let next = 0;
  const open = vi
    .spyOn(window, 'open')
    .mockImplementation(() => popups[next++] as unknown as Window);
  const { show, close } = createBrowserCustomerScreen();
  expect(await show()).toBe(true);
  expect(await show()).toBe(true);
  expect(open).toHaveBeenCalledOnce();
  expect(open).toHaveBeenCalledWith('#/customer', 'regulars-customer', 'popup');
  expect(popups[0]?.focus).toHaveBeenCalledTimes(2);
  close();
  expect(popups[0]?.closed).toBe(true);
  expect(await show()).toBe(true);
  expect(open).toHaveBeenCalledTimes(2);
});

it('says when the browser did not allow it', async () => {
  vi.spyOn(window, 'open').mockReturnValue(null);
  const { show, close } = createBrowserCustomerScreen();
  expect(await show()).toBe(false);
  // There is nothing to close.
  close();
});
