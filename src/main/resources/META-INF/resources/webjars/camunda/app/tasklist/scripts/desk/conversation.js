// What was said, oldest first. The last messages are open, the newest of the customer always; what went before is folded.
import { el, folded } from './dom.js';
import { enclosed } from './enclosed.js';
import { parts } from './quotes.js';
import { say } from './say.js';
import { when } from './time-words.js';

const OPEN_MESSAGES = 4;

const KINDS = {
  ACKNOWLEDGEMENT: say('Acknowledgement', 'Bestätigung'),
  ANSWER: say('Answer', 'Antwort'),
  ETA: say('Date for the next news', 'Termin für die nächste Nachricht'),
  RESOLUTION: say('Resolution', 'Lösung'),
  REMINDER: say('Reminder', 'Erinnerung'),
  SURVEY: say('Survey', 'Umfrage'),
  INCIDENT: say('News of an incident', 'Nachricht zu einer Störung'),
  MEETING: say('Meeting', 'Besprechung'),
  NOTE: say('Internal note', 'Interne Notiz'),
};

const STATES = { queued: say('on its way', 'unterwegs'), refused: say('not delivered', 'nicht zugestellt'), bounced: say('came back', 'kam zurück') };

export function conversation({ key, messages: all = [], customer }) {
  const messages = all.map((message) => ({ ...message, from: withName(message.from, customer) }));
  const from = firstOpen(messages);
  const earlier = messages.slice(0, from);
  return el(
    'section',
    { 'aria-label': say('Conversation', 'Verlauf') },
    el('h4', {}, say('Conversation', 'Verlauf')),
    earlier.length > 0 && folded(say(`${earlier.length} earlier`, `${earlier.length} frühere`), thread(earlier, key)),
    messages.length ? thread(messages.slice(from), key) : el('p', { class: 'desk-quiet' }, say('Nobody has written yet.', 'Noch hat niemand geschrieben.')),
  );
}

// Mails do not always bring the name of their sender along.
const withName = (from, { email, contactName }) => (from?.email === email ? { email, name: from.name ?? contactName } : from);

function firstOpen(messages) {
  const newestOfCustomer = messages.findLastIndex((message) => message.direction === 'in');
  const last = Math.max(0, messages.length - OPEN_MESSAGES);
  return newestOfCustomer < 0 ? last : Math.min(last, newestOfCustomer);
}

const thread = (messages, key) => el('ol', { class: 'desk-thread' }, messages.map((message) => item(message, key)));

function item(message, key) {
  return isLine(message)
    ? el('li', { 'data-side': 'line' }, line(message))
    : el('li', { 'data-side': message.direction }, letter(message, key));
}

// What no person wrote, and mails to our own people, are a line, unless somebody wants to read them.
const isLine = ({ kind, direction, automatic }) => kind === 'NOTICE' || (direction === 'out' && automatic);

function letter(message, key) {
  return el(
    'article',
    {},
    el('header', {}, heading(message)),
    copies(message),
    refused(message),
    body(message),
    enclosed(message, key),
  );
}

function line(message) {
  const { kind, to, subject, at, state } = message;
  const what = kind === 'NOTICE' ? say('Notice', 'Hinweis') : say(`Automatic ${(KINDS[kind] ?? 'mail').toLowerCase()}`, `${KINDS[kind] ?? 'E-Mail'} (automatisch)`);
  return folded(`${what} ${say('to', 'an')} ${names(to)}: ${subject}, ${when(at)}${STATES[state] ? `, ${STATES[state]}` : ''}`, body(message));
}

function heading({ direction, kind, from, author, automatic, state, at }) {
  return [
    el('strong', {}, direction === 'in' ? named(from) : (author ?? named(from))),
    direction === 'in' && from?.name && el('span', { class: 'desk-quiet' }, from.email),
    el('time', { datetime: at }, when(at)),
    KINDS[kind] && el('span', { class: 'desk-chip' }, KINDS[kind]),
    automatic && el('span', { class: 'desk-chip' }, say('automatic', 'automatisch')),
    STATES[state] && el('span', { class: 'desk-chip', 'data-state': state }, STATES[state]),
  ];
}

// Why the mail server would not have it, or sent it back.
const refused = ({ refusal }) => (refusal ? el('p', { class: 'desk-refusal' }, refusal) : undefined);

function copies({ direction, to = [], cc = [] }) {
  if (direction === 'note') return undefined;
  const lines = [direction === 'out' && to.length > 0 && say(`to ${names(to)}`, `an ${names(to)}`), cc.length > 0 && say(`copy ${names(cc)}`, `Kopie ${names(cc)}`)];
  const text = lines.filter(Boolean).join(', ');
  return text ? el('p', { class: 'desk-quiet' }, text) : undefined;
}

const names = (addresses = []) => addresses.map(named).join(', ');
const named = (address) => address?.name ?? address?.email ?? 'Ackord';

function body({ text }) {
  return parts(text ?? '').map(({ kind, lines }) => {
    const written = el('div', { class: 'desk-text', dir: 'auto' }, lines.join('\n'));
    return kind === 'text' ? written : folded(kind === 'quote' ? quoted(lines.length) : say('Signature', 'Signatur'), written);
  });
}

const quoted = (lines) => say(`Quoted text (${lines} ${lines === 1 ? 'line' : 'lines'})`, `Zitat (${lines} ${lines === 1 ? 'Zeile' : 'Zeilen'})`);
