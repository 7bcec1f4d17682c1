// What was said, oldest first. The last messages are open, the newest of the customer always; what went before is folded.
import { el, folded } from './dom.js';
import { enclosed } from './enclosed.js';
import { parts } from './quotes.js';
import { when } from './time-words.js';

const OPEN_MESSAGES = 4;

const KINDS = {
  ACKNOWLEDGEMENT: 'Acknowledgement',
  ANSWER: 'Answer',
  ETA: 'Date for the next news',
  RESOLUTION: 'Resolution',
  REMINDER: 'Reminder',
  SURVEY: 'Survey',
  NOTE: 'Internal note',
};

const STATES = { queued: 'on its way', refused: 'not delivered', bounced: 'came back' };

export function conversation({ key, messages: all = [], customer }) {
  const messages = all.map((message) => ({ ...message, from: withName(message.from, customer) }));
  const from = firstOpen(messages);
  const earlier = messages.slice(0, from);
  return el(
    'section',
    { 'aria-label': 'Conversation' },
    el('h4', {}, 'Conversation'),
    earlier.length > 0 && folded(`${earlier.length} earlier`, thread(earlier, key)),
    messages.length ? thread(messages.slice(from), key) : el('p', { class: 'desk-quiet' }, 'Nobody has written yet.'),
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
  const what = kind === 'NOTICE' ? 'Notice' : `Automatic ${(KINDS[kind] ?? 'mail').toLowerCase()}`;
  return folded(`${what} to ${names(to)}: ${subject}, ${when(at)}${STATES[state] ? `, ${STATES[state]}` : ''}`, body(message));
}

function heading({ direction, kind, from, author, automatic, state, at }) {
  return [
    el('strong', {}, direction === 'in' ? named(from) : (author ?? named(from))),
    direction === 'in' && from?.name && el('span', { class: 'desk-quiet' }, from.email),
    el('time', { datetime: at }, when(at)),
    KINDS[kind] && el('span', { class: 'desk-chip' }, KINDS[kind]),
    automatic && el('span', { class: 'desk-chip' }, 'automatic'),
    STATES[state] && el('span', { class: 'desk-chip', 'data-state': state }, STATES[state]),
  ];
}

// Why the mail server would not have it, or sent it back.
const refused = ({ refusal }) => (refusal ? el('p', { class: 'desk-refusal' }, refusal) : undefined);

function copies({ direction, to = [], cc = [] }) {
  if (direction === 'note') return undefined;
  const lines = [direction === 'out' && to.length > 0 && `to ${names(to)}`, cc.length > 0 && `copy ${names(cc)}`];
  const text = lines.filter(Boolean).join(', ');
  return text ? el('p', { class: 'desk-quiet' }, text) : undefined;
}

const names = (addresses = []) => addresses.map(named).join(', ');
const named = (address) => address?.name ?? address?.email ?? 'Ackord';

function body({ text }) {
  return parts(text ?? '').map(({ kind, lines }) => {
    const written = el('div', { class: 'desk-text', dir: 'auto' }, lines.join('\n'));
    return kind === 'text' ? written : folded(kind === 'quote' ? `Quoted text (${lines.length} lines)` : 'Signature', written);
  });
}
