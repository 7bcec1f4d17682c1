// What each card of the list is about: the case, the customer, and the time left on what is due first. Cards that are drawn in
// one go are asked for in one go; the words of all are told anew every few seconds.
import { el, ownRoot } from './dom.js';
import { KINDS, risk, standing } from './promise-words.js';

const LOOK_AGAIN_EVERY = 5_000;
const MARKS = { running: '●', 'at-risk': '▲', missed: '✖', paused: '❙❙' };
let drawn = new Map();
let ahead = 0;

async function fill() {
  const nodes = drawn;
  drawn = new Map();
  const tasks = [...nodes.keys()].map((id) => `task=${encodeURIComponent(id)}`).join('&');
  const answer = await fetch(`${ownRoot()}/api/cards?${tasks}`, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  if (!answer.ok) return;
  const { now, cards } = await answer.json();
  ahead = Date.parse(now) - Date.now();
  for (const card of cards) nodes.get(card.task)?.replaceChildren(view(card));
}

function view({ key, subject, customer, tier, next }) {
  return el(
    'div',
    { class: 'desk-card' },
    el('p', { class: 'desk-card-subject' }, subject),
    el('p', { class: 'desk-quiet' }, [key, customer, tier].join(' · ')),
    next ? promise(next) : el('p', { class: 'desk-quiet' }, 'Nothing is owed right now'),
  );
}

function promise(next) {
  const line = el('p', { class: 'desk-card-promise' });
  line.tell = (now) => {
    const how = risk(next, now);
    line.dataset.risk = how;
    line.replaceChildren(el('span', { 'aria-hidden': 'true' }, MARKS[how]), ` ${KINDS[next.kind] ?? next.kind}: ${words(next, how, now)}`);
  };
  line.tell(serverTime());
  return line;
}

const words = (next, how, now) => (how === 'at-risk' ? `at risk, ${standing(next, now)}` : lower(standing(next, now)));

const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);

const serverTime = () => Date.now() + ahead;

setInterval(() => {
  const now = serverTime();
  document.querySelectorAll('.desk-card-promise').forEach((line) => line.tell?.(now));
}, LOOK_AGAIN_EVERY);

export default {
  id: 'ackord-card',
  pluginPoint: 'tasklist.card',
  priority: 300,
  render(node, { taskId }) {
    if (drawn.size === 0) setTimeout(() => fill().catch(() => undefined));
    drawn.set(taskId, node);
  },
};
