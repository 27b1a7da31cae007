import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Contact } from '@shared/domain/contacts/contact';
import { ContactGuardContext, type ContactGuard } from './useContactGuard';
import { MomentDialog } from './MomentDialog';
import { useMomentsOf } from './useMomentsOf';

type ContactGuardProviderProps = {
  readonly contact: Contact;
  /** Opens a plan with this person; absent where nothing can be planned. */
  readonly onPlan?: (() => void) | undefined;
  readonly children: ReactNode;
};

type Held = { readonly way: Parameters<ContactGuard>[0]; readonly act: () => Promise<void> };

/** So long a press waits for a moment that is still being read; then it is done unasked. */
const PATIENCE_MS = 1_500;

/**
 * Puts a word before a call or a message at a bad moment. It never stands in the way for good: one
 * more press does it, and where the moment stays unknown nothing is asked.
 */
export function ContactGuardProvider({ contact, onPlan, children }: ContactGuardProviderProps) {
  const moments = useMomentsOf(contact);
  const [waiting, setWaiting] = useState<Held | null>(null);
  const [held, setHeld] = useState<Held | null>(null);

  const guard = useMemo<ContactGuard>(
    () => (way, act) => {
      if (moments === null) setWaiting({ way, act });
      else if (moments.judge(way).tone === 'bad') setHeld({ way, act });
      else return act();
      return Promise.resolve();
    },
    [moments],
  );

  useEffect(() => {
    if (waiting === null) return undefined;
    const timer = window.setTimeout(
      () => {
        setWaiting(null);
        if (moments?.judge(waiting.way).tone === 'bad') setHeld(waiting);
        else void waiting.act();
      },
      moments === null ? PATIENCE_MS : 0,
    );
    return () => {
      window.clearTimeout(timer);
    };
  }, [waiting, moments]);

  return (
    <ContactGuardContext value={guard}>
      {children}
      {held === null || moments === null ? null : (
        <MomentDialog
          contact={contact}
          moments={moments}
          way={held.way}
          onPlan={
            onPlan &&
            (() => {
              setHeld(null);
              onPlan();
            })
          }
          onAnyway={() => {
            setHeld(null);
            void held.act();
          }}
          onClose={() => {
            setHeld(null);
          }}
        />
      )}
    </ContactGuardContext>
  );
}
