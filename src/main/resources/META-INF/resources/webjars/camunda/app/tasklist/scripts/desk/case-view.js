// The whole tab: the case in one line, what is left to decide about its mails, its promises, its conversation.
import { conversation } from './conversation.js';
import { decisions } from './decisions.js';
import { el } from './dom.js';
import { promises } from './promises.js';
import { questions } from './questions.js';
import { when } from './time-words.js';
import { watchers } from './watchers.js';

export function caseView(about, tell) {
  return el('div', {}, header(about), watchers(about, tell), decisions(about, tell), promises(about), questions(about), conversation(about));
}

function header({ key, subject, status, customer, tier, product, severity, nature, owner, consultant, statusUrl }) {
  const facts = [
    ['Customer', `${customer.contactName ?? customer.email}, ${customer.name}`],
    ['Tier', tier],
    ['Kind', nature ?? 'not decided'],
    ['Product', product ?? 'not known'],
    ['Severity', severity ?? 'not known'],
    ['Engineer', owner ?? 'nobody yet'],
    ['Consultant', consultant ?? 'nobody yet'],
  ];
  return el(
    'header',
    {},
    el('h3', {}, el('span', { class: 'desk-key' }, key), ' ', subject, ' ', el('span', { class: 'desk-chip' }, status)),
    el('dl', { class: 'desk-facts' }, facts.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value)))),
    others(customer),
    survey(customer),
    statusUrl && el('a', { href: httpOnly(statusUrl), target: '_blank', rel: 'noopener noreferrer' }, 'What the customer sees'),
  );
}

function others({ openCases = [] }) {
  if (openCases.length === 0) return undefined;
  return el(
    'p',
    {},
    el('span', { class: 'desk-quiet' }, 'Other open cases of the customer: '),
    openCases.map(({ key, subject, status }, i) => `${i ? '; ' : ''}${key} ${subject} (${status})`).join(''),
  );
}

function survey({ lastSurvey }) {
  if (!lastSurvey) return undefined;
  const { csat, answeredAt, caseKey } = lastSurvey;
  return el('p', {}, el('span', { class: 'desk-quiet' }, 'Last survey: '), `${csat} of 5, ${when(answeredAt)}, after ${caseKey}`);
}

const httpOnly = (url) => (/^https?:/i.test(url) ? url : undefined);

export const waitView = () => el('p', { role: 'status', class: 'desk-quiet' }, 'Fetching the case…');

export function problemView(problem, retry) {
  const button = el('button', { type: 'button', class: 'btn btn-default' }, problem.signIn ? 'Sign in' : 'Try again');
  button.addEventListener('click', problem.signIn ? () => window.location.reload() : retry);
  return el('div', { role: 'alert', class: 'desk-problem' }, el('p', {}, wordsOf(problem)), button);
}

const wordsOf = (problem) => problem.message || 'The case could not be shown.';
