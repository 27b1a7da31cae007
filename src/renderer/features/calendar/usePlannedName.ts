import { useTranslation } from 'react-i18next';
import type { Appointment } from '@shared/domain/appointments/appointment';

/** What something planned is called in a sentence: its words, or its kind with whom it is. */
export function usePlannedName(): (
  appointment: Pick<Appointment, 'kind' | 'text'>,
  name: string,
) => string {
  const { t } = useTranslation('calendar');
  return ({ kind, text }, name) =>
    name === '' ? text || t(`planned.${kind}`) : t(`plannedWith.${kind}`, { name });
}
