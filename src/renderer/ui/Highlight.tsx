/** A stretch of a text in UTF-16 units: `start` included, `end` excluded. */
export type MarkRange = { readonly start: number; readonly end: number };

/** Props of {@link Highlight}. */
export type HighlightProps = {
  readonly text: string;
  /** In any order; overlaps are joined, what lies outside the text is cut. */
  readonly ranges?: readonly MarkRange[] | undefined;
};

/** The ranges in order, without overlaps and inside `[0, length]`. */
export const joinRanges = (ranges: readonly MarkRange[], length: number): MarkRange[] => {
  const joined: MarkRange[] = [];
  const inside = ranges
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  for (const range of inside) {
    const last = joined.at(-1);
    if (last !== undefined && range.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      joined.push(range);
    }
  }
  return joined;
};

/** A text with the found stretches marked. */
export const Highlight = ({ text, ranges = [] }: HighlightProps) => {
  const joined = joinRanges(ranges, text.length);
  if (joined.length === 0) return <>{text}</>;
  return (
    <>
      {joined.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(joined[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(joined.at(-1)?.end ?? 0)}
    </>
  );
};
