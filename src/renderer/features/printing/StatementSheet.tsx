import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import type { Statement } from '@shared/domain/loyalty/statement';
import type { Purchase } from '@shared/domain/purchases/purchase';
import type { RectMm, SizeMm } from '@shared/domain/printing/paper';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { useLedgerWords } from '@renderer/i18n/useLedgerWords';
import { PaperPart } from '@renderer/ui/Paper';
import { ShopFace } from '@renderer/ui/ShopFace';
import { purchaseOf, type StatementReach } from './statementFacts';
import styles from './StatementSheet.module.css';

/** What a statement says, and to whom. */
export type Letter = {
  readonly shopName: string;
  readonly ownerName: string;
  readonly name: string;
  /** Below the name; empty without an address or without a window for it. */
  readonly address: readonly string[];
  readonly unit: LoyaltyUnit;
  readonly statement: Statement;
  readonly reach: StatementReach | null;
  readonly purchases: readonly Purchase[];
  readonly hasThanks: boolean;
  readonly today: IsoDate;
  /** The owner's IANA zone. */
  readonly zone: string;
  /** BCP 47 and direction of the words. */
  readonly language: { readonly tag: string; readonly direction: 'ltr' | 'rtl' };
};

/** Rows of a statement's table: what is brought forward, the movements, the balance. */
export const rowCountOf = ({ statement }: Letter): number => statement.rows.length + 2;

const MARGIN_MM = { side: 20, top: 15, bottom: 18 };
/** The window of an envelope. Source: DIN 5008, form B. */
const WINDOW: RectMm = { xMm: 20, yMm: 45, widthMm: 85, heightMm: 45 };

/** Where the table may lie on a page. @param page - From 0. */
export function tableRoom(paper: SizeMm, page: number, hasWindow: boolean): RectMm {
  const yMm = page > 0 ? MARGIN_MM.top + 12 : hasWindow ? 122 : 62;
  return {
    xMm: MARGIN_MM.side,
    yMm,
    widthMm: paper.widthMm - 2 * MARGIN_MM.side,
    heightMm: paper.heightMm - yMm - MARGIN_MM.bottom,
  };
}

type StatementSheetProps = {
  readonly letter: Letter;
  readonly paper: SizeMm;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** The rows on this page; the number after the last row stands for what follows the table. */
  readonly rows: readonly number[];
};

/** One page of a statement. */
export function StatementSheet({ letter, paper, page, pages, rows }: StatementSheetProps) {
  const { t } = useTranslation('print');
  const { day } = useFormat();
  const { shopName, name, address, unit, statement, language } = letter;
  const hasWindow = address.length > 0;
  const room = tableRoom(paper, page, hasWindow);
  const whole = { xMm: MARGIN_MM.side, widthMm: room.widthMm };
  const end = rowCountOf(letter);
  const tableRows = rows.filter((row) => row < end);
  return (
    <div lang={language.tag} dir={language.direction} className={styles['letter']}>
      <PaperPart place={{ ...whole, yMm: MARGIN_MM.top, heightMm: 9 }} className={styles['head']}>
        <span className={styles['sign']}>
          <ShopFace />
        </span>
        <span className={styles['shop']}>
          <bdi>{shopName}</bdi>
        </span>
        <span className={styles['made']}>
          {t('statement.sheet.madeOn', { day: day(letter.today) })}
        </span>
      </PaperPart>
      {page === 0 && hasWindow ? (
        <PaperPart place={WINDOW} className={styles['window']}>
          {/* Lines of another script begin where the others do. */}
          <div className={styles['sender']}>
            <bdi>{shopName}</bdi>
          </div>
          <div className={styles['name']}>
            <bdi>{name}</bdi>
          </div>
          {address.map((line, index) => (
            <div key={index}>
              <bdi>{line}</bdi>
            </div>
          ))}
        </PaperPart>
      ) : null}
      {page === 0 ? (
        <PaperPart
          place={{ ...whole, yMm: hasWindow ? 100 : 36, heightMm: hasWindow ? 20 : 24 }}
          className={styles['title']}
        >
          {hasWindow ? null : (
            <div className={styles['name']}>
              <bdi>{name}</bdi>
            </div>
          )}
          <div className={styles['headline']}>{t(`statement.sheet.headline_${unit}`)}</div>
          <div className={styles['quiet']}>
            {t('statement.sheet.period', { from: day(statement.from), to: day(statement.to) })}
          </div>
        </PaperPart>
      ) : null}
      <PaperPart place={room}>
        {tableRows.length === 0 ? null : <StatementTable letter={letter} rows={tableRows} />}
        {rows.includes(end) ? <AfterTable letter={letter} /> : null}
      </PaperPart>
      <PaperPart
        place={{ ...whole, yMm: paper.heightMm - 13, heightMm: 5 }}
        className={styles['foot']}
      >
        <bdi>{name}</bdi>
        <span>{t('statement.sheet.page', { number: page + 1, count: pages })}</span>
      </PaperPart>
    </div>
  );
}

