import type { MessageId } from '@shared/domain/messages/message';
import { blockDirection } from '@shared/domain/messages/postalWriting';
import {
  brokenLines,
  fitLines,
  type Measure,
  type TextLine,
} from '@shared/domain/printing/fitText';
import {
  CARD_PADDING_MM,
  cardPlace,
  cardsPerSheet,
  type CardPlace,
} from '@shared/domain/printing/greetingCards';
import { ENVELOPES, envelopeLayout } from '@shared/domain/printing/envelopes';
import {
  LABEL_SHEETS,
  filledSheets,
  labelAt,
  labelsPerSheet,
  paddingOf,
} from '@shared/domain/printing/labelSheets';
import {
  LETTER_LINE_MM,
  LETTER_PAPERS,
  LETTER_SIZE_MM,
  letterLayout,
  type LetterLayout,
} from '@shared/domain/printing/letterLayout';
import { linesOnPages, withSignature } from '@shared/domain/printing/letterText';
import type { RectMm, SizeMm } from '@shared/domain/printing/paper';
import type { LetterChoices } from './letterChoices';
import type { LetterToPrint } from './lettersToPrint';

/** Why something is not printed, or has to be known. */
export type LetterProblem =
  /** Nothing is known to send it to. */
  | { readonly kind: 'no-address' }
  /** There is one, and it lacks something to arrive. */
  | {
      readonly kind: 'lacks';
      readonly lacks: readonly ('name' | 'street' | 'postal-code' | 'city')[];
    }
  /** The text itself still has a gap. */
  | { readonly kind: 'hole' }
  /** It does not fit, not even in small letters. */
  | { readonly kind: 'too-long' };

/** Lines with the size of their letters in millimetres, and how they run. */
export type SizedLines = {
  readonly lines: readonly TextLine[];
  readonly sizeMm: number;
  readonly direction: 'ltr' | 'rtl';
};

/** What lies on one sheet. */
export type PlannedSheet =
  | {
      readonly kind: 'letter';
      readonly letter: LetterToPrint;
      readonly layout: LetterLayout;
      readonly address: SizedLines | null;
      /** From 0. */
      readonly page: number;
      readonly pages: number;
      readonly lines: readonly TextLine[];
    }
  | {
      readonly kind: 'card-texts' | 'card-fronts';
      readonly paper: SizeMm;
      readonly cards: readonly {
        readonly letter: LetterToPrint;
        readonly place: CardPlace;
        readonly text: SizedLines;
      }[];
    }
  | {
      readonly kind: 'envelope';
      readonly letter: LetterToPrint;
      readonly sender: { readonly place: RectMm; readonly text: SizedLines } | null;
      readonly recipient: { readonly place: RectMm; readonly text: SizedLines };
    }
  | {
      readonly kind: 'labels';
      readonly labels: readonly {
        readonly letter: LetterToPrint;
        readonly place: RectMm;
        readonly padding: { readonly xMm: number; readonly yMm: number };
        readonly text: SizedLines;
      }[];
    };

/** Everything that comes out of the printer, and what does not. */
export type PrintPlan = {
  readonly size: SizeMm;
  /** In the order of printing; each side of a sheet is one. */
  readonly sheets: readonly PlannedSheet[];
  /** Who is on the sheets. */
  readonly printed: readonly LetterToPrint[];
  readonly problems: readonly { readonly letter: LetterToPrint; readonly problem: LetterProblem }[];
  /** Places on a sheet that may be used up; 1 where there is no choice. */
  readonly slots: number;
};

/** What sheets are planned with. Nothing of `choices` is open any more. */
export type PlanSetting = {
  readonly choices: { readonly [K in keyof LetterChoices]: NonNullable<LetterChoices[K]> };
  /** The first free label, from 0. */
  readonly firstSlot: number;
  readonly shopName: string;
  /** Lines below the name. */
  readonly shopLines: readonly string[];
  /** Who signs, as letters have it. */
  readonly signer: string;
  /** Of the letters' and of the cards' faces. */
  readonly measure: Measure;
  readonly measureCard: Measure;
};

type Sorted = Pick<PrintPlan, 'printed' | 'problems'>;

