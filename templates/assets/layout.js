// Lays out what the browser puts off (data-rem), part by part, when there is nothing else to do. Then the fields are made:
// a browser that finds fields in a page lays out all of it at once.
(() => {
  const parts = [...document.querySelectorAll('[data-rem]')];
  const idle = window.requestIdleCallback ?? setTimeout;

  function next() {
    const part = parts.shift();
    if (!part) return window.fixFill?.panel();
    part.style.contentVisibility = 'visible';
    part.getBoundingClientRect();
    idle(next);
  }

  addEventListener('load', () => idle(next));
})();
