import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type {
  Balance,
  BookFilter,
  BookLine,
  LapsingPerson,
  ShopFigures,
  TierPerson,
} from '@shared/domain/loyalty/bookAnswers';
import type { LedgerEntry, LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import type { ProgrammeRules } from '@shared/domain/loyalty/programme';
import type { LedgerProblem } from '@shared/domain/loyalty/verification';
import type { Purchase } from '@shared/domain/purchases/purchase';

/** What the book needs to know of the window: it is told again when it changes. */
export type BookSettings = {
  /** The owner's civil day. */
  readonly today: IsoDate;
};

/** How far the book is. `reading`: answers wait. `failed`: the data cannot be read. */
export type BookStatus = {
  readonly stage: 'reading' | 'ready' | 'failed';
  /** Grows whenever answers may differ from before. */
  readonly version: number;
  /** Grows whenever rows are counted anew: what was known of a row no longer holds. */
  readonly era: number;
  /** Lines read so far, and how many there are. */
  readonly read: number;
  readonly total: number;
  /** How far a verification is; `null` while there is none. */
  readonly checking: { readonly done: number; readonly total: number } | null;
};

/** Something that does not fit, with the line it was found at; `null` for what is not there or concerns no line. */
export type NamedProblem = {
  readonly problem: LedgerProblem;
  readonly entry: LedgerEntry | null;
};

/** What a verification of the whole book found. */
export type BookVerdict = {
  /** In the order of posting; empty for a book that fits. */
  readonly problems: readonly NamedProblem[];
  /** Lines that were checked, those of sample people and of people in the trash too. */
  readonly lines: number;
};

/** A line of the book with what it was for. */
export type BookRow = BookLine & {
  /** Of the purchase that its cause names; `null` if it names none or that is gone. */
  readonly purchase: Pick<Purchase, 'amountMinor' | 'pointsValueMinor' | 'currency'> | null;
};

/** Which figures are asked for. */
export type FiguresQuestion = {
  readonly unit: LoyaltyUnit;
  /** The rules of today: tiers come from them. */
  readonly rules: ProgrammeRules;
  /** What lapses up to this day, included. */
  readonly lapsesUntil: IsoDate;
};

/** The rows of lines, newest first. */
export type BookList = { readonly rows: Uint32Array; readonly version: number };

/** The book as seen from another thread. Every answer waits until the book is read. */
export type BookRemote = {
  readonly configure: (settings: BookSettings) => Promise<void>;
  readonly figures: (question: FiguresQuestion) => Promise<ShopFigures>;
  readonly list: (filter: BookFilter) => Promise<BookList>;
  /** In the order of the rows; lines that are gone are left out. */
  readonly lines: (rows: readonly number[] | Uint32Array) => Promise<readonly BookRow[]>;
  readonly lapsing: (question: {
    readonly unit: LoyaltyUnit;
    readonly until: IsoDate;
  }) => Promise<readonly LapsingPerson[]>;
  readonly tierPeople: (question: {
    readonly rules: ProgrammeRules;
    readonly tierId: string;
  }) => Promise<readonly TierPerson[]>;
  readonly balances: (ids: readonly ContactId[]) => Promise<readonly Balance[]>;
  /** Recomputes everything from what is stored and names every line that does not fit; the status tells how far it is. */
  readonly verify: (nothing: null) => Promise<BookVerdict>;
};
