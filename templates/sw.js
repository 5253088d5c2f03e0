// The worker behind the pages, for times without a network. {{BUILD}} is what the build knows:
// {version, core, pages}: what the search and all pages are made of, a hash of that, and the pages to begin with.
//
//   fix-core VERSION   the files of one build that belong together: the search and its index, styles, scripts
//   fix-seen           what else was fetched, pages among it, the latest of each
//
// Pages come from the network, else from what was seen. Files that have a hash in their names never change. The
// manifest of the search comes from the network, with an index of its own; without a network all of it is from one build.
const BUILD = {{BUILD}};
const root = new URL('.', location);
const CORE = 'fix-core ' + root.pathname + ' ' + BUILD.version;
const SEEN = 'fix-seen ' + root.pathname;
const PATIENCE = 4000;

// Where nothing can be had: in the site's own clothes.
function nothing() {
  const styles = BUILD.core.find(it => it.startsWith('assets/site-'));
  return new Response('<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
      + '<title>Not kept</title><link rel="stylesheet" href="' + root + styles + '"><main class="page"><h1>This page was not kept</h1>'
      + '<p>There is no network, and this page was not seen before. <a href="' + root + 'search.html">Search the pages that were.</a>',
      {headers: {'content-type': 'text/html; charset=utf-8'}});
}

async function install() {
  const cache = await caches.open(CORE);
  await Promise.all(BUILD.core.map(async path => {
    const known = isFixed(path) && await caches.match(root + path);
    if (known) return cache.put(root + path, known);
    const answer = await fetch(root + path, {cache: 'no-cache'});
    if (!answer.ok) throw new Error(path);
    return cache.put(root + path, answer);
  }));
  const seen = await caches.open(SEEN);
  await seen.addAll(BUILD.pages.map(path => root + path));
  await self.skipWaiting();
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith('fix-core ' + root.pathname + ' ') && name !== CORE) await caches.delete(name);
  }
  await self.clients.claim();
}

function isFixed(path) {
  return /^(assets|search)\/.*[0-9a-f]{10}\b/.test(path);
}

async function stored(url) {
  const [core, seen] = await Promise.all([caches.open(CORE), caches.open(SEEN)]);
  return await core.match(url) || seen.match(url);
}

async function fetched(request, path) {
  const answer = await fetch(request);
  if (answer.ok && path !== 'search/manifest.js' && path !== 'kb.zip') {
    const copy = answer.clone();
    caches.open(SEEN).then(cache => cache.put(root + path, copy)).catch(() => {});
  }
  return answer;
}

// A page that was kept long ago asks for styles that are gone: those of today are near enough.
async function namesake(path) {
  const [, stem, extension] = path.match(/^(assets\/[a-z-]+)-[0-9a-f]{10}(\.\w+)$/) ?? [];
  const today = stem && BUILD.core.find(it => it.startsWith(stem + '-') && it.length === path.length && it.endsWith(extension));
  return today && stored(root + today);
}

async function fixed(request, path) {
  return await stored(root + path) || fetched(request, path).catch(async error => {
    const other = await namesake(path);
    if (other) return other;
    throw error;
  });
}

// The latest of it, unless the network takes too long and there is an earlier one.
async function latest(request, path) {
  const early = stored(root + path);
  const late = new Promise(resolve => setTimeout(resolve, PATIENCE)).then(() => early);
  const answer = fetched(request, path);
  const first = await Promise.race([answer.catch(() => early), late]);
  return first || answer.catch(error => {
    if (request.mode !== 'navigate') throw error;
    return nothing();
  });
}

self.addEventListener('install', event => event.waitUntil(install()));
self.addEventListener('activate', event => event.waitUntil(activate()));
self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || !url.href.startsWith(root.href)) return;
  const path = decodeURI(url.pathname.slice(root.pathname.length)).replace(/(^|\/)$/, '$1index.html');
  event.respondWith(isFixed(path) ? fixed(event.request, path) : latest(event.request, path));
});
