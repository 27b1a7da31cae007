// Theme, size, density and direction before the first paint; the app keeps them current (app/appearance.ts, app/lastShell.ts).
(function () {
  try {
    var html = document.documentElement;
    var stored = JSON.parse(localStorage.getItem('regulars.preferences') || '{}');
    if (stored.theme === 'light' || stored.theme === 'dark') html.dataset.theme = stored.theme;
    if (stored.density === 'compact' || stored.density === 'counter') {
      html.dataset.density = stored.density;
    }
    var size = Number(stored.sizePercent);
    if (size >= 90 && size <= 150) html.style.fontSize = size + '%';

    var shell = JSON.parse(localStorage.getItem('regulars.shell') || 'null');
    if (shell) {
      html.lang = String(shell.language);
      html.dir = shell.direction === 'rtl' ? 'rtl' : 'ltr';
      // A window that asks for the PIN first, or shows the counter only, has no rail.
      var isLocked = stored.lock && stored.lock.isOn;
      var isCounter = stored.counter && stored.counter.isModeOn;
      if (!isLocked && !isCounter) html.dataset.shell = 'frame';
    }
  } catch {
    // Storage is forbidden or damaged: the system's theme is right then.
  }
})();
