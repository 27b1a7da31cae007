/** Stands between the id of an act and whose piece of it is meant; in no id by itself. */
const CUT = '~';

/** The id of that piece of an act, or of a change, which is about one person or the shop. A piece of a piece is that piece. */
export const partId = (id: string, group: string): string => `${wholeOf(id)}${CUT}${group}`;

/** The id of the act or change that a piece was cut from; that of a whole one is its own. */
export function wholeOf(id: string): string {
  const at = id.indexOf(CUT);
  return at < 0 ? id : id.slice(0, at);
}

/** Whether an act or change is a piece of one. */
export const isPiece = (id: string): boolean => id.includes(CUT);
