// Fills a reader's values into the commands of an error's page, quoted for where each stands:
// the page says where that is (data-in, the letters of SlotContext).
(() => {
  const LONGEST = 200;
  const SAFE = /^[A-Za-z0-9._:/@-]+$/;
  const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;
  const KINDS = {
    address: [/^[\w.:%*[\]-]+$/, 'an address'],
    host: [/^[\w.:-]+$/, 'a host name'],
    port: [/^(0|[1-9]\d{0,4})$/, 'a number up to 65535', 65535],
    number: [/^\d[\d.]*$/, 'a number'],
  };
  const slots = [...document.querySelectorAll('.command > pre > code var[data-in]')].map(element => ({
    element,
    name: element.dataset.slot,
    shown: element.textContent,
    figure: element.closest('.command'),
  }));
  const fields = new Map();
  const askers = new Map();
  let back;

  // The value as it may stand there, or null. Only in a bare word of a shell does one layer of quotes keep anything what it is.
  function quoted(value, context) {
    if (!value || value.length > LONGEST || value[0] === '-' || UNSEEN.test(value) || context === 'x') return null;
    if (context === 'n') return /^\w+$/.test(value) ? value : null;
    if (SAFE.test(value)) return value;
    return context === 'w' ? "'" + value.replaceAll("'", "'\\''") + "'" : null;
  }

  function node(name, className, ...content) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...content);
    return element;
  }

  function button(text, action) {
    const made = node('button', 'small', text);
    made.type = 'button';
    made.addEventListener('click', action);
    return made;
  }

  function isRisky(figure) {
    return figure.previousElementSibling?.classList.contains('risk');
  }

  function fault(value, kind) {
    const [pattern, words, most] = KINDS[kind] ?? [];
    if (value[0] === '-') return 'It begins with -, and would be taken for an option.';
    if (value.length > LONGEST) return 'It is too long.';
    if (UNSEEN.test(value)) return 'It has characters that cannot be seen.';
    return pattern && value && (!pattern.test(value) || value > most) ? 'This has to be ' + words + '.' : '';
  }

  // Says beside a command which values it could not take.
  function explain(figure) {
    const names = slots.filter(it => it.figure === figure && it.refused).map(it => it.shown);
    let why = figure.querySelector('.why');
    if (!why) figure.querySelector('pre').after(why = node('p', 'why'));
    why.textContent = names.length ? [...new Set(names)].join(', ') + ': not filled in. Such characters could do harm in this place; write them yourself.' : '';
  }

  function fill(name) {
    const {input, says, reset, kind} = fields.get(name);
    const value = input.value.trim();
    const wrong = fault(value, kind);
    for (const slot of slots.filter(it => it.name === name)) {
      const open = !value || wrong || askers.get(slot.figure)?.hidden === false;
      const text = open ? null : quoted(value, slot.element.dataset.in);
      slot.refused = !open && text === null;
      slot.element.textContent = text ?? slot.shown;
      slot.element.classList.toggle('filled', text !== null);
      explain(slot.figure);
    }
    input.setAttribute('aria-invalid', !!wrong);
    reset.hidden = !value;
    says.textContent = wrong;
  }

  // Values that the reader did not type here: commands that can do damage are asked about anew.
  function set(values) {
    panel();
    askers.forEach(it => { it.hidden = false; });
    for (const name in values) fields.get(name).input.value = values[name];
    fields.forEach((_, name) => fill(name));
  }

  function reset(names) {
    set(Object.fromEntries(names.map(name => [name, ''])));
  }

  function focus(name, from) {
    panel();
    back = from;
    fields.get(name).input.focus();
  }

  // What keeps a command from being complete: the element to go to, after a word why.
  function missing(figure, from) {
    const open = slots.find(it => it.figure === figure && !it.element.classList.contains('filled'));
    if (!open) return;
    panel();
    const {input} = fields.get(open.name);
    const asker = askers.get(figure);
    if (asker?.hidden === false && input.value.trim()) {
      asker.focus();
      return 'First fill it in';
    }
    focus(open.name, from);
    return 'First: ' + open.shown;
  }

  function asker(figure) {
    const made = button('Fill in', () => {
      made.hidden = true;
      fields.forEach((_, name) => fill(name));
      const copy = figure.querySelector('.copy');
      const empty = slots.find(it => it.figure === figure && !fields.get(it.name).input.value.trim());
      if (empty) focus(empty.name, copy);
      else copy.focus();
    });
    askers.set(figure, made);
    figure.querySelector('.end').prepend(made);
  }

  // An input for each slot that a command has, in the page's list of slots.
  function field(name, about) {
    const input = node('input');
    const label = node('label', '', ...about.childNodes);
    const says = node('p', 'why');
    const clear = button('Reset', () => {
      reset([name]);
      input.focus();
    });
    input.id = label.htmlFor = 'slot-' + name;
    input.placeholder = label.querySelector('code').textContent;
    input.spellcheck = false;
    input.autocomplete = input.autocapitalize = 'off';
    input.setAttribute('aria-describedby', says.id = 'says-' + name);
    input.addEventListener('input', () => fill(name));
    input.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || !back) return;
      event.preventDefault();
      back.focus();
    });
    clear.setAttribute('aria-label', 'Reset ' + name);
    clear.hidden = true;
    says.role = 'status';
    about.append(label, node('span', 'tools', input, clear), says);
    fields.set(name, {input, says, reset: clear, kind: about.dataset.kind});
  }

  function share() {
    const pairs = [...fields].map(([name, it]) => [name, it.input.value.trim()]).filter(it => quoted(it[1], 'd'));
    history.replaceState(null, '', '#?' + new URLSearchParams(pairs));
    fixCopy(location.href, this);
  }

  // Once, when the page has been laid out (layout.js) or a value is there already.
  function panel() {
    if (fields.size) return;
    const list = document.querySelector('.fields');
    for (const slot of list.querySelectorAll('dt var')) {
      const {slot: name} = slot.dataset;
      if (slots.some(it => it.name === name)) field(name, slot.parentElement.nextElementSibling);
    }
    list.before(node('p', '', 'Your values go into the commands of this page. They stay in your browser.'));
    list.after(node('p', 'tools', button('Reset all', () => reset([...fields.keys()])), button('Copy link with my values', share)));
    for (const {figure} of slots) {
      if (isRisky(figure) && !askers.has(figure)) asker(figure);
    }
  }

  // An input would drop the line breaks of a value, and make another one of it.
  function known(values) {
    return Object.fromEntries(Object.entries(values).filter(([name, value]) =>
        slots.some(it => it.name === name) && typeof value === 'string' && value && value.length <= LONGEST && !UNSEEN.test(value)));
  }

  // What the reader pasted, in this tab, for this page.
  function own() {
    try {
      const {page, values} = JSON.parse(sessionStorage.getItem('fix.captures'));
      return decodeURI(location.pathname).endsWith('/' + page) ? known(values) : {};
    } catch {
      return {};
    }
  }

  function notice(words, values, ...choices) {
    const said = Object.entries(values).flatMap(([name, value]) => [' ', node('code', '', name + ' ' + value)]);
    const buttons = choices.map(([text, action]) => button(text, () => {
      made.remove();
      action();
      document.getElementById('main').focus({preventScroll: true});
    }));
    const made = node('div', '', node('p', '', words, ...said), node('p', 'tools', ...buttons));
    notices.append(made);
  }

  // The values of a link are a stranger's, and wait; those of the last paste do not.
  function begin() {
    const given = new URLSearchParams(location.hash.startsWith('#?') ? location.hash.slice(2) : '');
    const mine = own();
    const strange = Object.fromEntries(Object.entries(known(Object.fromEntries(given))).filter(([name, value]) => mine[name] !== value));
    notices.replaceChildren();
    if (Object.keys(mine).length) {
      set(mine);
      notice('From what you pasted:', mine, ['Undo', () => reset(Object.keys(mine))], ['Keep', () => {}]);
    }
    if (Object.keys(strange).length) {
      notice('This link brings values:', strange, ['Use them', () => set(strange)], ['Ignore', () => {}]);
    }
    [...document.querySelectorAll('.step')].find(it => it.id === given.get('at'))?.scrollIntoView();
  }

  if (!slots.length) return;
  for (const {element, name, figure} of slots) element.addEventListener('click', () => focus(name, figure.querySelector('.copy')));
  const notices = node('div', 'fill-notice');
  notices.role = 'status';
  document.querySelector('main').append(notices);
  begin();
  addEventListener('hashchange', () => {
    if (location.hash.startsWith('#?')) begin();
  });
  window.fixFill = {quoted, missing, panel};
})();
