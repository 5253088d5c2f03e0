// Draws answers. Whatever a visitor wrote gets onto the page as text, never as markup.
fixSearch.results = (() => {
  const WORDS = {certain: 'This is it', likely: 'Probably this', perhaps: 'Perhaps'};
  const LINES = 6;
  const OTHERS = 4;
  const AROUND = 90;
  // Colours of a terminal, and what else cannot be seen.
  const UNSEEN = /\x1b\[[0-9;?]*[ -/]*[@-~]|[\x00-\x08\x0b-\x1f\x7f]/g;

  function node(name, className, ...content) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...content);
    return element;
  }

  function clean(text) {
    return text.replace(UNSEEN, '');
  }

  // Of long stretches between the parts that matched, what is next to them.
  function plain(text, first, last) {
    if (text.length <= 2 * AROUND) return clean(text);
    const start = first ? '' : clean(text.slice(0, AROUND));
    const end = last ? '' : clean(text.slice(-AROUND));
    return start + ' \u2026 ' + end;
  }

  // The visitor's own lines, with what matched marked.
  function quote(text, hit) {
    if (hit.firstLine < 0 || !hit.matched.length) return [];
    const lines = text.split('\n');
    const from = lines.slice(0, hit.firstLine).join('\n').length + (hit.firstLine ? 1 : 0);
    const last = Math.min(hit.lastLine, hit.firstLine + LINES - 1);
    const to = from + lines.slice(hit.firstLine, last + 1).join('\n').length;
    const pre = node('pre', 'quote wrap');
    let at = from;
    for (const {start, end} of hit.matched) {
      if (start < at || end > to) continue;
      pre.append(plain(text.slice(at, start), at === from, false), node('mark', '', clean(text.slice(start, end))));
      at = end;
    }
    pre.append(plain(text.slice(at, to), false, true), last < hit.lastLine ? '\n\u2026' : '');
    return [pre];
  }

  function captures(hit) {
    if (!hit.captures.length) return [];
    const pairs = hit.captures.map(it => node('li', '', node('code', '', it.slot + ' = ' + clean(it.value))));
    return [node('ul', 'captures', ...pairs)];
  }

  function values(hit) {
    const values = {};
    for (const {slot, value} of hit.captures) values[slot] ??= value;
    return values;
  }

  // A link carries what may be seen by others; a secret is one by itself or by what stands before it.
  function href(hit, masked) {
    const shared = Object.entries(values(hit))
        .filter(([, value]) => masked.includes(value) && fixSearch.mask(value) === value)
        .map(pair => pair.map(fixSearch.encode).join('='));
    return fixSearch.root + hit.link + (shared.length ? '#?' + shared.join('&') : '');
  }

  function link(hit, masked) {
    const a = node('a', hit.confidence);
    a.href = href(hit, masked);
    const leave = () => fixSearch.keep('fix.captures', {page: hit.link, values: values(hit)});
    a.addEventListener('click', leave);
    a.addEventListener('auxclick', leave);
    return a;
  }

  function marks(hit) {
    return [
      node('strong', 'sure', WORDS[hit.confidence]), ' ',
      node('span', 'tool', hit.id.split('/')[0]), ' ',
      ...(hit.label ? [node('span', 'chip', hit.label)] : []),
    ];
  }

  function result(hit, text, masked) {
    const a = link(hit, masked);
    a.append(hit.title);
    const signature = hit.firstLine < 0 || !hit.signature ? []
        : [node('p', 'note', hit.coverage < 1 ? 'Matches in part ' : 'Matches ', node('code', '', hit.signature))];
    return node('li', 'hit ' + hit.confidence, node('p', 'marks', ...marks(hit)), node('h3', '', a),
        ...quote(text, hit), ...signature, ...captures(hit));
  }

  function lines(group) {
    const {firstLine, lastLine} = group.hits[0];
    if (firstLine < 0) return 'Also';
    return firstLine === lastLine ? 'In line ' + (firstLine + 1) : 'In lines ' + (firstLine + 1) + '\u2013' + (lastLine + 1);
  }

  function hits(answer) {
    return answer.groups.flatMap(group => group.hits);
  }

  // Fewer of those that are no more than possible.
  function shown(answer) {
    const groups = answer.groups.map(group => {
      let others = 0;
      return {hits: group.hits.filter(hit => hit.confidence !== 'perhaps' || ++others <= OTHERS)};
    });
    return {...answer, groups: groups.filter(group => group.hits.length)};
  }

  // Those that are likely at least.
  function sure(group) {
    return group.hits.filter(hit => hit.confidence !== 'perhaps');
  }

  // A few words that somebody remembers; a whole message has more.
  function isShort(text) {
    return text.trim().split(/\s+/).length <= 4;
  }

  function count(answer, text) {
    const n = hits(answer).length;
    if (!n) return 'No entry matches this.';
    const entries = n + (n === 1 ? ' entry' : ' entries');
    if (answer.found) return entries + (answer.groups.length > 1 ? ' for ' + answer.groups.length + ' errors' : '');
    return isShort(text) ? entries + ', the closest first' : 'No sure match. ' + entries + ' perhaps.';
  }

  return {node, clean, link, marks, captures, result, lines, hits, shown, sure, isShort, count, FAILED:
      'The search did not load. Are you offline? Type once more to try again, or find the error by tool or by code.'};
})();
