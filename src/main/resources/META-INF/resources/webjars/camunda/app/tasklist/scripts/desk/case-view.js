// The whole tab: the case in one line, what is left to decide about its mails, its promises, its conversation.
import { conversation } from './conversation.js';
import { decisions } from './decisions.js';
import { el } from './dom.js';
import { incidents } from './incidents.js';
import { meetings } from './meetings.js';
import { promises } from './promises.js';
import { questions } from './questions.js';
import { say } from './say.js';
import { when } from './time-words.js';
import { watchers } from './watchers.js';

const UNKNOWN = say('not known', 'nicht bekannt');

export function caseView(about, tell) {
  if (!about.customer) return el('div', {}, meetings(about));
  return el('div', {}, header(about), incidents(about), watchers(about, tell), decisions(about, tell), promises(about), meetings(about), questions(about), conversation(about));
}

function header({ key, subject, status, customer, tier, product, severity, nature, owner, consultant, statusUrl }) {
  const facts = [
    [say('Customer', 'Kunde'), `${customer.contactName ?? customer.email}, ${customer.name}`],
    [say('Tier', 'Vertragsstufe'), tier],
    [say('Kind', 'Art'), nature ?? say('not decided', 'nicht entschieden')],
    [say('Product', 'Produkt'), product ?? UNKNOWN],
    [say('Severity', 'Schweregrad'), severity ?? UNKNOWN],
    [say('Engineer', 'Technik'), owner ?? say('nobody yet', 'noch niemand')],
    [say('Consultant', 'Betreuung'), consultant ?? say('nobody yet', 'noch niemand')],
  ];
  return el(
    'header',
    {},
    el('h3', {}, el('span', { class: 'desk-key' }, key), ' ', subject, ' ', el('span', { class: 'desk-chip' }, status)),
    el('dl', { class: 'desk-facts' }, facts.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value)))),
    others(customer),
    survey(customer),
    statusUrl && el('a', { href: httpOnly(statusUrl), target: '_blank', rel: 'noopener noreferrer' }, say('What the customer sees', 'Was der Kunde sieht')),
  );
}

function others({ openCases = [] }) {
  if (openCases.length === 0) return undefined;
  return el(
    'p',
    {},
    el('span', { class: 'desk-quiet' }, say('Other open cases of the customer: ', 'Weitere offene Fälle des Kunden: ')),
    openCases.map(({ key, subject, status }, i) => `${i ? '; ' : ''}${key} ${subject} (${status})`).join(''),
  );
}

function survey({ lastSurvey }) {
  if (!lastSurvey) return undefined;
  const { csat, answeredAt, caseKey } = lastSurvey;
  return el('p', {}, el('span', { class: 'desk-quiet' }, say('Last survey: ', 'Letzte Umfrage: ')), say(`${csat} of 5, ${when(answeredAt)}, after ${caseKey}`, `${csat} von 5, ${when(answeredAt)}, nach ${caseKey}`));
}

const httpOnly = (url) => (/^https?:/i.test(url) ? url : undefined);

export const waitView = () => el('p', { role: 'status', class: 'desk-quiet' }, say('Fetching the case…', 'Der Fall wird geholt …'));

export function problemView(problem, retry) {
  const button = el('button', { type: 'button', class: 'btn btn-default' }, problem.signIn ? say('Sign in', 'Anmelden') : say('Try again', 'Noch einmal versuchen'));
  button.addEventListener('click', problem.signIn ? () => window.location.reload() : retry);
  return el('div', { role: 'alert', class: 'desk-problem' }, el('p', {}, wordsOf(problem)), button);
}

const wordsOf = (problem) => problem.message || say('The case could not be shown.', 'Der Fall konnte nicht gezeigt werden.');