type PartProps = { readonly letter: Letter };

/** The table, or the part of it that lies on one page; its head comes on each. */
export function StatementTable({ letter, rows }: PartProps & { readonly rows: readonly number[] }) {
  const { t } = useTranslation('print');
  const { unit, statement } = letter;
  const { shortDay, number } = useFormat();
  const last = statement.rows.length + 1;
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th className={styles['on']}>{t('statement.sheet.on')}</th>
          <th>{t('statement.sheet.what')}</th>
          <th className={styles['figure']}>{t(`statement.sheet.${unit}`)}</th>
          <th className={styles['figure']}>{t('statement.sheet.balance')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          row === 0 ? (
            <tr key={row} className={styles['sum']}>
              <td>{shortDay(statement.from)}</td>
              <td>{t('statement.sheet.opening')}</td>
              <td />
              <td className={styles['figure']}>{number(statement.opening)}</td>
            </tr>
          ) : row === last ? (
            <tr key={row} className={styles['sum']}>
              <td>{shortDay(statement.to)}</td>
              <td>{t('statement.sheet.closing', { day: shortDay(statement.to) })}</td>
              <td />
              <td className={styles['figure']}>{number(statement.closing)}</td>
            </tr>
          ) : (
            <MovementRow key={row} letter={letter} row={row - 1} />
          ),
        )}
      </tbody>
    </table>
  );
}

function MovementRow({ letter, row }: PartProps & { readonly row: number }) {
  const { t } = useTranslation('loyalty');
  const { shortDay, number } = useFormat();
  const words = useLedgerWords(letter.zone);
  const movement = letter.statement.rows[row];
  if (movement === undefined) return null;
  const { entry, on, points, balance } = movement;
  return (
    <tr>
      <td>{shortDay(on)}</td>
      <td>
        {entry === null ? (
          t('cause.lapse')
        ) : (
          // Names of other customers stay in the shop: a letter says that somebody was brought along, not who.
          <Sentence {...words.cause(entry, { purchase: purchaseOf(entry, letter.purchases) })} />
        )}
      </td>
      <td className={styles['figure']}>{words.signed(points)}</td>
      <td className={styles['figure']}>{number(balance)}</td>
    </tr>
  );
}

/** What follows the table: what lapses, what it is enough for, thanks. */
export function AfterTable({ letter }: PartProps) {
  const { t } = useTranslation('print');
  const { day, list } = useFormat();
  const { statement, reach, unit, ownerName, shopName } = letter;
  const count = (points: number): string => t(`statement.sheet.count_${unit}`, { count: points });
  const sentences: string[] = [];
  if (statement.rows.length === 0) sentences.push(t('statement.sheet.nothing'));
  if (statement.closing < 0) {
    sentences.push(t('statement.sheet.owed', { points: count(-statement.closing) }));
  }
  for (const { on, points } of statement.lapsingSoon) {
    sentences.push(t('statement.sheet.lapsing', { day: day(on), points: count(points) }));
  }
  if (reach !== null) sentences.push(...reachSentences(reach, t, count, list));
  return (
    <div className={styles['after']} data-after="">
      {sentences.map((sentence, index) => (
        <p key={index}>{sentence}</p>
      ))}
      {letter.hasThanks ? (
        <div className={styles['thanks']}>
          <p>{t('statement.sheet.thanks')}</p>
          <p className={styles['name']}>
            <bdi>{ownerName === '' ? shopName : ownerName}</bdi>
          </p>
        </div>
      ) : null}
    </div>
  );
}

function reachSentences(
  { rewards, next, card }: StatementReach,
  t: ReturnType<typeof useTranslation<'print'>>['t'],
  count: (points: number) => string,
  list: (items: readonly string[]) => string,
): readonly string[] {
  const sentences: string[] = [];
  if (rewards.length > 0) {
    const named = rewards.map(({ name, points }) =>
      t('statement.sheet.reachOne', { reward: name, points: count(points) }),
    );
    sentences.push(t('statement.sheet.reach', { rewards: list(named) }));
  }
  if (next !== null) {
    const points = count(next.missing);
    sentences.push(t('statement.sheet.next', { points, reward: next.name }));
  }
  if (card !== null) {
    const reward = card.reward === '' ? t('statement.sheet.freeOne') : card.reward;
    if (card.full > 0) sentences.push(t('statement.sheet.fullCards', { count: card.full, reward }));
    sentences.push(t('statement.sheet.nextCard', { points: count(card.missing), reward }));
  }
  return sentences;
}
