// The report of a visit where there is no network: what is typed stays in this browser, and is sent when the network returns. The submission's number makes
// sending it twice harmless. What was sent is forgotten here.
const form = document.querySelector("[data-visit]");
const said = form.querySelector(".visit-kept");
const place = "visit-" + form.dataset.visit;
const kept = () => JSON.parse(localStorage.getItem(place) ?? "null");
let sending = false;

function say(words) {
  said.textContent = words;
  said.hidden = false;
}

function keep(waiting) {
  const fields = Object.fromEntries(new FormData(form));
  localStorage.setItem(place, JSON.stringify({ fields, waiting }));
}

// A page that was opened without the network is an old one: another report needs another number.
function restore() {
  const before = kept();
  if (!before) {
    if (self.crypto.randomUUID) form.elements.submission.value = crypto.randomUUID();
    return;
  }
  for (const [name, value] of Object.entries(before.fields)) {
    if (form.elements[name] && (name === "submission" || !form.elements[name].value)) form.elements[name].value = value;
  }
  if (before.waiting) send();
}

async function send() {
  if (sending) return;
  if (!navigator.onLine) return say(said.dataset.kept);
  sending = true;
  say(said.dataset.sending);
  try {
    took(await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) }));
  } catch {
    say(said.dataset.kept);
  } finally {
    sending = false;
  }
}

function took(answer) {
  if (answer.redirected && !answer.url.includes("/sign-in")) {
    localStorage.removeItem(place);
    location.replace(answer.url);
  } else if (answer.status === 422) {
    keep(false);
    form.submit();
  } else {
    say(answer.redirected || answer.status === 401 ? said.dataset.signIn : said.dataset.kept);
  }
}

restore();
form.addEventListener("input", () => keep(false));
form.addEventListener("submit", event => {
  event.preventDefault();
  event.stopPropagation();
  keep(true);
  send();
});
const again = () => kept()?.waiting && send();
addEventListener("online", again);
setInterval(again, 30_000);

navigator.serviceWorker?.register(form.dataset.worker).then(() => navigator.serviceWorker.ready)
  .then(worker => worker.active.postMessage([location.href, ...performance.getEntriesByType("resource").map(entry => entry.name)])).catch(() => {
    // a browser that keeps no pages still keeps what is typed
  });
