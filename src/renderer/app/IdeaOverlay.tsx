import { useContext, useEffect, useState } from 'react';
import type { Route } from '@renderer/hooks/route';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import { IdeaRequestContext, type IdeaRequest } from '@renderer/hooks/useOpenIdea';
import { IdeaForm } from './dialogs';

type IdeaOverlayProps = { readonly route: Route };

/** Writing an idea down from anywhere: by the palette, or asked for by a place. */
export function IdeaOverlay({ route }: IdeaOverlayProps) {
  const requests = useContext(IdeaRequestContext);
  const [open, setOpen] = useState<IdeaRequest | null>(null);
  useCommandHandler('idea', () => {
    setOpen({ authorId: route.place === 'person' ? route.id : null, text: '' });
  });
  useEffect(() => requests.subscribe(setOpen), [requests]);
  if (open === null) return null;
  return (
    <IdeaForm
      idea={null}
      begun={open}
      onClose={() => {
        setOpen(null);
      }}
    />
  );
}
