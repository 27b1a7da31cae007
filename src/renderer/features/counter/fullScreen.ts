/** Fills the screen, where the browser allows it; the counter works in a window too. */
export function fillScreen(): void {
  document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** Gives the screen back. */
export function giveScreenBack(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
}
