import {
  cutMarks,
  labelAt,
  labelsPerSheet,
  type FilledSheet,
  type LabelSheet,
} from '@shared/domain/printing/labelSheets';
import { PaperPart } from '@renderer/ui/Paper';
import type { CardFace } from './cardFace';
import { CustomerCard } from './CustomerCard';
import styles from './Printing.module.css';

type CardSheetProps = {
  readonly sheet: LabelSheet;
  readonly filled: FilledSheet;
  readonly faces: readonly CardFace[];
  readonly hasSign: boolean;
  readonly hasMarks: boolean;
  /** On the screen the labels are outlined; on paper they are what they are. */
  readonly isPreview: boolean;
};

/** What lies on one sheet: cards in their places, marks for the knife. */
export function CardSheet({ sheet, filled, faces, hasSign, hasMarks, isPreview }: CardSheetProps) {
  return (
    <>
      {isPreview && labelsPerSheet(sheet) > 1 && !(sheet.isCut && hasMarks)
        ? Array.from({ length: labelsPerSheet(sheet) }, (_label, slot) => (
            <PaperPart key={slot} place={labelAt(sheet, slot)} className={styles['outline']} />
          ))
        : null}
      {filled.map(({ slot, item }) => {
        const face = faces[item];
        return face === undefined ? null : (
          <CustomerCard key={slot} face={face} place={labelAt(sheet, slot)} hasSign={hasSign} />
        );
      })}
      {hasMarks && sheet.isCut ? <Marks sheet={sheet} /> : null}
    </>
  );
}

const Marks = ({ sheet }: { readonly sheet: LabelSheet }) => (
  <svg
    viewBox={`0 0 ${sheet.paper.widthMm} ${sheet.paper.heightMm}`}
    className={styles['marks']}
    aria-hidden="true"
  >
    {cutMarks(sheet).map(({ x1Mm, y1Mm, x2Mm, y2Mm }, index) => (
      <line key={index} x1={x1Mm} y1={y1Mm} x2={x2Mm} y2={y2Mm} />
    ))}
  </svg>
);
