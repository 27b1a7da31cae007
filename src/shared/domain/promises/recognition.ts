import type { IsoDate } from '../calendar/isoDate';
import { firstDayNamed } from './dueDayWords';

/** A promise found in a note: offered to the person, never kept without a yes. */
export type RecognisedPromise = {
  /** What is owed, without the day and the "I will". */
  readonly text: string;
  readonly by: 'us' | 'them';
  readonly dueOn: IsoDate | null;
  /** The clause it was found in: offsets into the note, end excluded. */
  readonly start: number;
  readonly end: number;
};

type Party = 'us' | 'them';

const B = '(?<![\\p{L}])';
const E = '(?![\\p{L}])';
const word = (source: string) => new RegExp(`${B}(?:${source})${E}`, 'iu');

/** German first-person verbs of doing something for somebody. A day beside them makes a promise. */
const DEEDS_DE =
  'schicke|schicken|sende|senden|maile|mailen|schreibe|schreiben|rufe|rufen|melde|melden|bringe|bringen|besorge|besorgen|bestelle|bestellen|kümmere|kümmern|prüfe|prüfen|kläre|klären|frage|fragen|gebe|geben|lege|legen|reserviere|reservieren|liefere|liefern|repariere|reparieren|erledige|erledigen|mache|machen|komme|kommen|hole|holen|zeige|zeigen|suche|suchen|backe|backen|packe|packen|stelle|stellen|tausche|tauschen|ersetze|ersetzen|überweise|überweisen';
const DEEDS_DE_THIRD =
  'schickt|sendet|mailt|schreibt|ruft|meldet|bringt|besorgt|bestellt|kümmert|prüft|klärt|fragt|gibt|liefert|repariert|erledigt|macht|kommt|holt|zeigt|sucht|überweist|bezahlt|zahlt';
const DEEDS_EN =
  'send|mail|write|call|phone|ring|bring|get|order|check|ask|tell|let|put|reserve|deliver|repair|fix|come|fetch|show|find|look|exchange|replace|pay|pick|prepare|confirm';

/** Words that promise by themselves, with or without a day. */
const EXPLICIT: readonly (readonly [RegExp, Party])[] = [
  [word("i promised|we promised|i['’]ve promised|we['’]ve promised|i promise|we promise"), 'us'],
  [word('(?:she|he|they) promised'), 'them'],
  [
    word(
      '(?:ich|wir)(?: \\p{L}+){0,3} (?:versprochen|zugesagt)|(?:habe|haben)(?: \\p{L}+){0,6} (?:versprochen|zugesagt)|(?:ich verspreche|wir versprechen|verspreche ich|versprechen wir)',
    ),
    'us',
  ],
  [
    word(
      '(?:sie|er) hat(?: \\p{L}+){0,6} (?:versprochen|zugesagt)|hat (?:sie|er)(?: \\p{L}+){0,6} (?:versprochen|zugesagt)',
    ),
    'them',
  ],
  [word("(?:i|we)(?:['’]ll| will) (?:" + DEEDS_EN + ')'), 'us'],
];

/** Words that promise when a day stands beside them. */
const WITH_DAY: readonly (readonly [RegExp, Party])[] = [
  [
    word(
      `(?:ich|wir)(?: (?:ihm|ihr|ihnen|dir|euch|das|es))* (?:${DEEDS_DE})|(?:${DEEDS_DE}) (?:ich|wir)|(?:ich|wir) (?:werde|werden|will|wollen|soll|sollen)|(?:werde|werden|soll|sollen) (?:ich|wir)`,
    ),
    'us',
  ],
  [
    word(`(?:sie|er) (?:${DEEDS_DE_THIRD}|wird|will)|(?:${DEEDS_DE_THIRD}|wird|will) (?:sie|er)`),
    'them',
  ],
  [
    word(
      `(?:i|we)(?:['’]m| am|['’]re| are)? (?:going to|should|must|need to|have to|shall) (?:${DEEDS_EN})`,
    ),
    'us',
  ],
  [
    word(
      `(?:she|he|they)(?:['’]ll| will| is going to| are going to|['’]s going to)? (?:${DEEDS_EN}|sends|calls|brings|orders|checks|comes|pays|writes)`,
    ),
    'them',
  ],
];

/** Cut off before what is owed: pronouns and auxiliaries at the beginning. */
const OPENING =
  /^(?:(?:und|and|dann|then|also|so|aber|but|dass|that)\s+)?(?:(?:ich|wir|sie|er|i|we|she|he|they)(?:['’](?:ll|ve|m|re|s))?\s+)?(?:(?:will|am|are|is|have|habe|haben|hat)\s+)?(?:(?:going to|promised to|promised|should|must|need to|have to|shall)\s+)?/iu;

/** Clauses of a text with their offsets: cut at sentence ends, commas, dashes and line breaks, never inside a date. */
function clausesOf(text: string): { readonly text: string; readonly start: number }[] {
  const clauses: { text: string; start: number }[] = [];
  const cut = /[,;!?\n–—]+|\.(?=\s+\p{Lu}|\s*$)(?<!\d\.)|\.(?=\s*$)/gu;
  let start = 0;
  for (const match of text.matchAll(cut)) {
    clauses.push({ text: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  clauses.push({ text: text.slice(start), start });
  return clauses;
}

/** Who promises in the clause; `null` if nobody does. */
function partyOf(clause: string, hasDay: boolean): Party | null {
  for (const [expression, party] of EXPLICIT) if (expression.test(clause)) return party;
  if (hasDay) for (const [expression, party] of WITH_DAY) if (expression.test(clause)) return party;
  return null;
}

/**
 * The first promise in a note, in German or English, with its day if one is named.
 * Works on the text alone and never guesses a day that is not there.
 *
 * @param today - The day the note is about; days in words are counted from it.
 */
export function recognisePromise(text: string, today: IsoDate): RecognisedPromise | null {
  for (const clause of clausesOf(text)) {
    const named = firstDayNamed(clause.text, today);
    const by = partyOf(clause.text, named !== null);
    if (by === null) continue;
    if (
      /(?<![\p{L}])(?:nicht|kein|keine|keinen|never|not|won['’]t|nie|gestern|yesterday)(?![\p{L}])/iu.test(
        clause.text,
      )
    ) {
      continue;
    }
    const rest =
      named === null
        ? clause.text
        : `${clause.text.slice(0, named.start)} ${clause.text.slice(named.end)}`;
    const owed = rest.replace(/\s+/gu, ' ').trim().replace(OPENING, '').trim();
    const lead = clause.text.length - clause.text.trimStart().length;
    return {
      text: owed === '' ? clause.text.trim() : owed,
      by,
      dueOn: named?.day ?? null,
      start: clause.start + lead,
      end: clause.start + clause.text.trimEnd().length,
    };
  }
  return null;
}
