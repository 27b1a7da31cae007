import { Fragment, type CSSProperties } from 'react';
import type { TextLine } from '@shared/domain/printing/fitText';
import { CARD_PADDING_MM, cardMarks } from '@shared/domain/printing/greetingCards';
import { LETTER_LINE_MM, LETTER_SIZE_MM } from '@shared/domain/printing/letterLayout';
import type { LineMm } from '@shared/domain/printing/labelSheets';
import { cx } from '@renderer/ui/cx';
import { PaperPart } from '@renderer/ui/Paper';
import { ShopFace } from '@renderer/ui/ShopFace';
import type { LetterChoices } from './letterChoices';
import type { PlannedSheet, SizedLines } from './letterPlan';
import styles from './Letters.module.css';

/** Whose letters they are. */
export type PrintedSender = {
  readonly shopName: string;
  /** Lines below the name. */
  readonly shopLines: readonly string[];
};

type PlannedPaperProps = {
  readonly sheet: PlannedSheet;
  readonly sender: PrintedSender;
  readonly choices: Pick<LetterChoices, 'card' | 'hasMarks' | 'hasSign'>;
  /** On the screen labels and cards are outlined; on paper they are what they are. */
  readonly isPreview: boolean;
};

/** What lies on one sheet of a plan. */
export function PlannedPaper({ sheet, sender, choices, isPreview }: PlannedPaperProps) {
  switch (sheet.kind) {
    case 'letter':
      return <LetterPage sheet={sheet} sender={sender} choices={choices} />;
    case 'card-texts':
    case 'card-fronts':
      return <CardPage sheet={sheet} sender={sender} choices={choices} isPreview={isPreview} />;
    case 'envelope':
      return (
        <>
          {sheet.sender === null ? null : (
            <PaperPart place={sheet.sender.place} className={styles['from']}>
              <Block text={sheet.sender.text} lineHeight={1.3} />
            </PaperPart>
          )}
          <PaperPart place={sheet.recipient.place}>
            <Block text={sheet.recipient.text} lineHeight={1.3} />
          </PaperPart>
        </>
      );
    case 'labels':
      return sheet.labels.map(({ letter, place, padding, text }) => (
        <PaperPart
          key={letter.message.id}
          place={place}
          className={cx(styles['label'], isPreview && styles['outline'])}
        >
          <div
            className={styles['labelText']}
            style={{ paddingBlock: `${padding.yMm}mm`, paddingInline: `${padding.xMm}mm` }}
          >
            <Block text={text} lineHeight={1.25} />
          </div>
        </PaperPart>
      ));
  }
}

type PageProps<Kind extends PlannedSheet['kind']> = {
  readonly sheet: Extract<PlannedSheet, { kind: Kind }>;
  readonly sender: PrintedSender;
};

function LetterPage({
  sheet,
  sender: { shopName, shopLines },
  choices,
}: PageProps<'letter'> & Pick<PlannedPaperProps, 'choices'>) {
  const { letter, layout, address, page, pages, lines } = sheet;
  const { message, direction, day, name } = letter;
  const lang = message.language;
  const figures = new Intl.NumberFormat(lang);
  const text = (
    <div
      lang={lang}
      dir={direction}
      style={sizeOf(LETTER_SIZE_MM, LETTER_LINE_MM / LETTER_SIZE_MM)}
    >
      <Lines lines={lines} />
    </div>
  );
  if (page > 0) {
    return (
      <>
        <PaperPart place={layout.running}>
          <div lang={lang} dir={direction} className={styles['running']}>
            <bdi>{name}</bdi>
            <span>{day}</span>
            <span dir="ltr">{`${figures.format(page + 1)} / ${figures.format(pages)}`}</span>
          </div>
        </PaperPart>
        <PaperPart place={layout.next}>{text}</PaperPart>
      </>
    );
  }
  return (
    <>
      <PaperPart place={layout.head}>
        <div className={styles['head']} dir="auto">
          {choices.hasSign ? (
            <span className={styles['sign']}>
              <ShopFace />
            </span>
          ) : null}
          <bdi>{shopName}</bdi>
        </div>
      </PaperPart>
      <PaperPart place={layout.sender} className={styles['sender']}>
        {shopLines.map((line, index) => (
          <div key={index} dir="auto">
            {line}
          </div>
        ))}
      </PaperPart>
      {layout.returnLine === null ? null : (
        <PaperPart place={layout.returnLine} className={styles['return']}>
          {[shopName, ...shopLines].filter((line) => line !== '').join(' · ')}
        </PaperPart>
      )}
      {layout.recipient === null || address === null ? null : (
        <PaperPart place={layout.recipient}>
          <Block text={address} lineHeight={layout.returnLine === null ? 1.29 : 1.2} />
        </PaperPart>
      )}
      {layout.date === null ? null : (
        <PaperPart place={layout.date}>
          <div
            lang={lang}
            dir={direction}
            className={layout.returnLine ? styles['date'] : undefined}
          >
            {day}
          </div>
        </PaperPart>
      )}
      {layout.subject === null ? null : (
        <PaperPart place={layout.subject}>
          <div lang={lang} dir={direction} className={styles['subject']}>
            {message.subject}
          </div>
        </PaperPart>
      )}
      <PaperPart place={layout.first}>{text}</PaperPart>
      {choices.hasMarks ? <Marks lines={layout.marks} /> : null}
    </>
  );
}

