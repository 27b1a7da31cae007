import { chartThemeOf } from './chartTheme';

/** What is written above and below a saved chart. */
export type PictureWords = {
  readonly title: string;
  /** Period, number of answers, what was counted. */
  readonly note: string;
};

const PAD = 24;
const TITLE = 20;
const NOTE = 13;

/**
 * A drawn chart as a PNG with its title and its note, on the ground of the theme, in the pixels of the screen.
 *
 * @returns `null` where the browser cannot make a picture of it.
 */
export function pictureOf(
  chart: HTMLCanvasElement,
  { title, note }: PictureWords,
): Promise<Blob | null> {
  const scale = chart.width / (chart.clientWidth || chart.width) || 1;
  const theme = chartThemeOf(chart.parentElement ?? document.body);
  const sheet = document.createElement('canvas');
  const head = PAD + TITLE * 1.4 + NOTE * 1.6 + 8;
  sheet.width = chart.width + 2 * PAD * scale;
  sheet.height = chart.height + (head + PAD) * scale;
  const context = sheet.getContext('2d');
  if (context === null) return Promise.resolve(null);
  context.fillStyle = theme.ground;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.drawImage(chart, PAD * scale, head * scale);
  context.scale(scale, scale);
  context.textBaseline = 'top';
  context.direction = theme.isRightToLeft ? 'rtl' : 'ltr';
  context.textAlign = 'start';
  const at = theme.isRightToLeft ? sheet.width / scale - PAD : PAD;
  context.fillStyle = theme.series.first;
  context.font = `650 ${TITLE}px ${theme.font}`;
  context.fillText(title, at, PAD);
  context.fillStyle = theme.ink;
  context.font = `${NOTE}px ${theme.font}`;
  context.fillText(note, at, PAD + TITLE * 1.4);
  return new Promise((resolve) => sheet.toBlob(resolve, 'image/png'));
}
