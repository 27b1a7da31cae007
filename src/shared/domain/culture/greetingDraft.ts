import type { Contact } from '../contacts/contact';
import type { TitleKind } from '../messages/titles';

/** What a greeting is for. */
export type GreetingGroup =
  | 'birthday'
  | 'round-birthday'
  | 'anniversary'
  | 'wedding'
  | 'name-day'
  | 'founding'
  | 'new-year'
  | 'lunar-new-year'
  | 'christmas'
  | 'easter'
  | 'eid'
  | 'ramadan'
  | 'diwali'
  | 'rosh-hashanah'
  | 'nowruz'
  | 'thanksgiving'
  | 'national-day'
  | 'generic';

/** What has a wish of its own; birthdays, and feasts without words of their own, have templates instead. */
export type WishedGroup = Exclude<GreetingGroup, 'birthday' | 'round-birthday' | 'generic'>;

/** A text in the form for *Sie* and in that for *du*; where a language or a text does not tell them apart, `formal` is both. */
export type FormedText = { readonly formal: string; readonly informal?: string };

/** Openings with `{name}` by salutation, because some languages inflect; `other` is for everybody else. */
export type Openings = { readonly mr: string; readonly mrs: string; readonly other: string };

/** The words of one language: the content of `resources/greetings/<language>.json`. */
export type GreetingTexts = {
  /** BCP 47, such as `de`. */
  readonly language: string;
  /** Whether the language tells *Sie* from *du*. A wish that avoids both is written once all the same. */
  readonly hasInformal: boolean;
  /** Which name a formal opening for *mr* and *mrs* takes. `other` always takes the whole one. */
  readonly formalName: 'family' | 'full';
  readonly informalName: 'given' | 'family' | 'full';
  /** What an academic title does: it stands *before-name*, *instead* of the salutation, or is left out. */
  readonly title: 'before-name' | 'instead' | 'none';
  /** Whether somebody of whom only the first name is known can be greeted formally by it. */
  readonly firstNameAlone: 'fine' | 'informal-only';
  /** Formal openings for titles that a language greets in its own way. */
  readonly titled?: Readonly<Record<TitleKind, Openings>>;
  readonly opening: {
    readonly formal: Openings;
    readonly informal: Openings;
    /** For an organisation, and for whoever has no name. */
    readonly organisation: string;
    /** Formal, around the address of somebody's own culture; `formal.other` where it is left out. */
    readonly honorific?: string;
  };
  /** The line of the recipient on an envelope, with `{name}`. */
  readonly envelope: Openings & {
    readonly organisation: string;
    /** Whether a firm stands above the person who works there. */
    readonly isFirmFirst: boolean;
  };
  /** What stands between opening and closing. */
  readonly wishes: Readonly<Record<WishedGroup, FormedText>>;
  readonly closing: FormedText;
};

/** Whom a greeting is for. */
export type GreetedPerson = Pick<
  Contact,
  | 'kind'
  | 'name'
  | 'nativeName'
  | 'nameParts'
  | 'nameOrder'
  | 'title'
  | 'honorific'
  | 'salutation'
  | 'addressForm'
  | 'organisation'
  | 'languages'
  | 'country'
>;