/** Letters, cards, envelopes or labels for some messages. */
export function planLetters(letters: readonly LetterToPrint[], setting: PlanSetting): PrintPlan {
  switch (setting.choices.kind) {
    case 'letter':
      return planOfLetters(letters, setting);
    case 'card':
      return planOfCards(letters, setting);
    case 'envelope':
      return planOfEnvelopes(letters, setting);
    case 'labels':
      return planOfLabels(letters, setting);
  }
}

/** Who can be printed, and why others cannot. */
function sorted(
  letters: readonly LetterToPrint[],
  problemOf: (letter: LetterToPrint) => LetterProblem | null,
): Sorted {
  const judged = letters.map((letter) => ({ letter, problem: problemOf(letter) }));
  return {
    printed: judged.flatMap(({ letter, problem }) => (problem === null ? letter : [])),
    problems: judged.flatMap(({ letter, problem }) =>
      problem === null ? [] : [{ letter, problem }],
    ),
  };
}

function addressProblem({ address }: LetterToPrint): LetterProblem | null {
  if (address === null) return { kind: 'no-address' };
  return address.lacks.length > 0 ? { kind: 'lacks', lacks: address.lacks } : null;
}

const holeProblem = ({ hasHole }: LetterToPrint): LetterProblem | null =>
  hasHole ? { kind: 'hole' } : null;

function planOfLetters(letters: readonly LetterToPrint[], setting: PlanSetting): PrintPlan {
  const { choices, measure, shopLines, signer } = setting;
  const size = LETTER_PAPERS[choices.paper];
  const layoutOf = ({ address, message }: LetterToPrint): LetterLayout =>
    letterLayout(size, {
      form: choices.form,
      margins: choices.margins,
      senderLines: shopLines.length,
      addressLines: choices.hasAddress ? (address?.lines.length ?? 0) : 0,
      hasDate: choices.hasDate,
      hasSubject: choices.hasSubject && message.subject.trim() !== '',
    });
  const addressOf = (letter: LetterToPrint): (SizedLines & { readonly isCut: boolean }) | null => {
    const { recipient } = layoutOf(letter);
    if (recipient === null || letter.address === null) return null;
    return fitted(letter.address.lines, recipient, { max: LETTER_SIZE_MM, min: 2.5 }, 1.2, measure);
  };
  const { printed, problems } = sorted(letters, (letter) => {
    const hole = holeProblem(letter) ?? (choices.hasAddress ? addressProblem(letter) : null);
    if (hole !== null) return hole;
    return addressOf(letter)?.isCut === true ? { kind: 'too-long' } : null;
  });
  const sheets = printed.flatMap((letter): readonly PlannedSheet[] => {
    const layout = layoutOf(letter);
    const { text, kept } = withSignature(letter.message.body, signer, choices.hasSignature ? 3 : 0);
    const lines = brokenLines(text, layout.first.widthMm, LETTER_SIZE_MM, measure);
    const room = (page: number): number =>
      Math.floor((page === 0 ? layout.first : layout.next).heightMm / LETTER_LINE_MM);
    const pages = linesOnPages(lines, room, kept);
    const address = addressOf(letter);
    return pages.map((own, page) => ({
      kind: 'letter',
      letter,
      layout,
      address,
      page,
      pages: pages.length,
      lines: own,
    }));
  });
  return { size, sheets, printed, problems, slots: 1 };
}

function planOfCards(letters: readonly LetterToPrint[], setting: PlanSetting): PrintPlan {
  const { choices, measureCard, signer, firstSlot } = setting;
  const size = LETTER_PAPERS[choices.paper];
  const slots = cardsPerSheet(choices.card);
  const { text: panel } = cardPlace(choices.card, size, 0, 'ltr');
  const room = {
    ...panel,
    widthMm: panel.widthMm - 2 * CARD_PADDING_MM,
    heightMm: panel.heightMm - 2 * CARD_PADDING_MM,
  };
  const textOf = ({ message, direction }: LetterToPrint) => {
    const { text } = withSignature(message.body, signer, choices.hasSignature ? 2 : 0);
    const lines = fitted(text.split('\n'), room, { max: 4.6, min: 2.8 }, 1.4, measureCard);
    return { ...lines, direction };
  };
  const texts = new Map(letters.map((letter) => [letter, textOf(letter)]));
  const { printed, problems } = sorted(
    letters,
    (letter) =>
      holeProblem(letter) ?? (texts.get(letter)?.isCut === true ? { kind: 'too-long' } : null),
  );
  const free = Math.min(firstSlot, slots - 1);
  const sheets: PlannedSheet[] = [];
  for (let from = -free; from < printed.length; from += slots) {
    const cards = Array.from({ length: slots }, (_card, slot) => slot).flatMap((slot) => {
      const letter = printed[from + slot];
      const text = letter && texts.get(letter);
      if (letter === undefined || text === undefined) return [];
      return [{ letter, place: cardPlace(choices.card, size, slot, letter.direction), text }];
    });
    sheets.push({ kind: 'card-texts', paper: size, cards });
    if (choices.hasFront) sheets.push({ kind: 'card-fronts', paper: size, cards });
  }
  return { size, sheets, printed, problems, slots };
}

