// The form on contribute.html: makes the two files of an entry out of what is typed. All of it stays in this browser until
// the visitor opens the issue and submits it there.
(() => {
  const form = document.querySelector('.contribute');
  const {request, styles} = form.dataset;
  const ADDRESS = 6000;
  const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  const SLOT = /\\?<([a-z][a-z0-9-]*)>/g;
  const typed = new Set();
  let draft = {output: '', line: '', text: '', slots: []};
  let read = '';
  let asked = 0;
  let timer;

  document.head.append(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: styles}));

  function node(name, className, ...content) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...content);
    return element;
  }

  function part(name) {
    return form.querySelector('[data-part=' + name + ']');
  }

  function value(name) {
    return form.elements[name].value.replace(/\r\n?/g, '\n').trim();
  }

  function line(name) {
    return value(name).replace(/\s+/g, ' ');
  }

  function list(name) {
    return value(name).split(/[\s,]+/).filter(Boolean);
  }

  // What the visitor has not written is filled in; what they have is left alone.
  function suggest(name, text) {
    if (!typed.has(name)) form.elements[name].value = text;
  }

  function known(name, text) {
    return [...document.getElementById(form.elements[name].getAttribute('list')).options].find(it => text.includes(it.value));
  }

  function cut(text, most) {
    const all = [...text];
    return all.length > most ? all.slice(0, most).join('').replace(/\s\S*$/, '') : text;
  }

  function label(text) {
    const brackets = /\([^()]{3,46}\)/.exec(text);
    return brackets ? brackets[0] : cut(text.split(': ').pop() || text, 48);
  }

  function slug(signature) {
    const words = signature.replace(SLOT, ' ').toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
    return cut(words.slice(0, 7).join(' '), 60).replace(/ /g, '-');
  }

  function fill() {
    const tool = known('tool', draft.output.toLowerCase());
    if (tool) suggest('tool', tool.value);
    suggest('signature', draft.text);
    suggest('slug', slug(draft.text));
    const named = draft.line.toLowerCase().startsWith(value('tool')) || !value('tool');
    suggest('title', draft.line && cut((named ? '' : value('tool') + ': ') + draft.line, 120));
    suggest('label', draft.line && label(draft.line));
  }

  // Text in double quotes is the same in JSON and in YAML.
  const quote = text => JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff]/g,
      it => '\\u' + it.charCodeAt(0).toString(16).padStart(4, '0'));
  const open = words => 'REPLACE-ME: ' + words;
  const text = (name, words) => quote(line(name) || open(words));

  function block(lines, indent) {
    const kept = lines.slice(0, 60).map(it => it.replace(/[\x00-\x08\x0b-\x1f\x7f]/g, ' ').trimEnd());
    while (kept.length && !kept[0]) kept.shift();
    if (!kept.length) return quote(open('the output, as the program printed it')) + '\n';
    return (kept[0].startsWith(' ') ? '|2\n' : '|\n') + kept.map(it => (it ? indent + it : '') + '\n').join('');
  }

  function names(text) {
    return [...text.matchAll(SLOT)].filter(it => !it[0].startsWith('\\')).map(it => it[1]);
  }

  // Slots of the signature are as drafted; those that only commands have are of no special kind.
  function slots() {
    const used = new Set(['signature', 'confirm', 'repair', 'verify'].flatMap(it => names(value(it))));
    return [...used].map(name => draft.slots.find(it => it.name === name) || {name, kind: 'text', example: open('an example')})
        .map(({name, kind, example}) => '  ' + name + ': {kind: ' + kind + ', label: ' + quote(name.replaceAll('-', ' ')) +
            ', example: ' + quote(cut(example, 120)) + '}\n').join('');
  }

  function isStub() {
    return !['summary', 'cause', 'confirm', 'repair'].some(value);
  }

  function head() {
    return '# yaml-language-server: $schema=../../../schema/entry.schema.json\ntitle: ' +
        text('title', 'tool and message, as a person would search for it') + '\n';
  }

  function codes() {
    return list('codes').length ? 'codes: [' + list('codes').join(', ') + ']\n' : '';
  }

  function signatures() {
    return 'signatures:\n  - text: ' + text('signature', 'the message, what varies in angle brackets') + '\n';
  }

  function facts() {
    if (isStub()) return head() + codes() + signatures();
    const all = slots();
    return head() + 'label: ' + text('label', 'the shortest text that is its own') +
        '\nsummary: ' + text('summary', 'what is broken and why') +
        '\nseverity: ' + value('severity') + '\nupdated: ' + new Date().toISOString().slice(0, 10) + '\n' + codes() +
        'platforms: [' + list('platforms').join(', ') + ']\ntags: [' + list('tags').join(', ') + ']\n' +
        (all && 'slots:\n' + all) + signatures() +
        'samples:\n  - from: ' + text('from', 'program and version, operating system') +
        '\n    origin: ' + value('origin') + '\n    text: ' + block(draft.output.split('\n'), '      ') +
        'causes:\n  - id: first-cause\n    frequency: usual\n    cause: ' + text('cause', 'why it happens') +
        '\n    confirmed-by: {step: confirm, ' + (value('shows') ? 'shows: ' + quote(line('shows'))
            : 'sign: ' + quote(open('how that step shows it'))) + '}\n    fixed-by: [repair]\n' +
        'references:\n  - {title: ' + text('source', 'a manual page') + ', url: ' + quote(line('url') || 'https://example.com/') + '}\n';
  }

  // A command may hold a fence itself.
  function fence(code, language) {
    const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(it => it[0].length));
    const marks = '`'.repeat(longest + 1);
    return marks + language + '\n' + code.replace(/\n+$/, '') + '\n' + marks + '\n';
  }

  function command(name, words) {
    return fence(value(name) || 'echo "' + open(words) + '"', 'sh');
  }

  function prose() {
    if (isStub()) return '';
    return '# What is happening\n\n' + (value('happening') || open('what the program was doing, and what stopped it')) +
        '\n\n# Fix\n\n## See whether it is this cause {#confirm role=confirm}\n\n' + command('confirm', 'the command that shows it') +
        '\n## Mend it {#repair}\n\n' + command('repair', 'the command or the change') +
        '\n## See that it worked {#verify role=verify}\n\n' + command('verify', 'the command that shows it') +
        '\n# Prevent\n\n' + (value('prevent') || open('how it never happens again')) + '\n';
  }

  function problems() {
    const found = [];
    const want = (fine, words) => fine || found.push(words);
    want(ID.test(value('tool')), 'Tool: words of a-z and 0-9, joined by -');
    want(ID.test(value('slug')), 'Name: words of a-z and 0-9, joined by -');
    want(value('signature'), 'Message: the program\u2019s own words');
    want(!/<(?![a-z][a-z0-9-]*>|[^<>\n]*\|[^<>\n]*>)/.test(value('signature').replaceAll('\\<', '')),
        'Message: a slot is <name>, a choice <a|b>, a literal bracket \\<');
    for (const [name, most] of [['title', 120], ['label', 48], ['summary', 300], ['cause', 500], ['shows', 200]]) {
      want([...line(name)].length <= most, name + ': ' + most + ' characters at most');
    }
    for (const it of list('codes')) want(/^[a-z0-9-]+\/[^\s/]+$/.test(it), 'Codes: ' + it + ' is not system/CODE');
    if (!isStub()) {
      want(list('platforms').length, 'Platforms: at least one');
      want(list('tags').length, 'Topics: at least one');
      for (const it of [...list('platforms'), ...list('tags')]) want(ID.test(it), it + ' is no id');
      want(!value('url') || /^https?:\/\/[^\s/]+\S*$/.test(value('url')), 'Source: an address that begins with https://');
    }
    const secret = fixEngine.mask(facts() + prose()) !== facts() + prose();
    want(!secret, 'Something looks like a password, a key, or an address of somebody. Look once more');
    return found;
  }

  function preview() {
    const steps = [['See whether it is this cause', 'confirm'], ['Mend it', 'repair'], ['See that it worked', 'verify']]
        .filter(it => value(it[1]))
        .map(([title, name]) => node('li', '', title, node('pre', '', node('code', '', value(name)))));
    return [
      node('p', 'marks', node('span', 'tool', value('tool')), ' ', node('span', 'chip', isStub() ? 'not explained yet' : line('label'))),
      node('h3', '', line('title')),
      ...(line('summary') ? [node('p', 'summary', line('summary'))] : []),
      node('p', '', node('code', '', line('signature'))),
      ...(line('cause') ? [node('p', '', 'Usually: ' + line('cause'))] : []),
      ...(steps.length ? [node('ol', '', ...steps)] : []),
    ];
  }

  function address(fields) {
    const pairs = Object.entries({template: 'new-error.yml', ...fields});
    return request + '?' + pairs.map(([key, it]) => key + '=' + fixSearch.encode(it)).join('&');
  }

  function files() {
    const stem = value('slug') || 'entry';
    const all = [[stem + '.yaml', facts()]];
    if (!isStub()) all.push([stem + '.md', prose()]);
    return all;
  }

  // The prose has fences of its own, so that its own fence is longer.
  function proseFence(text) {
    const longest = Math.max(3, ...[...text.matchAll(/`+/g)].map(it => it[0].length));
    return '`'.repeat(longest + 1) + 'markdown\n' + text + '`'.repeat(longest + 1) + '\n';
  }

  function issue(all) {
    const id = value('tool') + '/' + value('slug');
    const fields = {title: 'New entry: ' + id, entry: id, facts: fence(all[0][1], 'yaml')};
    if (all[1]) fields.prose = proseFence(all[1][1]);
    return fields;
  }

  function download([name, content]) {
    const button = Object.assign(node('button', 'button', 'Download ' + name), {type: 'button'});
    button.addEventListener('click', () => {
      const href = URL.createObjectURL(new Blob([content], {type: 'text/plain'}));
      const a = Object.assign(document.createElement('a'), {href, download: name});
      a.click();
      setTimeout(() => URL.revokeObjectURL(href), 1000);
    });
    return button;
  }

  function copy(all, fields) {
    const button = Object.assign(node('button', 'button', 'Copy both files'), {type: 'button'});
    const whole = fields.entry + '\n\n' + fields.facts + (fields.prose ? '\n' + fields.prose : '');
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(whole);
        button.textContent = 'Copied';
      } catch {
        button.textContent = 'Not copied: take them from below';
      }
    });
    return button;
  }

  function actions(all) {
    const fields = issue(all);
    const whole = address(fields);
    const fits = whole.length < ADDRESS;
    const link = Object.assign(node('a', 'button button-main', 'Open the issue on GitHub'), {rel: 'noreferrer', href:
        fits ? whole : address({title: fields.title, entry: fields.entry})});
    const note = fits ? 'It opens with both files filled in. Nothing is sent before you submit it there.'
        : 'The files are too long for an address: copy them, open the issue, and paste them there. Nothing is sent before you submit it.';
    return [node('p', 'note', note), node('p', 'actions', ...(fits ? [] : [copy(all, fields), ' ']), link, ' ',
        ...all.flatMap(it => [download(it), ' ']))];
  }

  function draw() {
    const found = problems();
    const all = files();
    part('problems').replaceChildren(...found.map(it => node('li', '', it)));
    part('preview').replaceChildren(...preview());
    part('files').replaceChildren(...all.flatMap(([name, content]) =>
      [node('h3', '', name), Object.assign(node('pre', '', node('code', '', content)), {tabIndex: 0})]));
    part('actions').replaceChildren(...(found.length ? [] : actions(all)));
    part('result').removeAttribute('aria-busy');
    part('result').hidden = !value('paste') && !value('signature');
  }

  async function ask(mine) {
    const answer = await fixSearch.ask(fixSearch.read(draft.output));
    if (mine !== asked) return;
    const hits = answer.groups.flatMap(it => it.hits).filter(it => it.confidence !== 'perhaps').slice(0, 3);
    part('known').replaceChildren(...(hits.length ? [node('p', 'notice', 'Explained here already? ', ...hits.flatMap(hit =>
      [Object.assign(node('a', '', hit.title), {href: fixSearch.root + hit.link}), ' '])) ] : []));
  }

  async function update() {
    const mine = ++asked;
    const drafted = await fixSearch.draft();
    if (mine !== asked) return;
    const pasted = form.elements.paste.value !== read;
    if (pasted) {
      read = form.elements.paste.value;
      draft = JSON.parse(drafted(fixSearch.read(form.elements.paste.value)));
      fill();
    }
    draw();
    if (pasted) await ask(mine);
  }

  form.addEventListener('input', event => {
    if (event.target.name !== 'paste') typed.add(event.target.name);
    part('result').setAttribute('aria-busy', 'true');
    clearTimeout(timer);
    timer = setTimeout(() => update().catch(() => {
      part('known').replaceChildren(node('p', 'notice', 'The form did not load whole. Are you offline? Type once more to try again.'));
    }), 60);
  });
  form.addEventListener('submit', event => event.preventDefault());
  form.hidden = false;
})();
