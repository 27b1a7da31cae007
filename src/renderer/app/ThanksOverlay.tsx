import { useContext, useEffect, useState } from 'react';
import type { Route } from '@renderer/hooks/route';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { ThanksRequestContext, type ThanksRequest } from '@renderer/hooks/useOpenThanks';
import { ThanksDialog } from './dialogs';
import { letterWays } from './letterWays';

type ThanksOverlayProps = { readonly route: Route };

/** Thanking from anywhere: by its key, or asked for by a place. */
export function ThanksOverlay({ route }: ThanksOverlayProps) {
  const requests = useContext(ThanksRequestContext);
  const [open, setOpen] = useState<ThanksRequest | null>(null);
  useCommandHandler('thank', () => {
    setOpen({
      contactId: route.place === 'person' ? route.id : null,
      reason: null,
      sourceId: '',
    });
  });
  useEffect(() => requests.subscribe(setOpen), [requests]);
  if (open === null) return null;
  return (
    <ThanksDialog
      request={open}
      ways={letterWays}
      onClose={() => {
        setOpen(null);
      }}
    />
  );
}
