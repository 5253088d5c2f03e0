// The table of contents says where the reading is, and offers the page as Markdown.
(() => {
  const toc = document.querySelector('.toc');
  const links = [...toc.querySelectorAll('a')].map(link => [link, document.getElementById(link.hash.slice(1)).closest('.step, section')]);
  let due;

  function follow() {
    due = undefined;
    const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const passed = links.filter(([, place]) => place.getBoundingClientRect().top < 120);
    const [here] = (end ? links : passed).at(-1) ?? [];
    for (const [link] of links) {
      if (link === here) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
    if (here && matchMedia('(min-width: 62rem)').matches) show(here);
  }

  // Within the contents only: the page stays where it is.
  function show(link) {
    const [box, inner] = [toc.getBoundingClientRect(), link.getBoundingClientRect()];
    if (inner.top < box.top + 40) toc.scrollTop += inner.top - box.top - 40;
    else if (inner.bottom > box.bottom - 40) toc.scrollTop += inner.bottom - box.bottom + 40;
  }

  const soon = () => { due ??= requestAnimationFrame(follow); };
  addEventListener('scroll', soon, {passive: true});
  addEventListener('resize', soon);

  const markdown = document.querySelector('link[type="text/markdown"]');
  if (!markdown || !location.protocol.startsWith('http')) return;
  const button = Object.assign(document.createElement('button'), {type: 'button', className: 'small', textContent: 'Copy as Markdown'});
  button.addEventListener('click', async () => {
    const text = fetch(markdown.href).then(it => it.ok ? it.text() : Promise.reject(it));
    text.then(it => fixCopy(it, button), () => fixCopy(location.href.split('#')[0], button));
  });
  toc.querySelector('details').append(button);
})();