function CardPage({
  sheet,
  sender: { shopName, shopLines },
  choices,
  isPreview,
}: PageProps<'card-texts' | 'card-fronts'> & Pick<PlannedPaperProps, 'choices' | 'isPreview'>) {
  const { cards, kind, paper } = sheet;
  const marks = cardMarks(choices.card, paper);
  return (
    <>
      {cards.map(({ letter, place, text }) => (
        <Fragment key={letter.message.id}>
          {isPreview ? <Outlines places={[place.text, place.front, place.back]} /> : null}
          {kind === 'card-texts' ? (
            <PaperPart place={place.text}>
              <div
                lang={letter.message.language}
                className={styles['cardText']}
                style={{ padding: `${CARD_PADDING_MM}mm` }}
              >
                <Block text={text} lineHeight={1.4} />
              </div>
            </PaperPart>
          ) : (
            <>
              <PaperPart place={place.front}>
                <div
                  lang={letter.message.language}
                  dir={letter.direction}
                  className={styles['front']}
                  style={{ padding: `${CARD_PADDING_MM}mm` }}
                >
                  {choices.hasSign ? (
                    <span className={styles['picture']}>
                      <ShopFace look="open" />
                    </span>
                  ) : null}
                  <span className={styles['title']}>{letter.message.subject}</span>
                  {place.back === null ? <bdi className={styles['shop']}>{shopName}</bdi> : null}
                </div>
              </PaperPart>
              {place.back === null ? null : (
                <PaperPart place={place.back}>
                  <div className={styles['back']} style={{ padding: `${CARD_PADDING_MM}mm` }}>
                    <bdi className={styles['shop']}>{shopName}</bdi>
                    {shopLines.map((line, index) => (
                      <bdi key={index}>{line}</bdi>
                    ))}
                  </div>
                </PaperPart>
              )}
            </>
          )}
        </Fragment>
      ))}
      {choices.hasMarks ? (
        <>
          <Marks lines={marks.cuts} />
          <Marks lines={marks.folds} isFold />
        </>
      ) : null}
    </>
  );
}

function Outlines({
  places,
}: {
  readonly places: readonly (Parameters<typeof PaperPart>[0]['place'] | null)[];
}) {
  return places.map((place, index) =>
    place === null ? null : <PaperPart key={index} place={place} className={styles['outline']} />,
  );
}

/** Lines in the size that was found for them. */
function Block({ text, lineHeight }: { readonly text: SizedLines; readonly lineHeight: number }) {
  return (
    <div dir={text.direction} style={sizeOf(text.sizeMm, lineHeight)}>
      <Lines lines={text.lines} />
    </div>
  );
}

/** The lines as they were broken: what was measured is what is printed. */
function Lines({ lines }: { readonly lines: readonly TextLine[] }) {
  return lines.map(({ text }, index) => (
    <div key={index} className={styles['line']}>
      {text}
    </div>
  ));
}

const sizeOf = (sizeMm: number, lineHeight: number): CSSProperties => ({
  fontSize: `${sizeMm}mm`,
  lineHeight,
});

function Marks({
  lines,
  isFold = false,
}: {
  readonly lines: readonly LineMm[];
  readonly isFold?: boolean;
}) {
  if (lines.length === 0) return null;
  return (
    <svg className={cx(styles['marks'], isFold && styles['fold'])} aria-hidden="true">
      {lines.map(({ x1Mm, y1Mm, x2Mm, y2Mm }, index) => (
        <line key={index} x1={`${x1Mm}mm`} y1={`${y1Mm}mm`} x2={`${x2Mm}mm`} y2={`${y2Mm}mm`} />
      ))}
    </svg>
  );
}
