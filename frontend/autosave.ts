/*
 * Keeps what is typed on a question page before anybody chooses Continue: a second after each pause, every five seconds while somebody
 * types on, and at once when they follow a link or the page goes. By a plain request, so that it also works while Flow's own line is
 * down, and under a rising number, so that an older text never takes the place of a newer one: Continue raises it too, and what it kept
 * is refused here. Says in a live region whether it is kept, and marks the page as long as something stands nowhere but there.
 */
type Field = HTMLInputElement | HTMLTextAreaElement;
/** What stood in the fields of a page after the last key: kept from here also when the page has gone by then. */
type Typing = { where: HTMLElement; page: string; fields: Record<string, string> };
const FIELDS = 'textarea, input[type=text], input[type=email], input[type=tel]';
const PAUSE = 1000;
const LONGEST = 5000;
/** Of UTF-16: browsers take 64 kB in requests that outlive their page. */
const OUTLIVES = 16_000;
/** It is sent or open elsewhere, or longer than can be kept: trying again does not help. */
const REFUSED: Record<number, string> = { 410: 'gone', 413: 'tooLong' };

let typing: Typing | undefined;
let waiting: number | undefined;
let since = 0;
let underWay = 0;

const page = () => document.querySelector<HTMLElement>('[data-page]');

function tell(where: HTMLElement, what: string) {
  const line = where.querySelector<HTMLElement>('.kept');
  const words = line?.dataset[what];
  if (line && line.textContent !== words) line.textContent = words ?? '';
}

function later(pause: number) {
  clearTimeout(waiting);
  waiting = window.setTimeout(send, pause);
}

/** @param leaving whether the page may be gone before the answer: then nothing waits for what is under way already */
async function send(leaving = false) {
  clearTimeout(waiting);
  waiting = undefined;
  const now = typing;
  if (!now || (underWay > 0 && !leaving)) return;
  const number = Number(now.where.dataset.number) + underWay + 1;
  const body = JSON.stringify({ page: now.page, number, fields: now.fields });
  underWay++;
  try {
    const answer = await fetch('/draft', {
      method: 'POST', keepalive: leaving && body.length < OUTLIVES, redirect: 'manual', headers: { 'Content-Type': 'application/json' }, body,
    });
    if (answer.status === 200 || answer.status === 409) now.where.dataset.number = await answer.text();
    const newer = answer.status === 409 && page() === now.where;
    if ((answer.status === 200 || answer.status in REFUSED || (answer.status === 409 && !newer)) && typing === now) {
      typing = undefined;
      if (answer.status === 200) now.where.removeAttribute('data-unsaved');
    }
    if (!newer) tell(now.where, answer.status === 200 ? 'saved' : REFUSED[answer.status] ?? 'notSaved');
    if (newer) later(0);
  } catch {
    tell(now.where, 'notSaved');
  } finally {
    underWay--;
    // Not kept, or typed on in between: try until it is, for the person may have stopped typing.
    if (typing && waiting === undefined) {
      since = performance.now();
      later(typing === now ? LONGEST : PAUSE);
    }
  }
}

document.addEventListener('input', (event) => {
  const where = page();
  if (!(event.target as HTMLElement).matches?.(FIELDS) || !where?.contains(event.target as Node)) return;
  const fields = Object.fromEntries([...where.querySelectorAll<Field>(FIELDS)].map((field) => [field.id, field.value]));
  typing = { where, page: where.dataset.page!, fields };
  where.setAttribute('data-unsaved', '');
  const now = performance.now();
  if (waiting === undefined) since = now;
  later(Math.max(0, Math.min(PAUSE, LONGEST - (now - since))));
});
// Whoever follows a link, or Back, must not have to wait a second for their words.
const atOnce = () => { if (waiting !== undefined) void send(true); };
document.addEventListener('click', (event) => { if ((event.target as Element).closest?.('a[href]')) atOnce(); }, { capture: true });
window.addEventListener('popstate', atOnce, { capture: true });
// A phone that goes to sleep or to another app may never come back to this page.
document.addEventListener('visibilitychange', () => { if (document.hidden && typing) void send(true); });

export {};
