import { cardNumberInGroups, isIssuedCardNumber } from '@shared/domain/loyalty/cardNumber';
import { cardLayout, type CardLayout, type CodeProblem } from '@shared/domain/printing/cardLayout';
import { fitText, type FittedText, type Measure } from '@shared/domain/printing/fitText';
import { paddingOf, type LabelSheet } from '@shared/domain/printing/labelSheets';
import type { SizeMm } from '@shared/domain/printing/paper';
import type { PrintChoices } from './printChoices';
import type { CardPerson } from './useCardPeople';
import type { Codes, DrawCodes } from './useCodes';

/** Why a card is not as wished for. */
export type FaceProblem =
  CodeProblem | { readonly kind: 'bars-impossible' } | { readonly kind: 'name-cut' };

/** Everything of one card, ready to be drawn. */
export type CardFace = {
  readonly person: CardPerson;
  readonly layout: CardLayout;
  /** The codes themselves; drawn only when the card is. `null` as long as it has no number. */
  readonly codes: () => Codes | null;
  readonly shop: FittedText | null;
  readonly name: FittedText;
  readonly nativeName: FittedText | null;
  readonly word: FittedText | null;
  /** The number in figures, where no bars carry it; `null` also where it has no room: the QR code has it. */
  readonly number: FittedText | null;
  readonly problem: FaceProblem | null;
};

/** A number of our own. All of them have codes of the same size: this one tells where they lie. */
const SPECIMEN = '2900000000018';

/** Names of this height and more leave a line for the name in its own script. */
const NATIVE_FROM_MM = 10;
const LINE_HEIGHT = 1.2;
const SMALLEST_MM = 1.9;

type Wishes = Pick<PrintChoices, 'codes' | 'hasShop' | 'hasSign' | 'word'> & {
  readonly shopName: string;
};

/** Makes the faces of cards on a sheet. */
export function cardFaces(
  sheet: LabelSheet,
  wishes: Wishes,
  draw: DrawCodes,
  measure: Measure,
): (person: CardPerson) => CardFace {
  const padding = paddingOf(sheet);
  const shopName = wishes.hasShop ? wishes.shopName.trim() : '';
  const word = wishes.word.trim();
  const one = (text: string, room: SizeMm, most: number): FittedText =>
    fitText(text, roomOf(room, most), measure);

  return (person) => {
    const { number } = person;
    const known = draw(number === null || isIssuedCardNumber(number) ? SPECIMEN : number);
    const wantsBars = wishes.codes !== 'qr';
    const isImpossible = wantsBars && known.bars === null;
    const layout = cardLayout(
      sheet.label,
      padding,
      {
        bars: wantsBars ? known.bars : null,
        qr: wishes.codes !== 'bars' || isImpossible ? known.qr : null,
        hasShop: shopName !== '',
        hasWord: word !== '',
      },
      known.qr,
    );
    const { heightMm } = layout.name;
    const hasNative = person.nativeName !== '' && heightMm >= NATIVE_FROM_MM;
    const nameRoom = { ...layout.name, heightMm: hasNative ? heightMm * 0.6 : heightMm };
    const name = one(person.name, nameRoom, 6);
    const figures =
      layout.number === null || number === null
        ? null
        : one(cardNumberInGroups(number), layout.number, 2.6);
    const signMm = wishes.hasSign ? (layout.shop?.heightMm ?? 0) + 1.2 : 0;
    return {
      person,
      layout,
      codes: () => (number === null ? null : draw(number)),
      shop:
        layout.shop === null
          ? null
          : one(shopName, { ...layout.shop, widthMm: layout.shop.widthMm - signMm }, 4),
      name,
      nativeName: hasNative
        ? one(person.nativeName, { ...layout.name, heightMm: heightMm * 0.4 }, 4)
        : null,
      word: layout.word === null ? null : one(word, layout.word, 3.2),
      number: figures === null || figures.isCut ? null : figures,
      problem:
        layout.problem ??
        (isImpossible ? { kind: 'bars-impossible' } : name.isCut ? { kind: 'name-cut' } : null),
    };
  };
}

const roomOf = ({ widthMm, heightMm }: SizeMm, most: number) => {
  const max = Math.min(most, heightMm / LINE_HEIGHT);
  return {
    width: widthMm,
    height: heightMm,
    max,
    min: Math.min(SMALLEST_MM, max),
    lineHeight: LINE_HEIGHT,
  };
};

/** Problems of many cards, each kind once with how many have it. */
export function problemsOf(
  faces: readonly CardFace[],
): readonly { readonly problem: FaceProblem; readonly count: number }[] {
  const found = new Map<FaceProblem['kind'], { problem: FaceProblem; count: number }>();
  for (const { problem } of faces) {
    if (problem === null) continue;
    const known = found.get(problem.kind);
    if (known === undefined) found.set(problem.kind, { problem, count: 1 });
    else known.count += 1;
  }
  return [...found.values()];
}
