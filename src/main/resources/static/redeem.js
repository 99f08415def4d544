// The clerk's camera: reads a voucher's QR code and presents it as if it had been typed. The browser's own reader where there is one, else a library.
const form = document.querySelector(".present");
const button = form?.querySelector("[data-scan]");
const scan = form?.querySelector(".scan");
const view = form?.querySelector(".scan-view");
const note = form?.querySelector(".scan-note");

function present(text) {
  form.elements.voucher.value = text;
  form.requestSubmit();
}

async function withBrowser() {
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  const video = document.createElement("video");
  video.playsInline = true;
  video.muted = true;
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  video.srcObject = stream;
  view.replaceChildren(video);
  await video.play();
  for (;;) {
    const [code] = await detector.detect(video);
    if (code) {
      stream.getTracks().forEach(track => track.stop());
      return present(code.rawValue);
    }
    await new Promise(requestAnimationFrame);
  }
}

function load(address) {
  return new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = loaded;
    script.onerror = failed;
    document.head.append(script);
  });
}

async function withLibrary() {
  await load(form.dataset.scanner);
  const reader = new Html5Qrcode(view.id);
  let seen = false;
  await reader.start({ facingMode: "environment" }, { fps: 10, qrbox: 240 }, async text => {
    if (!seen) {
      seen = true;
      await reader.stop();
      present(text);
    }
  });
}

async function browserReadsQr() {
  return "BarcodeDetector" in window && (await BarcodeDetector.getSupportedFormats()).includes("qr_code");
}

async function start() {
  button.hidden = true;
  scan.hidden = false;
  try {
    await (await browserReadsQr() ? withBrowser() : withLibrary());
  } catch {
    note.textContent = note.dataset.denied;
    view.replaceChildren();
    form.elements.voucher.focus();
  }
}

if (button && navigator.mediaDevices) {
  button.hidden = false;
  button.addEventListener("click", start);
}
