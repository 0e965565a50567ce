/*
 * Says in time that a page will close, and closes it: five minutes before the session ends a question asks whether the person is still
 * here, one key keeps the page open, and without an answer it leads to the page that says how to go on. Only what the person does counts
 * as being here: an open tab on a shared computer does not.
 */
const WARN_BEFORE = 300;
let last = Date.now();
let told = 0;

const page = () => document.querySelector<HTMLElement>('[data-idle]');
const dialog = (where: HTMLElement) => where.querySelector<HTMLDialogElement>('dialog.ending');

function here() {
  last = Date.now();
  // The server counts from what it hears; typing and clicks reach it anyway, reading and scrolling do not.
  const where = page();
  if (where && last - told > 60_000) {
    told = last;
    where.dispatchEvent(new CustomEvent('still-here'));
  }
}

for (const sign of ['keydown', 'pointerdown', 'input', 'scroll']) document.addEventListener(sign, here, { capture: true, passive: true });

setInterval(() => {
  const where = page();
  const ask = where && dialog(where);
  if (!where || !ask) return;
  const idle = (Date.now() - last) / 1000;
  const most = Number(where.dataset.idle);
  if (idle >= most) {
    location.replace('/ended');
  } else if (idle >= Math.max(most - WARN_BEFORE, most / 2) && !ask.open) {
    ask.showModal();
    // Whichever way it is closed, Escape included, somebody is there.
    ask.addEventListener('close', () => { told = 0; here(); }, { once: true });
    ask.querySelector('button')?.addEventListener('click', () => ask.close(), { once: true });
  }
}, 1000);

export {};
