import { plainDigits } from '@shared/kernel/digits';
import type { Interaction, InteractionKind, Mood } from '@shared/domain/interactions/interaction';

/** The kinds of exchange, in the order in which they are offered. */
export const KINDS: readonly InteractionKind[] = [
  'note',
  'call',
  'visit',
  'email',
  'chat',
  'social',
  'letter',
];

/** How somebody may have seemed, best first. */
export const MOODS: readonly Mood[] = ['delighted', 'content', 'neutral', 'unhappy', 'upset'];

const DIRECTIONS = ['in', 'out'] as const;

/** A note as somebody is writing it. */
export type NoteDraft = {
  readonly kind: InteractionKind;
  readonly text: string;
  readonly mood: Mood | null;
  /** As typed. */
  readonly durationMinutes: string;
  readonly direction: 'in' | 'out' | null;
  readonly nextStep: string;
  /** A day as typed; empty for now. */
  readonly when: string;
  readonly isPrivate: boolean;
  /** A wow moment. */
  readonly isWow: boolean;
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
  isWow: false,
};

/** Whether there is something to save: words, or that there was a call, a visit, a mood. */
export const isWritten = ({ kind, text, nextStep, durationMinutes, mood }: NoteDraft): boolean =>
  kind !== 'note' ||
  mood !== null ||
  [text, nextStep, durationMinutes].some((typed) => typed.trim() !== '');

/** Whether a note says more than its text and kind: what is folded away must not be saved unseen. */
export const hasDetails = (draft: NoteDraft): boolean =>
  draft.mood !== null ||
  draft.direction !== null ||
  draft.isPrivate ||
  draft.isWow ||
  [draft.durationMinutes, draft.nextStep, draft.when].some((typed) => typed.trim() !== '');

/** A kept draft of this or another release: what it lacks, or what cannot be, is empty. */
export function noteDraftOf(kept: unknown): NoteDraft {
  if (typeof kept !== 'object' || kept === null) return EMPTY_NOTE;
  const fields = kept as Readonly<Record<string, unknown>>;
  const textOf = (name: keyof NoteDraft): string => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  };
  const oneOf = <T extends string>(name: keyof NoteDraft, allowed: readonly T[]): T | null =>
    allowed.find((value) => value === fields[name]) ?? null;
  return {
    kind: oneOf('kind', KINDS) ?? EMPTY_NOTE.kind,
    text: textOf('text'),
    mood: oneOf('mood', MOODS),
    durationMinutes: textOf('durationMinutes'),
    direction: oneOf('direction', DIRECTIONS),
    nextStep: textOf('nextStep'),
    when: textOf('when'),
    isPrivate: fields['isPrivate'] === true,
    isWow: fields['isWow'] === true,
  };
}

/** A note that goes to somebody else, for whom words were already kept: nothing typed is lost. */
export function joinedDrafts(kept: NoteDraft, carried: NoteDraft): NoteDraft {
  const [before, after] = [kept.text.trim(), carried.text.trim()];
  return {
    ...carried,
    text: before === '' || after === '' ? before + after : `${before}\n${after}`,
  };
}

/** An entry of the history, to be mended. @param when - Its day as the reader would type it. */
export const draftOfEntry = (entry: Interaction, when: string): NoteDraft => ({
  kind: entry.kind,
  text: entry.text,
  mood: entry.mood,
  durationMinutes: entry.durationMinutes === null ? '' : String(entry.durationMinutes),
  direction: entry.direction,
  nextStep: entry.nextStep,
  when,
  isPrivate: entry.isPrivate,
  isWow: entry.isWow === true,
});

/** Why a note cannot be saved as it is. */
export type NoteProblem = 'when' | 'duration';

/** Whole minutes from 1 to 9999, `null` where nothing or nought is typed, `undefined` for anything else. */
export function minutesOf(typed: string): number | null | undefined {
  const text = plainDigits(typed).trim();
  if (text === '') return null;
  if (!/^\d{1,4}$/.test(text)) return undefined;
  return Number(text) === 0 ? null : Number(text);
}
