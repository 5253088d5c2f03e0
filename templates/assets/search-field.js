// The small field in the head of a page: a combobox, whose list shows the answers.
(() => {
  const place = fixSearch.place;
  const field = place.querySelector('input');
  const {node, link, marks, lines, shown, sure, isShort, count, clean, FAILED} = fixSearch.results;
  const SHOWN = 7;
  const list = node('div', 'popup');
  const status = node('p', 'unseen');
  let pasted = {};
  let asked = 0;
  let timer;

  Object.assign(list, {id: 'found', role: 'listbox', ariaLabel: 'Search results', hidden: true});
  status.role = 'status';
  for (const [name, value] of Object.entries({role: 'combobox', autocomplete: 'off', spellcheck: 'false',
    'aria-autocomplete': 'list', 'aria-controls': 'found', 'aria-expanded': 'false'})) {
    field.setAttribute(name, value);
  }
  place.append(list, status);

  // A field has one line; the lines of a paste are kept beside it for as long as it is not edited.
  function text() {
    return field.value === pasted.shown ? pasted.text : field.value;
  }

  function options() {
    return [...list.querySelectorAll('a')];
  }

  function active() {
    return list.querySelector('[aria-selected=true]');
  }

  function select(option) {
    active()?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({block: 'nearest'});
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
  }

  function show(shown) {
    list.hidden = !shown;
    field.setAttribute('aria-expanded', shown);
    if (!shown) select();
  }

  function asOption(a, index) {
    a.id = 'found-' + index;
    a.role = 'option';
    a.tabIndex = -1;
    a.setAttribute('aria-selected', 'false');
    return a;
  }

  function hitOption(hit, group, answer, masked) {
    const a = link(hit, masked);
    const where = answer.groups.length > 1 ? [node('span', 'note', lines(group))] : [];
    a.append(node('span', 'marks', ...marks(hit), ...where), node('span', 'title', hit.title),
        ...hit.captures.slice(0, 3).map(it => node('code', '', it.slot + ' = ' + clean(it.value))));
    return a;
  }

  function allOption(found, query) {
    const a = node('a', 'all', found || isShort(query) ? 'All of this, with your lines \u2192' : 'No sure match. What was understood, and what to do \u2192');
    a.href = fixSearch.root + 'search.html' + fixSearch.fragment(query);
    const leave = () => fixSearch.keep('fix.query', {q: a.hash, text: query});
    a.addEventListener('click', leave);
    a.addEventListener('auxclick', leave);
    return a;
  }

  function draw(answer, query) {
    const masked = fixSearch.mask(fixSearch.read(query));
    const all = answer.groups.flatMap(group => group.hits.map(hit => [hit, group]));
    const first = all.filter(([hit, group]) => sure(group).includes(hit));
    const options = [...new Set([...first, ...all])].slice(0, SHOWN)
        .map(([hit, group]) => hitOption(hit, group, answer, masked));
    const chosen = active()?.href;
    list.replaceChildren(...[...options, allOption(answer.found, query)].map(asOption));
    select([...list.children].find(it => it.href === chosen));
    status.textContent = count(answer, query);
    show(true);
  }

  function say(words) {
    status.textContent = words;
    list.replaceChildren(Object.assign(asOption(node('a', 'all', words), 0), {ariaDisabled: 'true'}));
    show(true);
  }

  async function search() {
    const query = text();
    const mine = ++asked;
    if (!query.trim()) {
      status.textContent = '';
      show(false);
      return;
    }
    const slow = setTimeout(() => mine === asked && say('Searching \u2026'), 200);
    try {
      const answer = await fixSearch.ask(fixSearch.read(query));
      if (mine === asked) draw(shown(answer), query);
    } catch {
      if (mine === asked) say(FAILED);
    } finally {
      clearTimeout(slow);
    }
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(search, 20);
  }

  function begin() {
    fixSearch.wake().catch(() => {});
    if (field.value) soon();
  }

  field.addEventListener('focus', begin);
  field.addEventListener('input', soon);
  function insert(pastedWords) {
    const words = pastedWords.replace(/\r\n?/g, '\n');
    const [before, after] = [field.value.slice(0, field.selectionStart), field.value.slice(field.selectionEnd)];
    const whole = before + words + after;
    field.value = fixSearch.read(whole).replace(/\s*\n\s*/g, ' ').slice(0, 2000);
    pasted = {shown: field.value, text: whole};
    soon();
  }

  field.addEventListener('paste', event => {
    const words = event.clipboardData.getData('text/plain');
    if (!/[\r\n]/.test(words.trim())) return;
    event.preventDefault();
    insert(words);
  });
  field.addEventListener('keydown', event => {
    const all = options();
    const at = all.indexOf(active());
    if (event.key === 'Escape' && !list.hidden) {
      show(false);
    } else if (event.key === 'ArrowDown' && list.hidden) {
      search();
    } else if (event.key === 'ArrowDown') {
      select(all[at + 1] || all[0]);
    } else if (event.key === 'ArrowUp') {
      select(all[at - 1] || all.at(-1));
    } else if (event.key === 'Enter' && !list.hidden) {
      (all[at] || all.at(-1))?.click();
    } else {
      return;
    }
    event.preventDefault();
  });
  document.addEventListener('pointerdown', event => place.contains(event.target) || show(false));
  place.addEventListener('focusout', event => place.contains(event.relatedTarget) || show(false));
  place.removeEventListener('paste', fixSearch.hold);
  if (fixSearch.held.text) insert(fixSearch.held.text);
  if (document.activeElement === field) begin();
})();
