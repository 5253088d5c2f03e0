// Keeps pages for times without a network: a worker keeps those that were seen, a button all of them. Not from disk,
// and not where a page says that its site is being written (./fix serve).
(() => {
  if (!location.protocol.startsWith('http') || !navigator.serviceWorker || document.querySelector('meta[name="fix-serve"]')) return;
  const root = new URL('..', document.currentScript.src);
  const SEEN = 'fix-seen ' + root.pathname;
  const AT_ONCE = 6;
  const PATIENCE = 3000;
  const link = Object.assign(document.createElement('link'), {rel: 'manifest', href: root + 'site.webmanifest'});
  document.head.append(link);

  function node(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }

  async function list() {
    const answer = await fetch(root + 'offline.txt', {cache: 'no-cache'});
    return (await answer.text()).trim().split('\n');
  }

  async function take(cache, path) {
    const answer = await fetch(root + path, {cache: 'no-cache'});
    if (!answer.ok) throw new Error(path);
    await cache.put(root + path, answer);
  }

  async function all(progress) {
    const files = await list();
    const cache = await caches.open(SEEN);
    progress.max = files.length;
    const worker = async () => {
      for (let path = files.pop(); path; path = files.pop()) {
        await take(cache, path);
        progress.value = progress.max - files.length;
      }
    };
    await Promise.all(Array.from({length: AT_ONCE}, worker));
    return progress.max;
  }

  function offer() {
    const button = node('button', {type: 'button', className: 'small', textContent: 'Keep everything for offline use'});
    const progress = node('progress', {hidden: true, value: 0, ariaLabel: 'Kept so far'});
    const says = node('span', {role: 'status'});
    button.addEventListener('click', async () => {
      button.disabled = true;
      progress.hidden = false;
      says.textContent = '';
      try {
        says.textContent = await all(progress) + ' files are kept. This site now opens without a network.';
        button.hidden = true;
      } catch {
        says.textContent = 'Not all could be fetched. Try again when the network is better.';
        button.disabled = false;
      }
      progress.hidden = true;
    });
    document.querySelector('.keep').append(button, ' ', progress, ' ', says);
  }

  // The page that a worker came with was fetched without it.
  async function begin() {
    await navigator.serviceWorker.register(root + 'sw.js');
    offer();
    const path = decodeURI(location.pathname.slice(root.pathname.length)).replace(/(^|\/)$/, '$1index.html');
    if (!navigator.serviceWorker.controller) await take(await caches.open(SEEN), path);
  }

  // After everything that the reader waits for: a slow phone still shows the page, or begins a search.
  const idle = window.requestIdleCallback ?? (task => task());
  const later = () => setTimeout(() => idle(() => begin().catch(() => {})), PATIENCE);
  addEventListener('load', () => navigator.connection?.saveData || later());
})();
