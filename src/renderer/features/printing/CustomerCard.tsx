import { useTranslation } from 'react-i18next';
import type { FittedText } from '@shared/domain/printing/fitText';
import type { RectMm } from '@shared/domain/printing/paper';
import { PaperPart } from '@renderer/ui/Paper';
import { ShopFace } from '@renderer/ui/ShopFace';
import type { CardFace } from './cardFace';
import { BarsArt, QrArt } from './CodeArt';
import styles from './CustomerCard.module.css';

type CustomerCardProps = {
  readonly face: CardFace;
  readonly place: RectMm;
  readonly hasSign: boolean;
};

/** One customer card on a sheet. */
export function CustomerCard({ face, place, hasSign }: CustomerCardProps) {
  const { t } = useTranslation('print');
  const { layout, person } = face;
  const codes = face.codes();
  return (
    <PaperPart place={place} className={styles['card']}>
      {layout.shop === null || face.shop === null ? null : (
        <PaperPart place={layout.shop} className={styles['shop']}>
          {hasSign ? (
            <span className={styles['sign']}>
              <ShopFace />
            </span>
          ) : null}
          <Lines text={face.shop} className={styles['shopName']} />
        </PaperPart>
      )}
      <PaperPart place={layout.name} className={styles['name']}>
        <Lines text={face.name} lang={person.nativeName === '' ? person.lang : ''} />
        {face.nativeName === null ? null : (
          <Lines text={face.nativeName} lang={person.lang} className={styles['native']} />
        )}
      </PaperPart>
      {layout.word === null || face.word === null ? null : (
        <PaperPart place={layout.word} className={styles['word']}>
          <Lines text={face.word} />
        </PaperPart>
      )}
      {layout.number === null || face.number === null ? null : (
        <PaperPart place={layout.number} className={styles['number']}>
          <Lines text={face.number} />
        </PaperPart>
      )}
      {layout.bars === null ? null : codes?.bars ? (
        <BarsArt bars={codes.bars} place={layout.bars} number={person.number ?? ''} />
      ) : (
        <PaperPart place={layout.bars} className={styles['box']}>
          {t('issue.box')}
        </PaperPart>
      )}
      {layout.qr === null ? null : codes?.qr ? (
        <QrArt qr={codes.qr} place={layout.qr} />
      ) : (
        <PaperPart place={layout.qr} className={styles['box']}>
          {layout.bars === null ? t('issue.box') : null}
        </PaperPart>
      )}
    </PaperPart>
  );
}

type LinesProps = {
  readonly text: FittedText;
  /** BCP 47; empty if unknown. */
  readonly lang?: string | undefined;
  readonly className?: string | undefined;
};

/** A fitted text line by line. Its direction is that of the whole, also where a line begins with something else. */
const Lines = ({ text, lang = '', className }: LinesProps) => (
  <div
    dir="auto"
    className={className}
    style={{ fontSize: `${text.size}mm` }}
    {...(lang !== '' && { lang })}
  >
    {text.lines.map((line, index) => (
      <div key={index} className={styles['line']}>
        {line}
      </div>
    ))}
  </div>
);
