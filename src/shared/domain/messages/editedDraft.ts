import { FILL_RULES } from './fillTemplate';
import type { FillMark, Hole, MessagePart } from './holes';
import type { TemplateText } from './template';

/**
 * Where something was filled in, after one of the texts was changed by hand: what stands before the change
 * stays, what stands behind it moves, what was changed itself is no longer filled in.
 */
export function marksAfter(
  marks: readonly FillMark[],
  part: MessagePart,
  before: string,
  after: string,
): readonly FillMark[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1;
  }
  const changedTo = before.length - end;
  const moved = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.in !== part || mark.end <= start) return [mark];
    if (mark.start >= changedTo) {
      return [{ ...mark, start: mark.start + moved, end: mark.end + moved }];
    }
    return [];
  });
}

/**
 * What still keeps a text from leaving after it was changed by hand. A gap is closed where nothing of it is left in the
 * text; an unsigned letter is signed where something new stands at its end; a greeting by the first name is mended
 * where the first line is another.
 */
export function holesLeft(
  holes: readonly Hole[],
  drafted: TemplateText,
  edited: TemplateText,
): readonly Hole[] {
  const hasGap = (part: MessagePart): boolean => edited[part].includes(FILL_RULES.gap);
  const isRewritten = edited.body.trim() !== drafted.body.trim();
  return holes.filter((hole) => {
    switch (hole.kind) {
      case 'placeholder':
        return hasGap(hole.in);
      case 'opening':
        return hasGap('body');
      case 'sender':
        return edited.body.trimEnd().endsWith(lastLine(drafted.body));
      case 'first-name':
        return firstLine(edited.body) === firstLine(drafted.body);
      case 'template-error':
      case 'form-not-written':
        return !isRewritten;
      case 'no-template':
        return edited.body.trim() === '';
    }
  });
}

const firstLine = (text: string): string => text.trimStart().split('\n', 1)[0] ?? '';
const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';
