export type Theme = 'light' | 'dark';

const storageKey = 'theme';

/** Light or dark. Whoever chooses what the system has anyway follows the system again. */
export function toggleTheme(): void {
  const system = systemTheme();
  const next = currentTheme(system) === 'dark' ? 'light' : 'dark';
  const { dataset } = document.documentElement;
  if (next === system) delete dataset.theme;
  else dataset.theme = next;
  remember(next === system ? null : next);
}

function systemTheme(): Theme {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function currentTheme(system: Theme): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'dark' || theme === 'light' ? theme : system;
}

// Storage may be full or forbidden; the theme then lasts as long as the page.
function remember(theme: Theme | null): void {
  try {
    if (theme === null) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {}
}