function planOfEnvelopes(letters: readonly LetterToPrint[], setting: PlanSetting): PrintPlan {
  const { choices, measure, shopName, shopLines } = setting;
  const size = ENVELOPES[choices.envelope];
  const places = envelopeLayout(size);
  const addressOf = (letter: LetterToPrint) =>
    fitted(letter.address?.lines ?? [], places.recipient, { max: 4.6, min: 2.8 }, 1.3, measure);
  const { printed, problems } = sorted(
    letters,
    (letter) => addressProblem(letter) ?? (addressOf(letter).isCut ? { kind: 'too-long' } : null),
  );
  const senderLines = [shopName, ...shopLines].filter((line) => line !== '');
  const sender =
    choices.hasReturn && senderLines.length > 0
      ? {
          place: places.sender,
          text: fitted(senderLines, places.sender, { max: 3.2, min: 2.2 }, 1.3, measure),
        }
      : null;
  return {
    size,
    sheets: printed.map((letter) => ({
      kind: 'envelope',
      letter,
      sender,
      recipient: { place: places.recipient, text: addressOf(letter) },
    })),
    printed,
    problems,
    slots: 1,
  };
}

function planOfLabels(letters: readonly LetterToPrint[], setting: PlanSetting): PrintPlan {
  const { choices, measure, firstSlot } = setting;
  const sheet = LABEL_SHEETS[choices.sheet];
  const padding = paddingOf(sheet);
  const room = {
    xMm: 0,
    yMm: 0,
    widthMm: sheet.label.widthMm - 2 * Math.max(3, padding.xMm),
    heightMm: sheet.label.heightMm - 2 * padding.yMm,
  };
  const addressOf = (letter: LetterToPrint) =>
    fitted(letter.address?.lines ?? [], room, { max: 3.9, min: 2.2 }, 1.25, measure);
  const { printed, problems } = sorted(
    letters,
    (letter) => addressProblem(letter) ?? (addressOf(letter).isCut ? { kind: 'too-long' } : null),
  );
  const sheets = filledSheets(sheet, printed.length, 1, firstSlot).map((filled): PlannedSheet => ({
    kind: 'labels',
    labels: filled.flatMap(({ slot, item }) => {
      const letter = printed[item];
      if (letter === undefined) return [];
      return [
        {
          letter,
          place: labelAt(sheet, slot),
          padding: { ...padding, xMm: Math.max(3, padding.xMm) },
          text: addressOf(letter),
        },
      ];
    }),
  }));
  // A place of the first sheet before which all others are used up leaves no empty sheet.
  return {
    size: sheet.paper,
    sheets: sheets.filter(Boolean),
    printed,
    problems,
    slots: labelsPerSheet(sheet),
  };
}

function fitted(
  lines: readonly string[],
  { widthMm, heightMm }: RectMm,
  { max, min }: { readonly max: number; readonly min: number },
  lineHeight: number,
  measure: Measure,
): SizedLines & { readonly isCut: boolean } {
  const room = { width: widthMm, height: heightMm, max, min, lineHeight };
  const { size, broken, isCut } = fitLines(lines, room, measure);
  return { lines: broken, sizeMm: size, isCut, direction: blockDirection(lines) };
}

/** The messages of a plan that wait for their stamp. */
export const waitingIds = ({ printed }: Pick<PrintPlan, 'printed'>): readonly MessageId[] =>
  printed.flatMap(({ message }) => (message.status === 'draft' ? message.id : []));
