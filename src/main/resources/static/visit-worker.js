// Keeps the page of a visit on the phone, with what it is made of, so that it opens where there is no network. The page names nobody of the household.
const VISIT = /^\/desk\/hardship\/\d+\/visit$/;
const visit = address => VISIT.test(new URL(address).pathname);
const kept = () => caches.open("visits");

addEventListener("install", () => skipWaiting());
addEventListener("activate", event => event.waitUntil(clients.claim()));

// what the page was made of before this worker stood between it and the network
addEventListener("message", event => event.waitUntil(Promise.allSettled(event.data.map(keep))));

addEventListener("fetch", event => {
  const { method, url } = event.request;
  if (method === "GET" && (visit(url) || new URL(url).pathname.startsWith("/assets/"))) event.respondWith(ask(event.request));
});

async function keep(address) {
  const answer = await fetch(address);
  if (answer.ok && !answer.redirected) await (await kept()).put(address, answer);
}

async function ask(request) {
  try {
    return await fetch(request);
  } catch (away) {
    const page = await (await kept()).match(request, { ignoreVary: true, ignoreSearch: visit(request.url) });
    if (page) return page;
    throw away;
  }
}
