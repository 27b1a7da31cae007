// Theme, size and density before the first paint; the app keeps them current (app/appearance.ts).
(function () {
  try {
    var stored = JSON.parse(localStorage.getItem('regulars.preferences') || '{}');
    var html = document.documentElement;
    if (stored.theme === 'light' || stored.theme === 'dark') html.dataset.theme = stored.theme;
    if (stored.density === 'compact' || stored.density === 'counter') {
      html.dataset.density = stored.density;
    }
    var size = Number(stored.sizePercent);
    if (size >= 90 && size <= 150) html.style.fontSize = size + '%';
  } catch {
    // Storage is forbidden or damaged: the system's theme is right then.
  }
})();
