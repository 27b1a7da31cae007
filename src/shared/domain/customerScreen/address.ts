/** Where the window on the customer's side begins, after the app's own address. */
export const CUSTOMER_ADDRESS = '#/customer';

/** Whether a window is the one on the customer's side. */
export const isCustomers = (hash: string): boolean => hash === CUSTOMER_ADDRESS;
