import { useContext, useEffect, useState } from 'react';
import { MessageRequestContext, type MessageRequest } from '@renderer/hooks/useOpenMessage';
import { MessageDialog } from './dialogs';
import { letterWays } from './letterWays';

/** Writing to one or several, asked for by any place. */
export function MessageOverlay() {
  const requests = useContext(MessageRequestContext);
  const [open, setOpen] = useState<MessageRequest | null>(null);
  useEffect(
    () =>
      requests.subscribe((request) => {
        if (request.contactIds.length > 0) setOpen(request);
      }),
    [requests],
  );
  if (open === null) return null;
  return (
    <MessageDialog
      request={open}
      ways={letterWays}
      onClose={() => {
        setOpen(null);
      }}
    />
  );
}
