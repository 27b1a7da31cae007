import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  CustomerView,
  FromCustomer,
  ToCustomer,
} from '@shared/domain/customerScreen/screenMessages';
import { counterEnd, type ScreenEnd } from '@renderer/platform/customerChannel';
import { usePlatform } from '@renderer/platform/PlatformContext';

type Answered = Extract<FromCustomer, { readonly kind: 'answer' | 'declined' }>;

/** The shop whose counter this is, and what the counter does with what comes from the other side. */
export type CustomerScreenOptions = {
  readonly shopName: string;
  readonly country: string;
  /** What the customer did with the question. */
  readonly onAnswered: (answered: Answered) => void;
  /** The screen was closed, by whomever. */
  readonly onGone: () => void;
};

/** The screen on the customer's side, as the counter has it in hand. */
export type CustomersScreen = {
  readonly isOpen: boolean;
  /** Opens it, or brings it forward; `false` where that was not allowed. */
  readonly open: () => Promise<boolean>;
  readonly show: (view: CustomerView) => void;
  /** Shows what is still to be read, unless something else is shown before it comes. */
  readonly showSoon: (coming: Promise<CustomerView>) => void;
  /** Says whether an answer was written down. */
  readonly receive: (id: string, isWritten: boolean) => void;
};

const WELCOME: CustomerView = { kind: 'welcome' };

/** Speaks with the customer's screen for as long as the counter is shown; with it, that screen ends. */
export function useCustomerScreen(options: CustomerScreenOptions): CustomersScreen {
  const { customerScreen } = usePlatform();
  const [isOpen, setIsOpen] = useState(false);
  const end = useRef<ScreenEnd<ToCustomer> | null>(null);
  const view = useRef(WELCOME);
  /** Counts what was shown, so that what comes late is not. */
  const shown = useRef(0);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const tellView = useCallback((): void => {
    const { shopName, country } = latest.current;
    end.current?.tell({ kind: 'show', screen: { shopName, country, view: view.current } });
  }, []);
  const show = useCallback(
    (next: CustomerView): void => {
      shown.current += 1;
      view.current = next;
      tellView();
    },
    [tellView],
  );
  const showSoon = useCallback(
    (coming: Promise<CustomerView>): void => {
      shown.current += 1;
      const turn = shown.current;
      void coming.then((next) => {
        if (shown.current === turn) show(next);
      });
    },
    [show],
  );
  /** Thanks stand there for a while by themselves; a screen that begins anew asks nothing twice. */
  const settle = useCallback(
    (id: string): void => {
      const { current } = view;
      if (current.kind !== 'question' || current.id !== id) return;
      view.current = WELCOME;
      customerScreen.giveKeysBack();
    },
    [customerScreen],
  );

  useEffect(() => {
    const gone = (): void => {
      setIsOpen(false);
      shown.current += 1;
      view.current = WELCOME;
      latest.current.onGone();
    };
    const own = counterEnd((message) => {
      if (message.kind === 'here') {
        setIsOpen(true);
        tellView();
      } else if (message.kind === 'gone') {
        gone();
      } else {
        latest.current.onAnswered(message);
        if (message.kind === 'declined') settle(message.id);
      }
    });
    end.current = own;
    const stopHearing = customerScreen.onGone(gone);
    // A page that is left has no time for more than a word.
    const leave = (): void => own.tell({ kind: 'close' });
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      stopHearing();
      leave();
      customerScreen.close();
      own.close();
      end.current = null;
    };
  }, [customerScreen, tellView, settle]);

  return {
    isOpen,
    open: customerScreen.show,
    show,
    showSoon,
    receive: (id, isWritten) => {
      end.current?.tell({ kind: 'received', id, isWritten });
      if (isWritten) settle(id);
    },
  };
}
