import type { Appointment, AppointmentId } from '@shared/domain/appointments/appointment';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive, type Loadable } from '@renderer/data/useLive';

/** With whom something is planned, and what is moved; `null` for what is gone. */
export function usePlanSubject(
  contactId: ContactId | null,
  appointmentId: AppointmentId | null,
): Loadable<{ readonly contact: Contact | null; readonly planned: Appointment | null }> {
  const { appointments, contacts } = useRepositories();
  return useLive(`plan/${contactId ?? ''}/${appointmentId ?? ''}`, async () => {
    const planned = appointmentId === null ? null : await appointments.find(appointmentId);
    const id = contactId ?? planned?.contactId ?? null;
    return { planned, contact: id === null ? null : await contacts.get(id) };
  });
}
