// What each card of the list is about: the case, the customer, and the time left on what is due first. Cards that are drawn in
// one go are asked for in one go; the words of all are told anew every few seconds.
import { el, ownRoot } from './dom.js';
import { dueLine, tellAll } from './due-line.js';
import { say } from './say.js';

const LOOK_AGAIN_EVERY = 5_000;
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
    el('p', { class: 'desk-quiet' }, [key, customer, tier].filter(Boolean).join(' · ')),
    tier === undefined ? undefined : next ? dueLine(next, serverTime()) : el('p', { class: 'desk-quiet' }, say('Nothing is owed right now', 'Gerade ist nichts zugesagt')),
  );
}

const serverTime = () => Date.now() + ahead;

setInterval(() => tellAll(serverTime()), LOOK_AGAIN_EVERY);

export default {
  id: 'ackord-card',
  pluginPoint: 'tasklist.card',
  priority: 300,
  render(node, { taskId }) {
    if (drawn.size === 0) setTimeout(() => fill().catch(() => undefined));
    drawn.set(taskId, node);
  },
};
