// What the customer was promised: open promises with the time that is left, settled ones folded away.
import { changing, el, folded } from './dom.js';
import { KINDS, standing } from './promise-words.js';
import { receipt } from './receipt.js';
import { target, when } from './time-words.js';

const PARTIES = { sc: 'consultant', se: 'engineer', duty: 'engineer on duty' };

export function promises({ key, promises: all, now }) {
  const open = all.filter(({ owed }) => owed).sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const settled = all.filter(({ owed }) => !owed);
  return el(
    'section',
    { 'aria-label': 'Promises' },
    el('h4', {}, 'Promises'),
    open.length ? list(key, open, now) : el('p', { class: 'desk-quiet' }, 'Nothing is owed right now.'),
    settled.length > 0 && folded(`${settled.length} settled`, list(key, settled, now)),
  );
}

const list = (key, some, now) => el('ul', { class: 'desk-promises' }, some.map((promise) => item(key, promise, now)));

function item(key, promise, now) {
  const { kind, party, dueAt, escalations = [] } = promise;
  return el(
    'li',
    { 'data-state': promise.state.toLowerCase() },
    el('strong', {}, KINDS[kind] ?? kind),
    el('span', { class: 'desk-standing' }, changing((at) => standing(promise, at), now)),
    el('span', {}, `due ${when(dueAt)}`),
    el('span', { class: 'desk-quiet' }, [promisedTime(promise), by(party)].filter(Boolean).join(', ')),
    escalations.map(told),
    receipt(key, promise.id),
  );
}

// An ETA is an instant that we named; the others are a span of time that a policy names.
const promisedTime = ({ kind, target: length, clock }) => (kind === 'ETA' ? 'a date we gave' : target(length, clock));

const by = (party) => (party ? `by the ${PARTIES[party.toLowerCase()] ?? party}` : '');

function told({ level, recipients, at }) {
  const what = level === 0 ? 'Warned' : 'Told about the miss';
  return el('span', { class: 'desk-quiet desk-told' }, `${what}: ${recipients.join(', ')}, ${when(at)}`);
}
