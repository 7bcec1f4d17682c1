// The draft of a reply on the server: one for a person and a task. A window of the browser has an id of its own, which outlives
// a reload.
import { Problem } from './case-source.js';
import { ownRoot } from './dom.js';
import { say } from './say.js';

export function replySource(taskId, signal) {
  const window = ownWindow();
  const base = `${ownRoot()}/api/tasks/${encodeURIComponent(taskId)}/reply`;

  async function call(method, path, { json, form } = {}) {
    const headers = { Accept: 'application/json', 'X-ACKORD-XSRF': token(), ...(json && { 'Content-Type': 'application/json' }) };
    const answer = await reach(`${base}${path}`, { method, headers, body: json ? JSON.stringify(json) : form });
    if (!answer.ok) throw await problem(answer);
    return answer.status === 204 ? undefined : answer.json();
  }

  async function reach(url, options) {
    try {
      return await fetch(url, { ...options, signal, credentials: 'same-origin' });
    } catch (unreachable) {
      if (signal.aborted) throw unreachable;
      throw new Problem(say('The server cannot be reached. What you write stays here and is saved as soon as it can be.', 'Der Server ist nicht erreichbar. Ihr Text bleibt hier und wird gespeichert, sobald es geht.'));
    }
  }

  return {
    open: (questions) => call('POST', `?window=${window}&questions=${questions}`),
    save: (reply) => call('PUT', `?window=${window}`, { json: reply }),
    stay: () => call('POST', `/windows/${window}`),
    preview: () => call('GET', '/preview'),
    attach: (file) => call('POST', '/attachments', { form: withFile(file) }),
    detach: (id) => call('DELETE', `/attachments/${encodeURIComponent(id)}`),
    // The page may be on its way out, so this one outlives it.
    leave: () => fetch(`${base}/windows/${window}`, { method: 'DELETE', headers: { 'X-ACKORD-XSRF': token() }, credentials: 'same-origin', keepalive: true }).catch(() => undefined),
  };
}

function ownWindow() {
  const id = sessionStorage.getItem('ackord-window') ?? randomUuid();
  sessionStorage.setItem('ackord-window', id);
  return id;
}

// RFC 9562, version 4; crypto.randomUUID is there for pages over https only.
function randomUuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const token = () => decodeURIComponent(/(?:^|;\s*)ACKORD-XSRF=([^;]*)/.exec(document.cookie)?.[1] ?? '');

function withFile(file) {
  const form = new FormData();
  form.append('file', file);
  return form;
}

async function problem(answer) {
  const { detail } = await answer.json().catch(() => ({}));
  return new Problem(WORDS[answer.status] ?? detail ?? say(`This did not work (error ${answer.status}).`, `Das hat nicht geklappt (Fehler ${answer.status}).`), {
    status: answer.status,
    signIn: answer.status === 401,
  });
}

const WORDS = {
  401: say('You are signed out. Sign in in another tab, then go on here.', 'Sie sind abgemeldet. Melden Sie sich in einem anderen Tab an und machen Sie dann hier weiter.'),
  403: say('You have no right to do this.', 'Dazu haben Sie kein Recht.'),
  409: say('This reply was changed in another window. Nothing is saved here any more.', 'Diese Antwort wurde in einem anderen Fenster geändert. Hier wird nichts mehr gespeichert.'),
  410: say('This task is done: it was answered elsewhere. Your text is still here to be copied, and is not sent.', 'Diese Aufgabe ist erledigt: Sie wurde anderswo beantwortet. Ihr Text steht noch hier zum Kopieren und wird nicht gesendet.'),
  413: say('This is too large to be sent by mail.', 'Das ist zu groß für eine E-Mail.'),
};
