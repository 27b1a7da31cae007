import type { InteractionKind, Mood } from '@shared/domain/interactions/interaction';

/** A note as somebody is writing it. */
export type NoteDraft = {
  readonly kind: InteractionKind;
  readonly text: string;
  readonly mood: Mood | null;
  readonly durationMinutes: string;
  readonly direction: 'in' | 'out' | null;
  readonly nextStep: string;
  /** A day as typed; empty for now. */
  readonly when: string;
  readonly isPrivate: boolean;
};

/** Nothing written yet. */
export const EMPTY_NOTE: NoteDraft = {
  kind: 'note',
  text: '',
  mood: null,
  durationMinutes: '',
  direction: null,
  nextStep: '',
  when: '',
  isPrivate: false,
};

/** Whether anything would be lost by throwing the note away. */
export const isWritten = ({ text, nextStep, durationMinutes }: NoteDraft): boolean =>
  text.trim() !== '' || nextStep.trim() !== '' || durationMinutes.trim() !== '';

/** A kept draft of this or an older release; what it lacks is empty. */
export function noteDraftOf(kept: unknown): NoteDraft {
  if (typeof kept !== 'object' || kept === null) return EMPTY_NOTE;
  const fields = Object.entries(kept).filter(
    ([name, value]) =>
      name in EMPTY_NOTE &&
      (value === null ||
        typeof value === typeof EMPTY_NOTE[name as keyof NoteDraft] ||
        EMPTY_NOTE[name as keyof NoteDraft] === null),
  );
  return { ...EMPTY_NOTE, ...(Object.fromEntries(fields) as Partial<NoteDraft>) };
}
