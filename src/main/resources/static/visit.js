// The report of a visit where there is no network: what is typed stays in this browser, and is sent when the network returns. The submission's number makes
// sending it twice harmless. What was sent is forgotten here.
const form = document.querySelector("[data-visit]");
const said = form.querySelector(".visit-kept");
const place = "visit-" + form.dataset.visit;

function say(words) {
  said.textContent = words;
  said.hidden = false;
}

function keep(waiting) {
  const fields = Object.fromEntries(new FormData(form));
  localStorage.setItem(place, JSON.stringify({ fields, waiting }));
}

function restore() {
  const kept = JSON.parse(localStorage.getItem(place) ?? "null");
  if (!kept) return;
  for (const [name, value] of Object.entries(kept.fields)) {
    if (form.elements[name] && (name === "submission" || !form.elements[name].value)) form.elements[name].value = value;
  }
  if (kept.waiting) send();
}

async function send() {
  if (!navigator.onLine) return say(said.dataset.kept);
  say(said.dataset.sending);
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (answer.redirected && !answer.url.includes("/sign-in")) {
      localStorage.removeItem(place);
      location.replace(answer.url);
    } else if (answer.status === 422) {
      keep(false);
      form.submit();
    } else {
      say(said.dataset.kept);
    }
  } catch {
    say(said.dataset.kept);
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
addEventListener("online", () => JSON.parse(localStorage.getItem(place) ?? "null")?.waiting && send());
