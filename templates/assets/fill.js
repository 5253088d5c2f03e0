// Fills a reader's values into the commands of an error's page, quoted for where each stands.
// The page says where that is (data-in, see SlotContext); nothing is filled into a risky command unasked.
(() => {
  const LONGEST = 200;
  const SAFE = /^[A-Za-z0-9._:/@-]+$/;
  const KINDS = {
    port: [/^\d{1,5}$/, 'a number up to 65535'],
    number: [/^-?\d[\d.]*$/, 'a number'],
    address: [/^[\w.:%*[\]-]+$/, 'an address'],
    host: [/^[\w.-]+$/, 'a host name'],
  };
  const list = document.querySelector('.slots');
  if (!list) return;
  const root = document.currentScript.dataset;
  const fields = new Map();
  const asked = new WeakSet();

  // The value as it may stand there, or null. One layer of quotes is enough in a bare word of a shell only.
  function quoted(value, context) {
    if (!value || value.length > LONGEST || value[0] === '-' || /[\p{C}\p{Zl}\p{Zp}]/u.test(value)) return null;
    if (context === 'x') return null;
    if (context === 'n') return /^\w+$/.test(value) ? value : null;
    if (SAFE.test(value)) return value;
    return context === 'w' || context === 'p' ? "'" + value.replaceAll("'", "'\\''") + "'" : null;
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

  function fault(name, value) {
    const [pattern, words] = KINDS[fields.get(name).kind] ?? [];
    if (value[0] === '-') return 'A value that begins with - would be an option.';
    if (value.length > LONGEST) return 'That is too long.';
    if (/[\p{C}\p{Zl}\p{Zp}]/u.test(value)) return 'That has characters that cannot be seen.';
    return pattern && !pattern.test(value) ? 'This should be ' + words + '.' : '';
  }

  function fill(name) {
    const {input, says} = fields.get(name);
    const value = input.value.trim();
    const wrong = value ? fault(name, value) : '';
    let refused = 0;
    for (const slot of document.querySelectorAll('.command > pre > code var[data-slot="' + name + '"]')) {
      slot.dataset.shown ??= slot.textContent;
      const figure = slot.closest('.command');
      const text = wrong || (isRisky(figure) && !asked.has(figure)) ? null : quoted(value, slot.dataset.in ?? 'u');
      if (value && !wrong && text === null && !isRisky(figure)) refused++;
      slot.textContent = text ?? slot.dataset.shown;
      slot.classList.toggle('filled', text !== null);
    }
    input.setAttribute('aria-invalid', String(!!wrong));
    says.textContent = wrong || (refused ? 'Not filled in at ' + refused + (refused > 1 ? ' places' : ' place') + ', where such characters are not safe. Put it in by hand.' : '');
  }

  function set(values) {
    for (const [name, value] of Object.entries(values)) {
      fields.get(name).input.value = value;
      fill(name);
    }
  }

  function reset(names) {
    set(Object.fromEntries([...names].map(name => [name, ''])));
  }

  function askPerCommand() {
    for (const figure of document.querySelectorAll('.command')) {
      if (!isRisky(figure) || !figure.querySelector(':scope > pre > code var[data-slot]')) continue;
      const again = button('Fill in', () => {
        asked.add(figure);
        fields.forEach((_, name) => fill(name));
        again.remove();
      });
      figure.querySelector('.end').prepend(again);
    }
  }

  function panel() {
    for (const slot of list.querySelectorAll('dt var[data-slot]')) {
      const about = slot.parentElement.nextElementSibling;
      const input = node('input');
      const says = node('small', 'says');
      input.id = 'slot-' + slot.dataset.slot;
      input.setAttribute('aria-label', about.firstChild.textContent.replace(/, such as\s*$/, ''));
      input.placeholder = about.querySelector('code').textContent;
      input.spellcheck = false;
      input.autocomplete = 'off';
      input.addEventListener('input', () => fill(slot.dataset.slot));
      says.setAttribute('role', 'status');
      fields.set(slot.dataset.slot, {input, says, kind: about.dataset.kind});
      about.append(input, says);
    }
    const share = button('Copy link with my values', () => {
      const pairs = [...fields].map(([name, it]) => [name, it.input.value.trim()]).filter(it => SAFE.test(it[1]) && it[1][0] !== '-');
      history.replaceState(null, '', '#?' + new URLSearchParams(pairs));
      window.fixCopy?.(location.href, share);
    });
    list.after(node('p', 'tools', button('Reset all', () => reset(fields.keys())), share));
  }

  function known(values) {
    return Object.fromEntries(Object.entries(values ?? {})
        .filter(([name, value]) => fields.has(name) && typeof value === 'string' && value && value.length <= LONGEST));
  }

  // What the reader pasted, in this tab, for this page.
  function own() {
    try {
      const kept = JSON.parse(sessionStorage.getItem('fix.captures'));
      return typeof kept.page === 'string' && decodeURI(location.pathname).endsWith('/' + kept.page) ? known(kept.values) : {};
    } catch {
      return {};
    }
  }

  function notice(words, values, ...buttons) {
    const said = Object.entries(values).map(([name, value]) => node('code', '', name + ' = ' + value));
    const made = node('aside', 'fill-notice', node('p', '', words, ...said.flatMap(it => [' ', it])), node('p', 'tools', ...buttons));
    made.setAttribute('aria-label', 'Values');
    document.querySelector('main').append(made);
    return made;
  }

  function begin() {
    const parameters = location.hash.startsWith('#?') ? new URLSearchParams(location.hash.slice(2)) : new URLSearchParams();
    const mine = own();
    const given = known(Object.fromEntries(parameters));
    const strange = Object.fromEntries(Object.entries(given).filter(([name, value]) => mine[name] !== value));
    if (Object.keys(mine).length) {
      set(mine);
      const note = notice('From what you pasted:', mine, button('Undo', () => (reset(Object.keys(mine)), note.remove())), button('Close', () => note.remove()));
    }
    if (Object.keys(strange).length) {
      const note = notice('This link brings values. Are they yours?', strange, button('Use them', () => (set(strange), note.remove())), button('Ignore', () => note.remove()));
    }
    const step = parameters.get('at');
    if (step && /^[a-z0-9-]+$/.test(step)) document.querySelector('.steps > #' + CSS.escape(step))?.scrollIntoView();
  }

  document.head.append(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: root.styles}));
  panel();
  askPerCommand();
  begin();
  window.fixFill = {quoted, focus: name => fields.get(name)?.input.focus()};
})();
