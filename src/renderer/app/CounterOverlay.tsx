import { useContext, useEffect, useState } from 'react';
import { CounterRequestContext, type CounterRequest } from '@renderer/hooks/useOpenCounter';
import type { Route } from '@renderer/hooks/route';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { navigate } from '@renderer/hooks/useRoute';
import { useScanner } from '@renderer/hooks/useScanner';
import { isBuilt } from './builtPlaces';
import { SLOTS } from './slots';

type CounterOverlayProps = { readonly route: Route };

/** The counter from anywhere: by its key, by a card that is scanned, or asked for by a place. */
export function CounterOverlay({ route }: CounterOverlayProps) {
  const { counterDialog: CounterDialog, counterModeEntry: CounterModeEntry } = SLOTS;
  const requests = useContext(CounterRequestContext);
  const [open, setOpen] = useState<CounterRequest | null>(null);
  const [isEntering, setIsEntering] = useState(false);
  const isThere = CounterDialog !== null;

  useCommandHandler(
    'points',
    () => setOpen({ contactId: route.place === 'person' ? route.id : null, cardNumber: null }),
    isThere,
  );
  useCommandHandler('counter-mode', () => setIsEntering(true), CounterModeEntry !== null);
  useEffect(() => requests.subscribe(setOpen), [requests]);
  useScanner(
    (cardNumber) => {
      // Whatever is open above the page is finished first.
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      setOpen({ contactId: null, cardNumber });
    },
    isThere && open === null,
  );

  return (
    <>
      {CounterDialog !== null && open !== null ? (
        <CounterDialog
          {...open}
          onAdd={
            isBuilt('new-person') ? (name) => navigate({ place: 'new-person', name }) : undefined
          }
          onClose={() => setOpen(null)}
        />
      ) : null}
      {CounterModeEntry !== null && isEntering ? (
        <CounterModeEntry onClose={() => setIsEntering(false)} />
      ) : null}
    </>
  );
}
