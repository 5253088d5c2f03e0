// Light or dark, before anything is drawn: as the reader chose on this device, else as the system has it.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');

  function chosen() {
    try {
      return localStorage.getItem('fix.theme');
    } catch {
      return null;
    }
  }

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches;
  }

  function apply(theme) {
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
    else delete root.dataset.theme;
  }

  // What the system would do anyway is no choice: the page follows it again.
  function turn(button) {
    const theme = isDark() ? 'light' : 'dark';
    apply((theme === 'dark') === dark.matches ? null : theme);
    try {
      if (root.dataset.theme) localStorage.setItem('fix.theme', theme);
      else localStorage.removeItem('fix.theme');
    } catch {
      // Forbidden: then the choice holds for this page.
    }
    say(button);
  }

  function say(button) {
    button.setAttribute('aria-pressed', isDark());
  }

  apply(chosen());
  addEventListener('storage', event => event.key === 'fix.theme' && apply(event.newValue));
  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('.theme');
    button.addEventListener('click', () => turn(button));
    dark.addEventListener('change', () => say(button));
    say(button);
  });
})();
