import { useContext, useEffect, useState } from 'react';
import { PlanRequestContext, type PlanRequest } from '@renderer/hooks/useOpenPlan';
import type { Route } from '@renderer/hooks/route';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { PlanDialog } from './dialogs';

type PlanOverlayProps = { readonly route: Route };

/** Planning from anywhere: by its key, or asked for by a place. */
export function PlanOverlay({ route }: PlanOverlayProps) {
  const requests = useContext(PlanRequestContext);
  const [open, setOpen] = useState<PlanRequest | null>(null);
  useCommandHandler('plan', () => {
    setOpen({
      contactId: route.place === 'person' ? route.id : null,
      appointmentId: null,
      on: route.place === 'calendar' ? route.day : null,
    });
  });
  useEffect(() => requests.subscribe(setOpen), [requests]);
  if (open === null) return null;
  return (
    <PlanDialog
      {...open}
      onClose={() => {
        setOpen(null);
      }}
    />
  );
}
