// Long outputs show their beginning; a button, in the room that the styles keep for it, shows the rest.
for (const pre of document.querySelectorAll('pre.fold')) {
  const lines = pre.textContent.split('\n').length;
  const button = Object.assign(document.createElement('button'), {type: 'button', className: 'small unfold'});
  const say = () => {
    const open = pre.classList.contains('open');
    button.textContent = open ? 'Show less' : 'Show all ' + lines + ' lines';
    button.setAttribute('aria-expanded', open);
  };
  button.addEventListener('click', () => {
    pre.classList.toggle('open');
    pre.scrollTop = 0;
    say();
  });
  pre.after(button);
  say();
}
