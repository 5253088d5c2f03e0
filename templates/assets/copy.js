// Copies commands, exactly: no prompt, no output, and none that still has an open place.
(() => {
  const status = Object.assign(document.createElement('p'), {className: 'copied'});
  status.setAttribute('role', 'status');
  document.body.append(status);

  // Where the clipboard may not be written, the selection still can be.
  function select(text) {
    const area = Object.assign(document.createElement('textarea'), {value: text, className: 'copied'});
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    if (!done) throw new Error('not copied');
  }

  function say(button, words) {
    const before = button.dataset.name ??= button.textContent;
    button.textContent = words;
    status.textContent = words;
    setTimeout(() => { button.textContent = before; status.textContent = ''; }, 2500);
  }

  window.fixCopy = async (text, button) => {
    try {
      await (navigator.clipboard?.writeText(text) ?? select(text));
      say(button, 'Copied');
    } catch {
      try {
        select(text);
        say(button, 'Copied');
      } catch {
        say(button, 'Not copied: select it by hand');
      }
    }
  };

  function copy(figure, button) {
    const code = figure.querySelector(':scope > pre > code');
    const open = code.querySelector('var[data-slot]:not(.filled)');
    if (open && window.fixFill) {
      fixFill.focus(open.dataset.slot);
      say(button, 'First fill in ' + open.textContent);
      return;
    }
    const destructive = figure.previousElementSibling?.classList.contains('risk-destructive');
    if (destructive && !button.dataset.sure) {
      button.dataset.sure = 'asked';
      say(button, 'It deletes. Copy all the same?');
      setTimeout(() => delete button.dataset.sure, 5000);
      return;
    }
    fixCopy(code.textContent, button);
  }

  for (const figure of document.querySelectorAll('.command')) {
    const button = Object.assign(document.createElement('button'), {type: 'button', className: 'small copy', textContent: 'Copy'});
    button.addEventListener('click', () => copy(figure, button));
    figure.querySelector('.end').append(button);
  }
})();
