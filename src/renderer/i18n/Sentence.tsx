import { Fragment, type ReactNode } from 'react';
import styles from './Sentence.module.css';

/** What stands in a sentence: words of people as text, figures as numbers. */
export type SentenceValues = Readonly<Record<string, string | number>>;

/** How to show what stands between `<tag>` and `</tag>` of a sentence. */
export type SentenceParts = Readonly<Record<string, (content: ReactNode) => ReactNode>>;

type SentenceProps = {
  /** Asks the catalogue with values that stand for the real ones: `(values) => t('greeting', values)`. */
  readonly say: (values: SentenceValues) => string;
  readonly values?: SentenceValues;
  /** Besides `<name>` and `<b>`, which are known. */
  readonly parts?: SentenceParts;
  /** Values that are names of people, set in the serif even where the sentence does not mark them. */
  readonly names?: readonly string[];
};

const KNOWN_PARTS: SentenceParts = {
  name: (content) => <bdi className={styles['name']}>{content}</bdi>,
  b: (content) => <b>{content}</b>,
};

// Two noncharacters: Unicode keeps them out of every text that is exchanged.
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const PLACE = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`);
const TAG = /<(\w+)>(.*?)<\/\1>/s;

/**
 * A sentence of the catalogue with people's names in it. `<name>{{name}}</name>` is set in the
 * serif and isolated from the direction of the words around it.
 *
 * Values are put in after the tags were read, so a name such as `<b>` stays a name.
 */
export function Sentence({ say, values = {}, parts = {}, names = [] }: SentenceProps) {
  const stand: SentenceValues = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'number' ? value : `${OPEN}${key}${CLOSE}`,
    ]),
  );
  const show = (key: string): ReactNode => (
    <bdi className={names.includes(key) ? styles['name'] : undefined}>{values[key]}</bdi>
  );
  return <>{shown(say(stand), show, { ...KNOWN_PARTS, ...parts })}</>;
}

function shown(
  sentence: string,
  show: (key: string) => ReactNode,
  parts: SentenceParts,
): ReactNode {
  const match = TAG.exec(sentence);
  if (!match) return filled(sentence, show);
  const [whole, tag, inner] = match;
  const content = shown(inner!, show, parts);
  return (
    <>
      {filled(sentence.slice(0, match.index), show)}
      {parts[tag!]?.(content) ?? content}
      {shown(sentence.slice(match.index + whole.length), show, parts)}
    </>
  );
}

function filled(text: string, show: (key: string) => ReactNode): ReactNode {
  // Odd pieces are the keys between the marks.
  return text
    .split(PLACE)
    .map((piece, index) => (
      <Fragment key={index}>{index % 2 === 1 ? show(piece) : piece}</Fragment>
    ));
}
