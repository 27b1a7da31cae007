import { createContext, useContext } from 'react';
import type { AppointmentId } from '@shared/domain/appointments/appointment';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';

/** What is to be planned. */
export type PlanRequest = {
  /** With whom; `null` to ask. */
  readonly contactId: ContactId | null;
  /** What is moved; `null` to plan anew. */
  readonly appointmentId: AppointmentId | null;
  /** The day to begin with; `null` for the next good one. */
  readonly on: IsoDate | null;
};

/** How any place opens the plan of a call, a visit or a message. */
export type PlanRequests = {
  readonly open: (request: Partial<PlanRequest>) => void;
  /** Calls back for each request. Answers how to stop. */
  readonly subscribe: (listener: (request: PlanRequest) => void) => () => void;
};

/** Requests that nobody hears yet. */
export function createPlanRequests(): PlanRequests {
  const listeners = new Set<(request: PlanRequest) => void>();
  return {
    open: ({ contactId = null, appointmentId = null, on = null }) => {
      for (const listener of listeners) listener({ contactId, appointmentId, on });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The requests of this window. */
export const PlanRequestContext = createContext<PlanRequests>(createPlanRequests());

/** Opens the plan: `useOpenPlan()({ contactId })`. */
export function useOpenPlan(): PlanRequests['open'] {
  return useContext(PlanRequestContext).open;
}
