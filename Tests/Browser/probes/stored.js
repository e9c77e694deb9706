// Anything the page left behind in the browser.
async () => {
  const count = (name) => {
    try {
      return window[name].length;
    } catch {
      return 0;
    }
  };
  const databases = window.indexedDB ? await indexedDB.databases().catch(() => []) : [];
  const caches = window.caches ? await window.caches.keys().catch(() => []) : [];
  const workers = navigator.serviceWorker
    ? await navigator.serviceWorker.getRegistrations().catch(() => [])
    : [];
  return {
    local: count("localStorage"),
    session: count("sessionStorage"),
    databases: databases.length,
    caches: caches.length,
    workers: workers.length,
    state: history.state,
  };
}
