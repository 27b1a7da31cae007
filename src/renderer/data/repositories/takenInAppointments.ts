import type {
  Appointment,
  AppointmentDraft,
  AppointmentId,
} from '@shared/domain/appointments/appointment';
import type { Instant } from '@shared/domain/calendar/clock';
import { appointmentRow } from './appointmentRows';

/** What a calendar file becomes. */
export type TakeInPlan = {
  readonly rows: readonly Appointment[];
  readonly changes: readonly { readonly row: Appointment; readonly fields: Partial<Appointment> }[];
  /** How many stand here already as the file has them. */
  readonly same: number;
};

/**
 * What a file says of something that is here. Whom it is with, what kind it is, its reminder and whether a
 * warning was accepted are the owner's own and stay.
 */
const FROM_FILE = ['text', 'place', 'at', 'on', 'zone', 'minutes', 'repeats'] as const;

/**
 * Decides what is added and what is changed. Of several with one import key in a file the last one counts.
 *
 * @param known - Everything that came with one of the import keys.
 */
export function planTakeIn(
  drafts: readonly AppointmentDraft[],
  known: readonly Appointment[],
  newId: () => AppointmentId,
  now: Instant,
): TakeInPlan {
  const byKey = new Map(known.map((appointment) => [appointment.importKey, appointment]));
  const lastOf = new Map(drafts.map((draft) => [draft.importKey, draft]));
  const counting = drafts.filter(
    (draft) => draft.importKey === '' || lastOf.get(draft.importKey) === draft,
  );
  const rows: Appointment[] = [];
  const changes: { row: Appointment; fields: Partial<Appointment> }[] = [];
  let same = 0;
  for (const draft of counting) {
    const row = draft.importKey === '' ? undefined : byKey.get(draft.importKey);
    if (!row) {
      rows.push(appointmentRow(draft, newId(), now));
      continue;
    }
    const fields = Object.fromEntries(
      FROM_FILE.filter((field) => row[field] !== draft[field]).map((field) => [
        field,
        draft[field],
      ]),
    ) as Partial<Appointment>;
    if (Object.keys(fields).length === 0) same += 1;
    else changes.push({ row, fields });
  }
  return { rows, changes, same };
}
