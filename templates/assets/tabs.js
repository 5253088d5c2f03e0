// Variants of a command become tabs. The platform chosen counts for the whole page, and for the next one.
(() => {
  const KEY = 'fix.platform';
  const MACHINE = {Win: 'Windows', Mac: 'macOS', Lin: 'Debian'}[navigator.platform.slice(0, 3)];
  const groups = [...document.querySelectorAll('.variants')].map((element, index) => ({element, index, tabs: []}));

  function kept() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  function keep(name) {
    try {
      localStorage.setItem(KEY, name);
    } catch {
      // Forbidden: then the choice holds for this page.
    }
  }

  function select(group, name) {
    for (const {tab, panel} of group.tabs) {
      const chosen = tab.textContent === name;
      tab.setAttribute('aria-selected', chosen);
      tab.tabIndex = chosen ? 0 : -1;
      panel.hidden = !chosen;
    }
  }

  // The tab with most of its platforms in common with what was chosen elsewhere, if any.
  function nearest(group, name) {
    const wanted = name.split(' \u00b7 ');
    const shared = it => it.tab.textContent.split(' \u00b7 ').filter(platform => wanted.includes(platform)).length;
    const best = Math.max(...group.tabs.map(shared));
    return best ? group.tabs.find(it => shared(it) === best).tab.textContent : undefined;
  }

  function choose(name, tab) {
    const top = tab.getBoundingClientRect().top;
    for (const group of groups) {
      const near = group.tabs.some(it => it.tab === tab) ? name : nearest(group, name);
      if (near) select(group, near);
    }
    keep(name);
    scrollBy({top: tab.getBoundingClientRect().top - top, behavior: 'instant'});
  }

  function turn(group, event) {
    const at = group.tabs.findIndex(it => it.tab === event.target);
    const move = {ArrowRight: 1, ArrowLeft: -1, Home: -at, End: -at - 1}[event.key];
    if (at < 0 || move === undefined) return;
    event.preventDefault();
    const {tab} = group.tabs.at((at + move) % group.tabs.length);
    choose(tab.textContent, tab);
    tab.focus();
  }

  for (const group of groups) {
    const list = document.createElement('div');
    list.className = 'tabs';
    list.role = 'tablist';
    list.ariaLabel = 'Platform';
    [...group.element.children].forEach((panel, index) => {
      const tab = Object.assign(document.createElement('button'), {type: 'button', role: 'tab', textContent: panel.dataset.name});
      panel.role = 'tabpanel';
      tab.id = 'tab-' + group.index + '-' + index;
      panel.id = 'panel-' + group.index + '-' + index;
      tab.setAttribute('aria-controls', panel.id);
      panel.setAttribute('aria-labelledby', tab.id);
      tab.addEventListener('click', () => choose(tab.textContent, tab));
      group.tabs.push({tab, panel});
      list.append(tab);
    });
    list.addEventListener('keydown', event => turn(group, event));
    group.element.prepend(list);
    group.element.classList.add('tabbed');
    select(group, nearest(group, kept() || '') ?? (group.tabs.find(it => it.tab.textContent.includes(MACHINE)) ?? group.tabs[0]).tab.textContent);
  }
})();
