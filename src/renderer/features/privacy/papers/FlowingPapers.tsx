import { useContext, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { pagesOf } from '@shared/domain/printing/pagination';
import { Paper, PaperPart } from '@renderer/ui/Paper';
import { PaperDesk } from '@renderer/ui/PaperDesk';
import { PrintedPapers } from '@renderer/ui/PrintedPapers';
import { DeskContext } from './DeskContext';
import { turnsOf, unitsOf, type PaperBlock } from './paperBlocks';
import styles from './Papers.module.css';

type FlowingPapersProps = {
  readonly blocks: readonly PaperBlock[];
  /** Stands at the foot of every page. */
  readonly foot: string;
};

const MARGIN_MM = { side: 22, top: 18, bottom: 22 };
/** CSS pixels of a millimetre. */
const PX_PER_MM = 96 / 25.4;

/** Headings, paragraphs and facts, as long as they are, on as many pages as they need. */
export function FlowingPapers({ blocks, foot }: FlowingPapersProps) {
  const { t } = useTranslation('disclosure');
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('Papers are laid out on the page of a paper.');
  const { size, language, isPrinting, label, sheetLabel } = desk;
  const units = useMemo(() => unitsOf(blocks), [blocks]);
  const probe = useRef<HTMLDivElement>(null);
  const heights = useHeights(probe, units.length);
  const place = {
    xMm: MARGIN_MM.side,
    yMm: MARGIN_MM.top,
    widthMm: size.widthMm - 2 * MARGIN_MM.side,
    heightMm: size.heightMm - MARGIN_MM.top - MARGIN_MM.bottom,
  };
  const pages = turnsOf(units).flatMap(([first, end]) =>
    pagesOf(heights.slice(first, end), () => place.heightMm * PX_PER_MM).map((page) =>
      page.map((unit) => unit + first),
    ),
  );
  const sheet = (page: number) => (
    <div lang={language.tag} dir={language.direction} className={styles['page']}>
      <PaperPart place={place}>
        {(pages[page] ?? []).map((unit) => (
          <Unit key={unit} blocks={units[unit] ?? []} />
        ))}
      </PaperPart>
      <PaperPart
        place={{ ...place, yMm: size.heightMm - 15, heightMm: 6 }}
        className={styles['foot']}
      >
        <bdi>{foot}</bdi>
        <span>{t('page.number', { number: page + 1, count: pages.length })}</span>
      </PaperPart>
    </div>
  );
  return (
    <>
      <div ref={probe} className={styles['probe']} aria-hidden="true">
        <Paper size={{ widthMm: place.widthMm, heightMm: size.heightMm }}>
          <div lang={language.tag} dir={language.direction} className={styles['page']}>
            {units.map((unit, at) => (
              <Unit key={at} blocks={unit} />
            ))}
          </div>
        </Paper>
      </div>
      <PaperDesk
        size={size}
        count={pages.length}
        label={label}
        sheetLabel={(index) => sheetLabel(index, pages.length)}
        sheet={sheet}
      />
      {isPrinting ? <PrintedPapers size={size} count={pages.length} sheet={sheet} /> : null}
    </>
  );
}

const Unit = ({ blocks }: { readonly blocks: readonly PaperBlock[] }) => (
  <div data-unit="" className={styles['unit']}>
    {blocks.map((block, at) => (
      <Block key={at} block={block} />
    ))}
  </div>
);

function Block({ block }: { readonly block: PaperBlock }) {
  switch (block.is) {
    case 'title':
      return (
        <header className={styles['title']}>
          <h2 dir="auto">{block.text}</h2>
          <p>{block.note}</p>
        </header>
      );
    case 'heading':
      return <h3 className={styles['heading']}>{block.text}</h3>;
    case 'text':
      return (
        <p className={styles['text']} dir="auto">
          {block.text}
        </p>
      );
    case 'fact':
      return (
        <div className={styles['fact']}>
          <span className={styles['label']}>{block.label}</span>
          <span className={styles['value']} dir="auto">
            {block.text}
          </span>
        </div>
      );
    case 'picture':
      return (
        <div className={styles['fact']}>
          <span className={styles['label']}>{block.label}</span>
          <img src={block.url} alt="" className={styles['picture']} />
        </div>
      );
    case 'turn':
      return null;
    case 'rule':
      return <hr className={styles['rule']} />;
  }
}

/** How high each unit is at its true size, measured before anything is seen and whenever it changes. */
function useHeights(probe: RefObject<HTMLDivElement | null>, count: number): readonly number[] {
  const [heights, setHeights] = useState<readonly number[]>([]);
  useLayoutEffect(() => {
    const element = probe.current;
    if (element === null) return;
    const look = () => {
      const next = [...element.querySelectorAll('[data-unit]')].map(
        (unit) => unit.getBoundingClientRect().height,
      );
      setHeights((before) =>
        before.length === next.length && before.every((height, at) => height === next[at])
          ? before
          : next,
      );
    };
    look();
    // Letters change their widths when more of the font is there, and a picture when it is read.
    const observer = new ResizeObserver(look);
    for (const part of element.querySelectorAll('[data-unit]')) observer.observe(part);
    return () => observer.disconnect();
  });
  return Array.from({ length: count }, (_unit, at) => heights[at] ?? 0);
}
