// Loads the search when it is first needed, and asks it. All of it are classic scripts, so that it works from disk, too.
var fixSearch = (() => {
  const HALF = 65536;
  const place = document.querySelector('.find');
  const root = place ? place.dataset.root : '';
  const waiting = [];
  const files = {};
  const held = {text: ''};
  let manifest;
  let woken;

  function added(element) {
    return new Promise((resolve, reject) => {
      element.onload = resolve;
      element.onerror = () => {
        element.remove();
        reject(new Error('not loaded'));
      };
      document.head.append(element);
    });
  }

  function script(path) {
    return added(Object.assign(document.createElement('script'), {src: root + path}));
  }

  function styles() {
    const href = place.dataset.styles;
    return href ? added(Object.assign(document.createElement('link'), {rel: 'stylesheet', href})) : undefined;
  }

  // A file of the index may arrive before the engine does.
  function file(name, text) {
    if (window.fixEngine) fixEngine.add(name, text);
    else waiting.push([name, text]);
  }

  // A script that has state must not run twice.
  function once(path) {
    files[path] ||= script(path).catch(error => {
      delete files[path];
      throw error;
    });
    return files[path];
  }

  function fetchFile(name) {
    return once(manifest.folder + name + '.js');
  }

  async function load() {
    await script('search/manifest.js');
    await Promise.all([styles(), script(manifest.engine), ...manifest.first.map(fetchFile)]);
    waiting.splice(0).forEach(it => fixEngine.add(...it));
  }

  // After a failure the next call tries anew.
  function wake() {
    woken ||= load().catch(error => {
      woken = undefined;
      throw error;
    });
    return woken;
  }

  function missing(text) {
    return fixEngine.needs(text).split('\n').filter(Boolean);
  }

  async function ask(text) {
    await wake();
    for (let names = missing(text); names.length; names = missing(text)) {
      await Promise.all(names.map(fetchFile));
      if (missing(text).join() === names.join()) throw new Error('no progress');
    }
    return JSON.parse(fixEngine.search(text));
  }

  // What the form for a new entry needs besides: fixDraft.
  async function draft() {
    await wake();
    await once(manifest.draft);
  }

  // What is read of a text: a megabyte's beginning and end.
  function read(text) {
    return text.length > 2 * HALF + 1 ? text.slice(0, HALF) + '\n' + text.slice(-HALF) : text;
  }

  function mask(text) {
    return fixEngine.mask(text);
  }

  // Half of a character, which no address can hold, is replaced.
  function encode(text) {
    return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  }

  // The fragment for a text: masked, and short enough for an address. The text itself stays in this browser.
  function fragment(text) {
    const q = mask(read(text)).slice(0, 2000);
    return q.trim() ? '#?q=' + encode(q) : '';
  }

  function keep(key, value) {
    try {
      sessionStorage.setItem(key, JSON.stringify(value));
    } catch {
      // Full, or forbidden: then only the address holds the query.
    }
  }

  function kept(key) {
    try {
      return JSON.parse(sessionStorage.getItem(key)) || {};
    } catch {
      return {};
    }
  }

  // The small field does nothing before somebody turns to it, and its scripts wait for that.
  function later() {
    place.dataset.scripts.split(' ').reduce((before, src) =>
        before.then(() => added(Object.assign(document.createElement('script'), {src}))), Promise.resolve()).catch(() => {
      place.addEventListener('focusin', later, {once: true});
    });
  }

  // What is pasted before they have come, with its lines.
  function hold(event) {
    event.preventDefault();
    held.text += event.clipboardData.getData('text/plain');
  }

  if (place?.dataset.scripts) {
    place.addEventListener('focusin', later, {once: true});
    place.addEventListener('paste', hold);
  }
  document.addEventListener('keydown', event => {
    const at = event.target;
    const typing = at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
    if (event.key !== '/' || typing || !place || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    place.querySelector('input, textarea').focus();
  });

  return {place, root, ask, wake, draft, read, mask, encode, fragment, keep, kept, held, hold, file, manifest: it => { manifest = it; }};
})();
