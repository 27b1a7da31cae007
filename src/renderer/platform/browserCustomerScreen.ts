import { CUSTOMER_ADDRESS } from '@shared/domain/customerScreen/address';
import type { Platform } from './platform';

/** The window on the customer's side as a window of the browser, which the person pulls to where it belongs. */
export function createBrowserCustomerScreen(): Platform['customerScreen'] {
  let opened: Window | null = null;
  return {
    show: () => {
      if (opened === null || opened.closed) {
        opened = window.open(CUSTOMER_ADDRESS, 'regulars-customer', 'popup');
      }
      opened?.focus();
      return Promise.resolve(opened !== null);
    },
    // One that an earlier page opened is told to close by itself.
    close: () => opened?.close(),
    // Whether the counter would cover it, a page cannot know.
    giveKeysBack: () => undefined,
    onGone: () => () => undefined,
  };
}
