// How the due instant of a promise came about: which days and hours counted, in the zone of the calendar. Fetched when it is
// unfolded.
import { caseApi, read } from './case-source.js';
import { el } from './dom.js';
import { say } from './say.js';
import { lengthOf, span, target } from './time-words.js';

export function receipt(key, promiseId) {
  const place = el('div', { class: 'desk-receipt' });
  const fold = el('details', { class: 'desk-quiet' }, el('summary', {}, say('How this was reckoned', 'Wie das gerechnet wurde')), place);
  fold.addEventListener('toggle', () => fold.open && place.childElementCount === 0 && load(place, key, promiseId));
  return fold;
}

async function load(place, key, promiseId) {
  try {
    place.replaceChildren(view(await read(`${caseApi()}/${encodeURIComponent(key)}/promises/${encodeURIComponent(promiseId)}/receipt`)));
  } catch (problem) {
    place.replaceChildren(el('p', { role: 'alert' }, problem.message));
  }
}

function view({ calendar, zone, clock, target: length, startLocal, dueAtLocal, counted, skipped, pauses }) {
  const at = clockOf(zone);
  return el(
    'div',
    {},
    el('p', {}, say(`${target(length, clock)} from ${at.instant(startLocal)}, by the calendar ${calendar} (${zone.replace('_', ' ')}):`, `${target(length, clock)} ab ${at.instant(startLocal)}, nach dem Kalender ${calendar} (${zone.replace('_', ' ')}):`)),
    el('ul', {}, rows(at, counted, skipped, pauses).map(([, words]) => el('li', {}, words))),
    el('p', {}, say(`Due ${at.instant(dueAtLocal)}.`, `Fällig ${at.instant(dueAtLocal)}.`)),
  );
}

// In the order of time.
function rows(at, counted, skipped, pauses) {
  const reach = ({ from, to }) => say(`${at.instant(from)} to ${at.until(from, to)}`, `${at.instant(from)} bis ${at.until(from, to)}`);
  return [
    ...counted.map((row) => [row.from, `${reach(row)}: ${span(lengthOf(row.counted))}`]),
    ...skipped.map((row) => [row.from, say(`${at.days(row)}: closed, ${row.reason}`, `${at.days(row)}: geschlossen, ${row.reason}`)]),
    ...pauses.map((row) => [row.from, say(`${reach(row)}: paused, ${span(lengthOf(row.counted))} later`, `${reach(row)}: Pause, ${span(lengthOf(row.counted))} später`)]),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
}

function clockOf(timeZone) {
  const time = { hour: 'numeric', minute: '2-digit', timeZone };
  const day = { weekday: 'short', day: 'numeric', month: 'short' };
  const whole = new Intl.DateTimeFormat(undefined, { ...day, ...time });
  const hour = new Intl.DateTimeFormat(undefined, time);
  const date = new Intl.DateTimeFormat(undefined, { ...day, timeZone: 'UTC' });
  return {
    instant: (local) => whole.format(new Date(local)),
    until: (from, to) => (from.slice(0, 10) === to.slice(0, 10) ? hour : whole).format(new Date(to)),
    days: ({ from, to }) => [...new Set([from, to])].map((local) => date.format(new Date(`${local}T00:00:00Z`))).join(say(' to ', ' bis ')),
  };
}
