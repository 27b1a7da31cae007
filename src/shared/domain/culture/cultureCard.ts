/** A text in the languages that the cards are written in. */
export type CardText = { readonly de: string; readonly en: string };

/** What a hint is about; decides its icon. */
export type HintTopic =
  | 'trust'
  | 'communication'
  | 'address'
  | 'greeting'
  | 'decisions'
  | 'meetings'
  | 'messages'
  | 'time'
  | 'gifts'
  | 'calendar';

/** One sentence that helps before a contact: at most 120 characters in each language. */
export type Hint = CardText & { readonly topic: HintTopic };

/** A scale from 1 to 5; what its ends mean stands in the words of the interface. */
export type CardScale =
  'directness' | 'formality' | 'trust' | 'decision' | 'pace' | 'time' | 'disagreement';

/** Our own ordinal judgement, never a published score. */
export type ScaleValue = {
  readonly value: 1 | 2 | 3 | 4 | 5;
  readonly confidence: 'low' | 'medium' | 'high';
};

/** Hours of a clock, such as `09:00` to `12:00`. `24:00` is the end of the day. */
export type HoursSpan = { readonly from: string; readonly to: string };

/** Hours on some days of the week, ISO: 1 is Monday. */
export type OfficeHours = HoursSpan & { readonly days: readonly number[] };

/** Where a card has a statement from. `checked`: the source was opened and says so. */
export type CardSource = {
  readonly kind: 'book' | 'law' | 'official' | 'web' | 'data' | 'article';
  readonly title: string;
  readonly url?: string;
  /** The parts of the card that it supports, such as `text.gifts` or `hours`. */
  readonly supports: readonly string[];
  readonly checked: boolean;
};

/**
 * Hints for dealing with people in a country: widespread habits of business life, never rules and
 * never a description of a person. The content of `resources/culture/<country>.json`.
 */
export type CultureCard = {
  readonly schema: 2;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** `reviewed` only after somebody from there has read it. */
  readonly status: 'draft' | 'reviewed';
  /** ISO day. */
  readonly updated: string;
  /** Usual hours of offices and firms, not of one shop. */
  readonly hours: {
    readonly office: readonly OfficeHours[];
    readonly lunch: HoursSpan | null;
    readonly goodToCall: readonly HoursSpan[];
    readonly note: CardText;
  };
  readonly scales: Readonly<Record<CardScale, ScaleValue>>;
  /** Five to eight, the most helpful first. Three are shown at a time. */
  readonly hints: readonly Hint[];
  readonly text: Readonly<
    Record<
      | 'communication'
      | 'address'
      | 'trust'
      | 'decisions'
      | 'greeting'
      | 'meetings'
      | 'messages'
      | 'gifts'
      | 'calendar'
      | 'variation',
      CardText
    >
  >;
  readonly avoid: readonly CardText[];
  readonly gifts: {
    readonly customary: 'rare' | 'occasional' | 'common';
    /** Whether firms and offices usually have limits of value. */
    readonly limits: boolean;
    readonly suitable: readonly CardText[];
    readonly avoid: readonly CardText[];
  };
  readonly forms: {
    readonly titles: readonly string[];
    /** Openings of letters with `{title}`, `{given}` and `{family}`. */
    readonly openings: readonly {
      readonly lang: string;
      readonly formal: string;
      readonly neutral: string;
    }[];
    readonly closings: readonly { readonly lang: string; readonly text: string }[];
    readonly hello: readonly { readonly lang: string; readonly text: string }[];
  };
  readonly sources: readonly CardSource[];
};
