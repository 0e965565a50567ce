/*
 * Keeps what is typed on a question page before anybody chooses Continue: a second after each pause and every five seconds
 * while somebody types on. By a plain request, so that it also works while Flow's own line is down, and under a rising number,
 * so that an older text never takes the place of a newer one. Says in a live region whether it is kept.
 */
type Field = HTMLInputElement | HTMLTextAreaElement;
const FIELDS = 'textarea, input[type=text], input[type=email], input[type=tel]';
const PAUSE = 1000;
const LONGEST = 5000;
/** Of UTF-16: browsers take 64 kB in requests that outlive their page. */
const OUTLIVES = 16_000;

let waiting: number | undefined;
let typedOn: HTMLElement | null = null;
let since = 0;
let sending = false;
let again = false;

const page = () => document.querySelector<HTMLElement>('[data-page]');

function tell(where: HTMLElement, saved: boolean) {
  const line = where.querySelector<HTMLElement>('.kept');
  const words = saved ? line?.dataset.saved : line?.dataset.notSaved;
  if (line && line.textContent !== words) line.textContent = words ?? '';
}

async function send() {
  clearTimeout(waiting);
  waiting = undefined;
  const where = page();
  // Continue has kept what was typed on the page before.
  if (!where || where !== typedOn) return;
  const leaving = document.hidden;
  if (sending && !leaving) { again = true; return; }
  const fields = Object.fromEntries([...where.querySelectorAll<Field>(FIELDS)].map((field) => [field.id, field.value]));
  // On leaving, what is on its way may be given up by the browser, so a later number goes beside it.
  const number = Number(where.dataset.number) + (sending ? 2 : 1);
  const body = JSON.stringify({ page: where.dataset.page, number, fields });
  sending = true;
  again = false;
  try {
    const answer = await fetch('/draft', {
      method: 'POST', keepalive: leaving && body.length < OUTLIVES, redirect: 'manual', headers: { 'Content-Type': 'application/json' }, body,
    });
    if (answer.status === 200 || answer.status === 409) where.dataset.number = await answer.text();
    if (answer.status === 409) again = true;
    tell(where, answer.status === 200);
  } catch {
    tell(where, false);
    // The line is down: try until it is back, for the person may have stopped typing.
    waiting = window.setTimeout(send, LONGEST);
  } finally {
    sending = false;
    if (again && page() === where) void send();
  }
}

document.addEventListener('input', (event) => {
  if (!(event.target as HTMLElement).matches?.(FIELDS) || !page()?.contains(event.target as Node)) return;
  typedOn = page();
  const now = performance.now();
  if (waiting === undefined) since = now;
  clearTimeout(waiting);
  waiting = window.setTimeout(send, Math.max(0, Math.min(PAUSE, LONGEST - (now - since))));
});
// A phone that goes to sleep or to another app may never come back to this page.
document.addEventListener('visibilitychange', () => { if (document.hidden && (waiting !== undefined || sending)) void send(); });

export {};
