// The incidents that a case belongs to (R24): how each stands, what customers heard last, and until when they hear more.
import { el, ownRoot } from './dom.js';
import { say } from './say.js';
import { beside, when } from './time-words.js';

const page = (path) => `${ownRoot()}/desk/incidents${path}`;

export function incidents({ key, incidents: all = [], zone }) {
  const declare = el('a', { href: page(`?case=${encodeURIComponent(key)}`), target: '_blank', rel: 'noopener' }, all.length ? say('Another incident', 'Weitere Störung') : say('Declare or link an incident', 'Störung melden oder verknüpfen'));
  return el('section', { class: 'desk-incidents', 'aria-label': say('Incidents', 'Störungen') }, all.map((each) => incident(each, zone)), el('p', {}, declare));
}

function incident({ key, severity, title, state, lastUpdate, lastUpdateAt, nextUpdateBy, resolvedAt }, zone) {
  const at = (instant) => `${when(instant)}${beside(instant, zone)}`;
  return el(
    'div',
    { class: state === 'OPEN' ? 'desk-problem' : '' },
    el('p', {}, el('a', { href: page(`/${encodeURIComponent(key)}`), target: '_blank', rel: 'noopener' }, `${key} ${severity}`), ` ${title} `, el('span', { class: 'desk-chip' }, state === 'OPEN' ? say('goes on', 'dauert an') : say('resolved', 'behoben'))),
    el('p', {}, el('span', { class: 'desk-quiet' }, say(`Said ${at(lastUpdateAt)}: `, `Gesagt ${at(lastUpdateAt)}: `)), lastUpdate),
    el('p', {}, el('span', { class: 'desk-quiet' }, nextUpdateBy ? say('Next update by ', 'Nächste Nachricht bis ') : say('Resolved ', 'Behoben ')), at(nextUpdateBy ?? resolvedAt)),
  );
}
