// The first thing that managers see: promises of today, open cases by age, and the ten most urgent cases.
import { read } from '../../../tasklist/scripts/desk/case-source.js';
import { problemView, waitView } from '../../../tasklist/scripts/desk/case-view.js';
import { el, ownRoot } from '../../../tasklist/scripts/desk/dom.js';
import { dueLine } from '../../../tasklist/scripts/desk/due-line.js';

const LOOK_AGAIN_EVERY = 60_000;
const TEAMS = { SC: 'Consultants', SE: 'Engineers', DUTY: 'On duty' };
let ending;
let timer;

const number = (value) => el('td', { class: 'desk-number' }, String(value));
const heads = (...names) => el('thead', {}, el('tr', {}, names.map((name, i) => el('th', { scope: 'col', class: i > 1 && 'desk-number' }, name))));

const header = ({ zone }) =>
  el('div', { class: 'desk-head' }, el('h1', { class: 'section-title' }, 'Support today'), el('p', { class: 'desk-quiet' }, `Since midnight, ${zone.replace('_', ' ')}`));

function today({ today: tallies }) {
  const sum = (what) => tallies.reduce((all, tally) => all + tally[what], 0);
  return el(
    'section',
    {},
    el('h4', {}, 'Promises today'),
    tallies.length === 0
      ? el('p', { class: 'desk-quiet' }, 'None has ended today, and none is at risk.')
      : el(
          'table',
          {},
          heads('Team', 'Product', 'Kept', 'At risk', 'Missed'),
          el('tbody', {}, tallies.map(tallyRow)),
          el('tfoot', {}, el('tr', {}, el('th', { scope: 'row', colspan: 2 }, 'All'), number(sum('kept')), number(sum('atRisk')), number(sum('missed')))),
        ),
  );
}

function tallyRow({ party, product, kept, atRisk, missed }) {
  const risk = el('td', { class: 'desk-number', 'data-risk': atRisk > 0 && 'at-risk' }, String(atRisk));
  const miss = el('td', { class: 'desk-number', 'data-risk': missed > 0 && 'missed' }, String(missed));
  return el('tr', {}, el('td', {}, TEAMS[party] ?? party), el('td', {}, product ?? 'not known'), number(kept), risk, miss);
}

function ages({ ages: all }) {
  return el(
    'section',
    {},
    el('h4', {}, 'Open cases by age'),
    el('table', {}, el('tbody', {}, all.map((age) => el('tr', {}, el('th', { scope: 'row' }, span(age)), number(age.cases))))),
  );
}

function span({ fromDays, toDays }) {
  if (fromDays === 0) return 'Up to a day';
  return toDays ? `${fromDays} to ${toDays} days` : `More than ${fromDays} days`;
}

function urgent({ urgent: cards, now }, api) {
  return el(
    'section',
    { class: 'desk-urgent' },
    el('h4', {}, 'Most urgent cases'),
    cards.length === 0
      ? el('p', { class: 'desk-quiet' }, 'Nothing is owed right now.')
      : el('table', {}, heads('Case', 'Customer', ''), el('tbody', {}, cards.map((card) => urgentRow(card, Date.parse(now), api)))),
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
