import type { SeriesTone } from './chartData';
import type { ChartTheme } from './chartTheme';

/** How the stripes of a tone lie; the first is plain, so that most bars are calm. */
const STRIPES: Readonly<Record<SeriesTone, 'plain' | 'rising' | 'falling' | 'level' | 'dots'>> = {
  first: 'plain',
  second: 'rising',
  third: 'falling',
  fourth: 'level',
  comparison: 'dots',
};

const SIZE = 8;

/** The filling of a bar: colour and pattern say the same, so that neither is needed to tell series apart. */
export function patternOf(tone: SeriesTone, theme: ChartTheme): string | CanvasPattern {
  const colour = theme.series[tone];
  const kind = STRIPES[tone];
  const tile = document.createElement('canvas');
  tile.width = SIZE;
  tile.height = SIZE;
  const context = tile.getContext('2d');
  if (kind === 'plain' || context === null) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, SIZE, SIZE);
  context.strokeStyle = theme.ground;
  context.fillStyle = theme.ground;
  context.lineWidth = 1.5;
  context.beginPath();
  if (kind === 'dots') context.arc(SIZE / 2, SIZE / 2, 1.5, 0, 2 * Math.PI);
  if (kind === 'level') {
    context.moveTo(0, SIZE / 2);
    context.lineTo(SIZE, SIZE / 2);
  }
  // A second and third line close the gaps at the corners of the tile.
  for (const shift of kind === 'rising' || kind === 'falling' ? [-SIZE, 0, SIZE] : []) {
    const isRising = kind === 'rising';
    context.moveTo(shift - 1, isRising ? SIZE + 1 : -1);
    context.lineTo(shift + SIZE + 1, isRising ? -1 : SIZE + 1);
  }
  if (kind === 'dots') context.fill();
  else context.stroke();
  return context.createPattern(tile, 'repeat') ?? colour;
}
