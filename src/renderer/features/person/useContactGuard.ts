import { createContext, useContext } from 'react';
import type { ContactWay } from '@shared/domain/culture/moment';

/** Does something that reaches a person, at once or after a word about the moment. */
export type ContactGuard = (
  way: Exclude<ContactWay, 'visit'>,
  act: () => Promise<void>,
) => Promise<void>;

/** Where nobody knows the moment, everything is done at once. */
export const ContactGuardContext = createContext<ContactGuard>((_way, act) => act());

/** The guard of the person's page. */
export const useContactGuard = (): ContactGuard => useContext(ContactGuardContext);
