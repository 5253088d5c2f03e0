// Copies commands, exactly: no prompt, no output, and none that still has an open slot.
(() => {
  const status = document.createElement('p');
  status.className = 'copied';
  status.role = 'status';
  document.querySelector('main').append(status);

  // Where the clipboard may not be written, a selection can still be copied.
  function select(text, button) {
    const area = Object.assign(document.createElement('textarea'), {value: text, className: 'copied'});
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    button.focus();
    if (!done) throw new Error('not copied');
  }

  // On the button for the eye, beside it for the ear. Both are as they were after a while.
  function say(button, words) {
    button.dataset.name ??= button.textContent;
    button.textContent = status.textContent = words;
    clearTimeout(button.timer);
    button.timer = setTimeout(() => rest(button), 3000);
  }

  function rest(button) {
    button.textContent = button.dataset.name;
    status.textContent = '';
  }

  window.fixCopy = async (text, button) => {
    try {
      await (navigator.clipboard?.writeText(text).catch(() => select(text, button)) ?? select(text, button));
      say(button, 'Copied');
    } catch {
      say(button, 'Not copied');
    }
  };

  function isDestructive(figure) {
    let at = figure.previousElementSibling;
    while (at?.matches('.risk:not(.risk-destructive)')) at = at.previousElementSibling;
    return at?.matches('.risk-destructive');
  }

  function copy(figure, button) {
    const why = window.fixFill?.missing(figure, button);
    if (why) {
      say(button, why);
    } else if (isDestructive(figure) && !button.sure) {
      button.sure = true;
      say(button, 'Deletes: sure?');
      clearTimeout(button.timer);
    } else {
      button.sure = false;
      fixCopy(figure.querySelector('pre > code').textContent, button);
    }
  }

  for (const figure of document.querySelectorAll('.command')) {
    const button = Object.assign(document.createElement('button'), {type: 'button', className: 'small copy', textContent: 'Copy'});
    button.addEventListener('click', () => copy(figure, button));
    button.addEventListener('blur', () => {
      if (button.sure) rest(button);
      button.sure = false;
    });
    figure.querySelector('.end').append(button);
  }
})();
