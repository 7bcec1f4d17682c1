// What the customer was promised: open promises with the time that is left, settled ones folded away.
import { changing, el, folded } from './dom.js';
import { KINDS, standing } from './promise-words.js';
import { receipt } from './receipt.js';
import { say } from './say.js';
import { beside, target, when } from './time-words.js';

const PARTIES = { sc: say('consultant', 'Betreuung'), se: say('engineer', 'Technik'), duty: say('engineer on duty', 'Bereitschaft') };

export function promises({ key, promises: all, now, zone }) {
  const open = all.filter(({ owed }) => owed).sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const settled = all.filter(({ owed }) => !owed);
  return el(
    'section',
    { 'aria-label': say('Promises', 'Zusagen') },
    el('h4', {}, say('Promises', 'Zusagen')),
    open.length ? list(key, open, now, zone) : el('p', { class: 'desk-quiet' }, say('Nothing is owed right now.', 'Gerade ist nichts zugesagt.')),
    settled.length > 0 && folded(say(`${settled.length} settled`, `${settled.length} erledigte`), list(key, settled, now, zone)),
  );
}

const list = (key, some, now, zone) => el('ul', { class: 'desk-promises' }, some.map((promise) => item(key, promise, now, zone)));

function item(key, promise, now, zone) {
  const { kind, party, dueAt, escalations = [] } = promise;
  return el(
    'li',
    { 'data-state': promise.state.toLowerCase() },
    el('strong', {}, KINDS[kind] ?? kind),
    el('span', { class: 'desk-standing' }, changing((at) => standing(promise, at), now)),
    el('span', {}, `${say('due', 'fällig')} ${when(dueAt)}${beside(dueAt, zone)}`),
    el('span', { class: 'desk-quiet' }, [promisedTime(promise), by(party)].filter(Boolean).join(', ')),
    escalations.map(told),
    receipt(key, promise.id),
  );
}

// An ETA is an instant that we named; the others are a span of time that a policy names.
const promisedTime = ({ kind, target: length, clock }) => (kind === 'ETA' ? say('a date we gave', 'ein Termin, den wir nannten') : target(length, clock));

const by = (party) => (party ? say(`by the ${PARTIES[party.toLowerCase()] ?? party}`, PARTIES[party.toLowerCase()] ?? party) : '');

function told({ level, recipients, at }) {
  const what = level === 0 ? say('Warned', 'Gewarnt') : say('Told about the miss', 'Über das Versäumnis informiert');
  return el('span', { class: 'desk-quiet desk-told' }, `${what}: ${recipients.join(', ')}, ${when(at)}`);
}
