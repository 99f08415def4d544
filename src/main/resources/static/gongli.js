// What pages can do beyond links and forms. Everything here is an addition: without it each page still works.

// ---- light and dark: a switch in the header, and a choice of three under "me"
const root = document.documentElement;
const kept = () => localStorage.getItem("theme") ?? "auto";

function choose(theme) {
  if (theme === "auto") localStorage.removeItem("theme");
  else localStorage.setItem("theme", theme);
  const dark = theme === "dark" || (theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.bsTheme = dark ? "dark" : "light";
  for (const button of document.querySelectorAll("[data-theme-choice]")) button.setAttribute("aria-pressed", button.dataset.themeChoice === theme);
}

for (const element of document.querySelectorAll("[data-needs-script]")) element.hidden = false;
for (const button of document.querySelectorAll("[data-theme-choice]")) {
  button.setAttribute("aria-pressed", button.dataset.themeChoice === kept());
  button.addEventListener("click", () => choose(button.dataset.themeChoice));
}
for (const button of document.querySelectorAll("[data-theme-switch]")) {
  button.addEventListener("click", () => choose(root.dataset.bsTheme === "dark" ? "light" : "dark"));
}
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => choose(kept()));

// ---- waiting: a form is sent once, and a bar shows that something is under way
document.addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.hasAttribute("hx-post") || form.method !== "post") return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "true";
  event.submitter?.setAttribute("aria-busy", "true");
  document.body.dataset.waiting = "";
});
addEventListener("pageshow", () => {
  delete document.body.dataset.waiting;
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  for (const button of document.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
});
document.addEventListener("htmx:beforeRequest", () => document.body.dataset.waiting = "");
document.addEventListener("htmx:afterRequest", () => delete document.body.dataset.waiting);

// ---- countdowns, by the server's clock: the page says what time it was there when its first byte arrived here
const waited = performance.now() - (performance.getEntriesByType("navigation")[0]?.responseStart ?? performance.now());
const arrived = Date.now() - waited;

function count(element, seenAt) {
  const ahead = Number(element.dataset.now) - seenAt;
  const at = Number(element.dataset.countdown);
  const time = element.querySelector("time");
  if (!time) return;
  const tick = () => {
    if (!element.isConnected) return;
    const left = at - Date.now() - ahead;
    if (left <= 0) {
      element.replaceChildren(Object.assign(document.createElement("span"), { className: "countdown-label", textContent: element.dataset.over }));
      element.dispatchEvent(new CustomEvent("countdown-over", { bubbles: true }));
      return;
    }
    time.textContent = spoken(Math.ceil(left / 1000), element.dataset.days);
    setTimeout(tick, left % 1000 + 10);
  };
  tick();
}

function spoken(seconds, daysWord) {
  const two = number => String(number).padStart(2, "0");
  const days = Math.floor(seconds / 86400);
  const clock = two(Math.floor(seconds / 3600) % 24) + ":" + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
  return days > 0 ? days + " " + daysWord + " " + clock : clock;
}

for (const element of document.querySelectorAll("[data-countdown]")) count(element, arrived);
document.addEventListener("htmx:load", event => {
  if (event.target === document.body) return;
  for (const element of event.target.querySelectorAll("[data-countdown]")) count(element, Date.now());
});
