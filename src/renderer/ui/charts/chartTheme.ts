import type { SeriesTone } from './chartData';

/** The colours and the letters of a chart, resolved: a canvas knows no tokens. */
export type ChartTheme = {
  readonly series: Readonly<Record<SeriesTone, string>>;
  readonly grid: string;
  readonly ink: string;
  readonly ground: string;
  readonly font: string;
  /** Of a tick, in px. */
  readonly fontSize: number;
  readonly isRightToLeft: boolean;
  readonly moves: boolean;
};

const TOKENS = {
  first: '--chart-1',
  second: '--chart-2',
  third: '--chart-3',
  fourth: '--chart-4',
  comparison: '--chart-5',
} as const satisfies Record<SeriesTone, string>;

/** The theme as it stands where a chart is drawn. */
export function chartThemeOf(host: HTMLElement): ChartTheme {
  // `light-dark()` is only resolved where it is used as a colour.
  const probe = document.createElement('span');
  host.append(probe);
  const resolved = (colour: string): string => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  // Forced colours know one ink and one ground; patterns, dashes and markers tell the series apart.
  const isForced = window.matchMedia('(forced-colors: active)').matches;
  const colourOf = (token: string): string => resolved(isForced ? 'CanvasText' : `var(${token})`);
  const { fontFamily, direction } = getComputedStyle(host);
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const theme: ChartTheme = {
    series: {
      first: colourOf(TOKENS.first),
      second: colourOf(TOKENS.second),
      third: colourOf(TOKENS.third),
      fourth: colourOf(TOKENS.fourth),
      comparison: colourOf(TOKENS.comparison),
    },
    grid: isForced ? resolved('GrayText') : colourOf('--chart-grid'),
    ink: colourOf('--c-ink-3'),
    ground: isForced ? resolved('Canvas') : colourOf('--c-raised'),
    font: fontFamily,
    fontSize: 0.75 * rem,
    isRightToLeft: direction === 'rtl',
    moves: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
  probe.remove();
  return theme;
}

/** Calls back whenever what `chartThemeOf` answers may have changed. Answers how to stop. */
export function watchChartTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, {
    attributeFilter: ['data-theme', 'data-density', 'dir', 'style', 'lang'],
  });
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    window.matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', onChange);
  };
}
