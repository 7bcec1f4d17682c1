// The first thing that managers see: promises of today, open cases by age, and the ten most urgent cases.
import { read } from '../../../tasklist/scripts/desk/case-source.js';
import { problemView, waitView } from '../../../tasklist/scripts/desk/case-view.js';
import { el, ownRoot } from '../../../tasklist/scripts/desk/dom.js';
import { dueLine } from '../../../tasklist/scripts/desk/due-line.js';
import { say } from '../../../tasklist/scripts/desk/say.js';

const LOOK_AGAIN_EVERY = 60_000;
const TEAMS = { SC: say('Consultants', 'Betreuung'), SE: say('Engineers', 'Technik'), DUTY: say('On duty', 'Bereitschaft') };
let ending;
let timer;

const number = (value) => el('td', { class: 'desk-number' }, String(value));
const heads = (...names) => el('thead', {}, el('tr', {}, names.map((name, i) => el('th', { scope: 'col', class: i > 1 && 'desk-number' }, name))));

const header = ({ zone }) =>
  el('div', { class: 'desk-head' }, el('h1', { class: 'section-title' }, say('Support today', 'Support heute')), el('p', { class: 'desk-quiet' }, say(`Since midnight, ${zone.replace('_', ' ')}`, `Seit Mitternacht, ${zone.replace('_', ' ')}`)));

function today({ today: tallies }) {
  const sum = (what) => tallies.reduce((all, tally) => all + tally[what], 0);
  return el(
    'section',
    {},
    el('h4', {}, say('Promises today', 'Zusagen heute')),
    tallies.length === 0
      ? el('p', { class: 'desk-quiet' }, say('None has ended today, and none is at risk.', 'Heute ist keine zu Ende gegangen, und keine ist in Gefahr.'))
      : el(
          'table',
          {},
          heads('Team', say('Product', 'Produkt'), say('Kept', 'Gehalten'), say('At risk', 'In Gefahr'), say('Missed', 'Versäumt')),
          el('tbody', {}, tallies.map(tallyRow)),
          el('tfoot', {}, el('tr', {}, el('th', { scope: 'row', colspan: 2 }, say('All', 'Alle')), number(sum('kept')), number(sum('atRisk')), number(sum('missed')))),
        ),
  );
}

function tallyRow({ party, product, kept, atRisk, missed }) {
  const risk = el('td', { class: 'desk-number', 'data-risk': atRisk > 0 && 'at-risk' }, String(atRisk));
  const miss = el('td', { class: 'desk-number', 'data-risk': missed > 0 && 'missed' }, String(missed));
  return el('tr', {}, el('td', {}, TEAMS[party] ?? party), el('td', {}, product ?? say('not known', 'nicht bekannt')), number(kept), risk, miss);
}

function ages({ ages: all }) {
  return el(
    'section',
    {},
    el('h4', {}, say('Open cases by age', 'Offene Fälle nach Alter')),
    el('table', {}, el('tbody', {}, all.map((age) => el('tr', {}, el('th', { scope: 'row' }, span(age)), number(age.cases))))),
  );
}

function span({ fromDays, toDays }) {
  if (fromDays === 0) return say('Up to a day', 'Bis zu einem Tag');
  return toDays ? say(`${fromDays} to ${toDays} days`, `${fromDays} bis ${toDays} Tage`) : say(`More than ${fromDays} days`, `Mehr als ${fromDays} Tage`);
}

function urgent({ urgent: cards, now }, api) {
  return el(
    'section',
    { class: 'desk-urgent' },
    el('h4', {}, say('Most urgent cases', 'Die dringendsten Fälle')),
    cards.length === 0
      ? el('p', { class: 'desk-quiet' }, say('Nothing is owed right now.', 'Gerade ist nichts zugesagt.'))
      : el('table', {}, heads(say('Case', 'Fall'), say('Customer', 'Kunde'), ''), el('tbody', {}, cards.map((card) => urgentRow(card, Date.parse(now), api)))),
  );
}

function urgentRow({ key, subject, customer, tier, next }, now, api) {
  const open = el('button', { type: 'button' }, key);
  open.addEventListener('click', () => openCase(key, api));
  return el('tr', {}, el('td', {}, open, ' ', subject), el('td', {}, `${customer} · ${tier}`), el('td', {}, next && dueLine(next, now)));
}

// The tab with its promises; a case whose process has ended is found among the ended ones.
async function openCase(key, api) {
  const found = await read(`${api.engineApi}/process-instance?processDefinitionKey=support-case&businessKey=${encodeURIComponent(key)}`, ending.signal);
  if (found.length > 0) window.location.hash = `#/process-instance/${found[0].id}/runtime?tab=ackord-promises`;
}

// Process owners see no cases, and so nothing of this.
const refusal = (problem, retry) => (problem.status === 403 ? [] : [problemView(problem, retry)]);

function show(node, api) {
  async function load() {
    clearTimeout(timer);
    try {
      const dashboard = await read(`${ownRoot()}/api/dashboard`, ending.signal);
      node.replaceChildren(el('div', { class: 'desk-dashboard' }, header(dashboard), today(dashboard), ages(dashboard), urgent(dashboard, api)));
      timer = setTimeout(load, LOOK_AGAIN_EVERY);
    } catch (problem) {
      if (!ending.signal.aborted) node.replaceChildren(...refusal(problem, load));
    }
  }
  node.replaceChildren(waitView());
  load();
}

export default {
  id: 'ackord-dashboard',
  pluginPoint: 'cockpit.dashboard',
  priority: 1000,
  render(node, { api }) {
    ending = new AbortController();
    show(node, api);
  },
  unmount() {
    ending?.abort();
    clearTimeout(timer);
  },
};
