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

function line({ key, subject, startsAt, zone, state, attendees }, zoneOfTeam) {
  return el(
    'li',
    {},
    el('span', { class: 'desk-key' }, key),
    ` ${subject} · ${when(startsAt)}${beside(startsAt, zoneOfTeam ?? zone)} `,
    el('span', { class: 'desk-chip' }, STATES[state] ?? state),
    folded(say('Who is invited', 'Wer eingeladen ist'), el('ul', {}, attendees.map(person))),
  );
}

function person({ email, name, answer, channels }) {
  const { slackChannel, linkedinUrl, phone, phoneKind } = channels;
  const reach = [email, phone && `${phone} (${phoneKind})`, slackChannel && `Slack ${slackChannel}`, linkedinUrl];
  return el('li', {}, [name, ...reach, STATES[answer] ?? answer].filter(Boolean).join(' · '));
}
