// The form on contribute.html: shows what fixDraft makes of what is typed. All of it stays in this browser until the
// visitor opens the issue and submits it there.
(() => {
  const form = document.querySelector('.contribute');
  const fields = form.elements;
  const ADDRESS = 6000;
  const typed = new Set();
  let read = '';
  let asked = 0;
  let timer;

  // What is in it is a text, an element, or a list that makes one.
  function node(name, properties, ...content) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...content.map(it => Array.isArray(it) ? node(...it) : it));
    return element;
  }

  function part(name) {
    return form.querySelector('[data-part=' + name + ']');
  }

  function show(name, content) {
    part(name).replaceChildren(...content.map(it => node(...it)));
  }

  function notice(...content) {
    show('known', [['p', {className: 'notice'}, ...content]]);
  }

  function address(issue) {
    const pairs = Object.entries({template: 'new-error.yml', ...issue});
    return form.dataset.request + '?' + pairs.map(([key, it]) => key + '=' + fixSearch.encode(it)).join('&');
  }

  function button(text, onclick) {
    return ['button', {type: 'button', className: 'button', onclick}, text];
  }

  function download([name, content]) {
    return button('Download ' + name, () => {
      const href = URL.createObjectURL(new Blob([content], {type: 'text/plain'}));
      node('a', {href, download: name}).click();
      setTimeout(() => URL.revokeObjectURL(href), 1000);
    });
  }

  function copy({entry, facts, prose = ''}) {
    return button('Copy both files', async ({target}) => {
      try {
        await navigator.clipboard.writeText([entry, facts, prose].join('\n\n'));
        target.textContent = 'Copied';
      } catch {
        target.textContent = 'Not copied: take them from below';
      }
    });
  }

  function actions({issue, files}) {
    const whole = address(issue);
    const fits = whole.length < ADDRESS;
    const href = fits ? whole : address({title: issue.title, entry: issue.entry});
    const open = ['a', {className: 'button button-main', href, rel: 'noreferrer'}, 'Open the issue on GitHub'];
    const all = [...(fits ? [] : [copy(issue)]), open, ...files.map(download)];
    const note = fits ? 'It opens with both files filled in.'
        : 'The files are too long for an address: copy them, open the issue, and paste them there.';
    return [
      ['p', {className: 'note'}, note + ' Nothing is sent before you submit it there.'],
      ['p', {className: 'actions'}, ...all.flatMap(it => [it, ' '])],
    ];
  }

  function draw() {
    for (const it of fields) if (it !== fields.paste) fixDraft.set(it.name, it.value);
    const made = JSON.parse(fixDraft.write(new Date().toISOString().slice(0, 10)));
    show('problems', made.problems.map(it => ['li', {}, it]));
    show('preview', made.preview);
    show('files', made.files.flatMap(([name, content]) => [['h3', {}, name], ['pre', {tabIndex: 0}, ['code', {}, content]]]));
    show('actions', made.problems.length ? [] : actions(made));
    part('result').removeAttribute('aria-busy');
    part('result').hidden = !made.preview.length;
  }

  // What the visitor has not written is filled in; what they have is left alone.
  function suggest(output) {
    if (!read) [...fields.tool.list.options].forEach(it => fixDraft.tool(it.value));
    const suggested = JSON.parse(fixDraft.read(output, typed.has('tool') ? fields.tool.value : ''));
    for (const name in suggested) if (!typed.has(name)) fields[name].value = suggested[name];
  }

  async function update() {
    const mine = ++asked;
    await fixSearch.draft();
    if (mine !== asked) return;
    const pasted = fields.paste.value;
    const output = fixSearch.read(pasted);
    const same = pasted === read;
    if (!same) suggest(output);
    read = pasted;
    draw();
    if (same) return;
    const answer = await fixSearch.ask(output);
    if (mine !== asked) return;
    const hits = answer.groups.flatMap(it => it.hits).filter(it => it.confidence !== 'perhaps').slice(0, 3);
    if (hits.length) notice('Explained here already? ', ...hits.flatMap(it => [['a', {href: fixSearch.root + it.link}, it.title], ' ']));
    else show('known', []);
  }

  form.addEventListener('input', ({target}) => {
    if (target !== fields.paste) typed.add(target.name);
    part('result').setAttribute('aria-busy', 'true');
    clearTimeout(timer);
    timer = setTimeout(() => update().catch(() =>
      notice('The form did not load whole. Are you offline? Type once more to try again.')), 60);
  });
  form.addEventListener('submit', event => event.preventDefault());
  document.head.append(node('link', {rel: 'stylesheet', href: form.dataset.styles}));
  form.hidden = false;
})();
