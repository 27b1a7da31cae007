import { CARD_FORMS, type CardForm } from '@shared/domain/printing/greetingCards';
import { ENVELOPE_IDS, type EnvelopeId } from '@shared/domain/printing/envelopes';
import {
  LETTER_MARGINS,
  type LetterForm,
  type LetterMargins,
} from '@shared/domain/printing/letterLayout';
import { storedState, type StoredState } from '@renderer/hooks/storedState';

/** What becomes of a message on paper. */
export const LETTER_KINDS = ['letter', 'card', 'envelope', 'labels'] as const;

export type LetterKind = (typeof LETTER_KINDS)[number];

/** The label sheets that addresses are printed on. */
export const ADDRESS_SHEETS = ['labels-70x36', 'labels-63x38', 'labels-67x25'] as const;

export type AddressSheet = (typeof ADDRESS_SHEETS)[number];

/** How messages are printed on this computer. `null`: nobody has chosen, what is usual in the country holds. */
export type LetterChoices = {
  readonly kind: LetterKind;
  readonly paper: 'a4' | 'letter' | null;
  readonly form: LetterForm | null;
  readonly margins: LetterMargins;
  readonly hasAddress: boolean;
  readonly hasDate: boolean;
  readonly hasSubject: boolean;
  readonly hasSignature: boolean;
  readonly hasMarks: boolean;
  readonly hasSign: boolean;
  readonly card: CardForm;
  readonly hasFront: boolean;
  readonly envelope: EnvelopeId | null;
  readonly hasReturn: boolean;
  readonly sheet: AddressSheet | null;
};

const oneOf = <Choice extends string>(
  choices: readonly Choice[],
  value: unknown,
): Choice | undefined => choices.find((choice) => choice === value);

/** The choices of this computer: its printer stands beside it. */
export const createLetterChoices = (storage: Storage | null): StoredState<LetterChoices> =>
  storedState(storage, 'regulars.letters', read);

function read(stored: unknown): LetterChoices {
  const known: { readonly [K in keyof LetterChoices]?: unknown } =
    typeof stored === 'object' && stored !== null ? stored : {};
  const isYes = (value: unknown): boolean => (typeof value === 'boolean' ? value : true);
  return {
    kind: oneOf(LETTER_KINDS, known.kind) ?? 'letter',
    paper: oneOf(['a4', 'letter'] as const, known.paper) ?? null,
    form: oneOf(['window', 'plain'] as const, known.form) ?? null,
    margins: oneOf(LETTER_MARGINS, known.margins) ?? 'usual',
    hasAddress: isYes(known.hasAddress),
    hasDate: isYes(known.hasDate),
    hasSubject: isYes(known.hasSubject),
    hasSignature: isYes(known.hasSignature),
    hasMarks: isYes(known.hasMarks),
    hasSign: isYes(known.hasSign),
    card: oneOf(CARD_FORMS, known.card) ?? 'folded',
    hasFront: isYes(known.hasFront),
    envelope: oneOf(ENVELOPE_IDS, known.envelope) ?? null,
    hasReturn: isYes(known.hasReturn),
    sheet: oneOf(ADDRESS_SHEETS, known.sheet) ?? null,
  };
}
