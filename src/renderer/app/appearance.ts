import type { Preferences } from '@renderer/hooks/preferences';

/** Shows theme, density and size on the document; what `beforePaint.js` did for the first paint. */
export function showAppearance(
  html: HTMLElement,
  { theme, density, sizePercent }: Preferences,
): void {
  if (theme === 'system') delete html.dataset['theme'];
  else html.dataset['theme'] = theme;
  if (density === 'comfortable') delete html.dataset['density'];
  else html.dataset['density'] = density;
  html.style.fontSize = sizePercent === 100 ? '' : `${sizePercent}%`;
}
