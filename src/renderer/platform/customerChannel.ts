import {
  fromCustomer,
  toCustomer,
  type FromCustomer,
  type ToCustomer,
} from '@shared/domain/customerScreen/screenMessages';

/** One end of what the counter and the customer's screen say to each other. */
export type ScreenEnd<Said> = {
  readonly tell: (message: Said) => void;
  readonly close: () => void;
};

const TO_CUSTOMER = 'regulars-customer/to-customer';
const TO_COUNTER = 'regulars-customer/to-counter';

/** The counter's end. What the other one would not say is not heard. */
export const counterEnd = (listener: (message: FromCustomer) => void): ScreenEnd<ToCustomer> =>
  anEnd(TO_CUSTOMER, TO_COUNTER, fromCustomer, listener);

/** The customer's end. */
export const customerEnd = (listener: (message: ToCustomer) => void): ScreenEnd<FromCustomer> =>
  anEnd(TO_COUNTER, TO_CUSTOMER, toCustomer, listener);

function anEnd<Said, Heard>(
  to: string,
  from: string,
  read: (value: unknown) => Heard | null,
  listener: (message: Heard) => void,
): ScreenEnd<Said> {
  const [speaking, listening] = [new BroadcastChannel(to), new BroadcastChannel(from)];
  listening.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = read(data);
    if (message !== null) listener(message);
  };
  return {
    tell: (message) => speaking.postMessage(message),
    close: () => {
      speaking.close();
      listening.close();
    },
  };
}
