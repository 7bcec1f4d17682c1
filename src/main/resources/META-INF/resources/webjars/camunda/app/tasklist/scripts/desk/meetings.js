// The meetings of a case: when, how they stand, and who was invited and how they can be reached.
import { el, folded } from './dom.js';
import { say } from './say.js';
import { beside, when } from './time-words.js';

const STATES = {
  agreed: say('no answer yet', 'noch keine Antwort'),
  tentative: say('perhaps', 'mit Vorbehalt'),
  accepted: say('accepted', 'zugesagt'),
  declined: say('declined', 'abgelehnt'),
  missed: say('customer did not come', 'Kunde kam nicht'),
  held: say('held', 'hat stattgefunden'),
  cancelled: say('called off', 'abgesagt'),
  'needs-action': say('no answer yet', 'noch keine Antwort'),
};

export function meetings({ meetings: all = [], zone }) {
  if (all.length === 0) return undefined;
  const title = say('Meetings', 'Besprechungen');
  return el('section', { 'aria-label': title }, el('h4', {}, title), el('ul', { class: 'desk-meetings' }, all.map((meeting) => line(meeting, zone))));
}

const LINK = {
  reachable: say('Link: opens', 'Link: öffnet sich'),
  failed: say('Link: does not open', 'Link: öffnet sich nicht'),
  'needs-a-person': say('Link: only a person can tell', 'Link: kann nur ein Mensch prüfen'),
  refused: say('Link: not opened', 'Link: nicht geöffnet'),
};

const WAYS = {
  mail: say('mail', 'Mail'),
  linkedin: 'LinkedIn',
  slack: 'Slack',
  'phone-text': say('text message', 'SMS'),
  'phone-call': say('call', 'Anruf'),
};

const RESULTS = {
  sent: say('sent', 'gesendet'),
  reached: say('reached', 'erreicht'),
  'not-reached': say('not reached', 'nicht erreicht'),
  'not-possible': say('not possible', 'nicht möglich'),
};

function line({ key, subject, startsAt, zone, state, attendees, linkTest, tried = [] }, zoneOfTeam) {
  return el(
    'li',
    {},
    el('span', { class: 'desk-key' }, key),
    ` ${subject} · ${when(startsAt)}${beside(startsAt, zoneOfTeam ?? zone)} `,
    el('span', { class: 'desk-chip' }, STATES[state] ?? state),
    linkTest && el('span', { class: 'desk-chip' }, LINK[linkTest.verdict] ?? linkTest.verdict),
    tried.length > 0 && folded(say('Tried so far', 'Bisher versucht'), el('ul', {}, tried.map(attempt))),
    folded(say('Who is invited', 'Wer eingeladen ist'), el('ul', {}, attendees.map(person))),
  );
}

function person({ email, name, answer, channels }) {
  const { slackChannel, linkedinUrl, phone, phoneKind } = channels;
  const reach = [email, phone && `${phone} (${phoneKind})`, slackChannel && `Slack ${slackChannel}`, linkedinUrl];
  return el('li', {}, [name, ...reach, STATES[answer] ?? answer].filter(Boolean).join(' · '));
}

function attempt({ email, step, at, result, note }) {
  const way = WAYS[step] ?? step;
  return el('li', {}, [when(at), email, result ? `${way} (${RESULTS[result] ?? result})` : way, note].filter(Boolean).join(' · '));
}
