// The large box of the home page and of search.html: answers stand below it, and the address holds the query.
(() => {
  const place = fixSearch.place;
  const box = place.querySelector('textarea');
  const status = place.querySelector('.status');
  const results = place.querySelector('.results');
  const {node, result, lines, hits, shown, sure, isShort, count, clean, FAILED} = fixSearch.results;
  const LONG = 50000;
  const ADDRESS = 6000;
  const REQUEST = {
    before: 'What the screen shows:\n\n```text\n',
    after: '\n```\n\nThe program and its version:\n\nWhat led to it:\n',
  };
  let cut = {};
  let asked = 0;
  let timer;
  let addressTimer;

  function group(of, answer, text, masked) {
    const title = answer.groups.length > 1 ? lines(of) : answer.found ? 'Found' : 'Nearest entries';
    const list = hits => node('ol', 'hits', ...hits.map(hit => result(hit, text, masked)));
    const first = sure(of);
    const others = of.hits.filter(hit => !first.includes(hit));
    if (!first.length) return [node('h2', '', title), list(others)];
    const more = node('details', 'more', node('summary', '', 'Perhaps (' + others.length + ')'), list(others));
    return [node('h2', '', title), list(first), ...(others.length ? [more] : [])];
  }

  function words(title, list) {
    if (!list.length) return [];
    const shown = [...new Set(list.map(it => clean(it).trim().slice(0, 80)))].filter(Boolean).slice(0, 12);
    return [node('dt', '', title), node('dd', '', ...shown.flatMap(it => [node('code', '', it), ' ']))];
  }

  function understood(answer, text) {
    const matched = hits(answer).flatMap(hit => hit.matched.map(it => text.slice(it.start, it.end)));
    const list = node('dl', 'facts', ...words('Understood', matched), ...words('Ignored', answer.ignored));
    return list.children.length ? [list] : [];
  }

  function title(masked) {
    return 'New entry: ' + clean(masked).trim().split('\n')[0].slice(0, 80);
  }

  function address(title, body) {
    return place.dataset.request + '?title=' + fixSearch.encode(title) + '&body=' + fixSearch.encode(body);
  }

  // As much of a text as an address of it has room for.
  function fitting(text, addressOf) {
    let length = Math.min(text.length, ADDRESS);
    while (addressOf(text.slice(0, length)).length >= ADDRESS) length = Math.floor(length * 0.95);
    return text.slice(0, length);
  }

  function body(text) {
    return REQUEST.before + text + REQUEST.after;
  }

  function preview(masked) {
    return body(fitting(clean(masked).trim(), text => address(title(masked), body(text))));
  }

  // A request for an entry, to be read and changed before the reader opens it.
  function request(answer, masked) {
    const text = Object.assign(node('textarea', 'preview'), {id: 'request', rows: 12, value: preview(masked), spellcheck: false});
    const label = Object.assign(node('label', '', 'What the request will say. Change it as you like:'), {htmlFor: text.id});
    const send = Object.assign(node('a', 'button', 'Open the request on GitHub'), {rel: 'noreferrer'});
    const note = node('p', 'note');
    const update = () => {
      const sent = fitting(text.value, part => address(title(masked), part));
      send.href = address(title(masked), sent);
      note.textContent = sent === text.value ? 'Nothing is sent before you open it and submit it there.'
          : 'Only the first ' + sent.length + ' characters fit into an address.';
    };
    text.addEventListener('input', update);
    update();
    const details = node('details', 'request more', node('summary', '', 'Ask for this entry'),
        node('p', '', 'Tokens, passwords, e-mail and public IP addresses and home folders are masked. Look whether anything else is private.'),
        label, text, note, node('p', '', send));
    details.open = !hits(answer).length;
    return [details];
  }

  function draw(answer, whole, text) {
    const masked = fixSearch.mask(text);
    const hints = answer.hints.map(it => node('p', 'notice', it));
    const parts = answer.groups.flatMap(it => group(it, answer, text, masked));
    const lost = answer.found ? [] : parts.length && isShort(text) ? [
      node('p', 'summary', 'Several entries have these words. The closest come first; more of the message would tell them apart.')] : [
      node('p', 'summary', parts.length ? 'This error is not explained here yet, or too little of it is in the text. The nearest entries are below; none fits well.'
          : 'This error is not explained here yet, or too little of it is in the text.'),
      ...understood(answer, text)];
    const long = whole.length > text.length
        ? [node('p', 'note', 'A long text: its first and last 64 kB were read.')] : [];
    results.replaceChildren(...long, ...lost, ...hints, ...parts, ...(answer.found ? [] : request(answer, masked)));
    status.textContent = count(answer, text);
  }

  function query() {
    const q = /^#\?(?:.*&)?q=([^&]*)/.exec(location.hash)?.[1];
    if (q === undefined) return undefined;
    try {
      return decodeURIComponent(q);
    } catch {
      return q;
    }
  }

  function remember(text) {
    const hash = fixSearch.fragment(text);
    fixSearch.keep('fix.query', {q: hash, text});
    if (location.hash !== hash) history.replaceState(null, '', hash || location.pathname);
  }

  // Of a megabyte the box shows what is read of it: a browser takes seconds to lay out all of its lines.
  function write(text) {
    const whole = text.replace(/\r\n?/g, '\n');
    box.value = fixSearch.read(whole);
    cut = {shown: box.value, text: whole};
  }

  function text() {
    return box.value === cut.shown ? cut.text : box.value;
  }

  async function search() {
    const whole = text();
    const mine = ++asked;
    clearTimeout(timer);
    clearTimeout(addressTimer);
    if (!whole.trim()) {
      results.replaceChildren();
      status.textContent = '';
      if (query() !== undefined) history.replaceState(null, '', location.pathname);
      return;
    }
    const slow = setTimeout(() => mine === asked && (status.textContent = 'Searching \u2026'), 200);
    try {
      const read = fixSearch.read(box.value);
      const answer = await fixSearch.ask(read);
      if (mine !== asked) return;
      draw(shown(answer), whole, read);
      addressTimer = setTimeout(remember, 300, whole);
    } catch {
      if (mine === asked) status.textContent = FAILED;
    } finally {
      clearTimeout(slow);
    }
  }

  function begin() {
    const q = query();
    if (q === undefined) return;
    const {q: hash, text} = fixSearch.kept('fix.query');
    write(hash === location.hash ? text : q);
    search();
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(search, 20);
  }

  function links() {
    return [...results.querySelectorAll('h3 a')];
  }

  function move(event, by) {
    const all = links();
    const at = all.indexOf(document.activeElement);
    const next = at + by < 0 ? box : all[at + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  box.addEventListener('focus', () => fixSearch.wake().catch(() => {}));
  box.addEventListener('input', soon);
  box.addEventListener('paste', event => {
    const words = event.clipboardData.getData('text/plain');
    if (words.length < LONG) return;
    event.preventDefault();
    write(box.value.slice(0, box.selectionStart) + words + box.value.slice(box.selectionEnd));
    soon();
  });
  box.addEventListener('keydown', async event => {
    if (event.isComposing || box.value.includes('\n')) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      await search();
      links()[0]?.focus();
    } else if (event.key === 'ArrowDown') {
      move(event, 1);
    }
  });
  results.addEventListener('keydown', event => {
    if (event.target.matches('textarea')) return;
    if (event.key === 'ArrowDown') move(event, 1);
    else if (event.key === 'ArrowUp') move(event, -1);
    else if (event.key === 'Escape') box.focus();
  });
  addEventListener('hashchange', begin);
  begin();
})();
