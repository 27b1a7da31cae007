/** Longer words of people are cut in a row; the person's page has them whole. */
const LONGEST = 160;

/** Words of people on one line, cut between words where they are very long. */
export function briefly(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  if (letters.length <= LONGEST) return line;
  const cut = letters.slice(0, LONGEST).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/u, '')} …`;
}
