// Added by ./fix serve: loads the page again when the content changed, and shows what is wrong with it.
(() => {
  const {version} = document.currentScript.dataset;
  let panel;

  // A service worker would go on showing pages as they were.
  if (navigator.serviceWorker) {
    navigator.serviceWorker.register = () => new Promise(() => {});
    navigator.serviceWorker.getRegistrations().then(all => all.forEach(it => it.unregister()), () => {});
  }

  function node(name, className, ...content) {
    const element = document.createElement(name);
    element.className = className;
    element.append(...content);
    return element;
  }

  // Those of this page's own files come first.
  function sorted(problems) {
    const own = location.pathname.replace(/\.html$/, '.');
    const isOwn = it => it.at.includes(own);
    return [...problems.filter(isOwn), ...problems.filter(it => !isOwn(it))];
  }

  function item(problem) {
    return node('li', problem.severity, node('code', '', problem.at), ' ', node('strong', '', problem.message),
        ' ', node('small', '', '[' + problem.rule + ']'), ...(problem.hint ? [node('p', '', problem.hint)] : []));
  }

  function draw({count, problems}) {
    const open = panel?.open ?? true;
    panel?.remove();
    panel = undefined;
    if (!count) return;
    const left = count > problems.length ? [node('p', '', 'The first ' + problems.length + ' of ' + count + '.')] : [];
    const errors = problems.some(it => it.severity === 'error' && it.rule !== 'placeholder');
    const title = count + (count === 1 ? ' problem' : ' problems') +
        (errors ? '. What has errors is shown as it last was.' : '');
    panel = node('details', 'fix-live', node('summary', '', title), node('ol', '', ...sorted(problems).map(item)), ...left);
    panel.open = open;
    panel.setAttribute('role', 'alert');
    document.body.append(panel);
  }

  function listen() {
    const events = new EventSource('/.live/events');
    events.onmessage = event => {
      const state = JSON.parse(event.data);
      if (state.version !== version) location.reload();
      else draw(state);
    };
    addEventListener('pagehide', () => events.close());
  }

  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', listen);
  else listen();
})();
