// How a promise is called, and how it stands at an instant, in words.
import { say } from './say.js';
import { span, when } from './time-words.js';

export const KINDS = { ACK: say('Acknowledge', 'Bestätigung'), ACTIONABLE: say('Actionable answer', 'Antwort, mit der man handeln kann'), RESOLUTION: say('Resolution', 'Lösung'), ETA: say('Next news (ETA)', 'Nächste Nachricht (ETA)') };

export function standing({ state, dueAt, endedAt, fulfilledAt }, now) {
  const left = Date.parse(dueAt) - now;
  switch (state) {
    case 'RUNNING':
      return left >= 0 ? say(`${span(left)} left`, `Noch ${span(left)}`) : say(`Overdue by ${span(left)}`, `Überfällig: ${span(left)}`);
    case 'PAUSED':
      return say('Paused: waiting for the customer', 'Pause: Warten auf den Kunden');
    case 'MISSED':
      return fulfilledAt ? say(`Missed, done ${when(fulfilledAt)}`, `Versäumt, erledigt ${when(fulfilledAt)}`) : say(`Missed ${span(left)} ago`, `Versäumt: ${span(left)} her`);
    case 'KEPT':
      return say(`Kept ${when(endedAt)}`, `Gehalten ${when(endedAt)}`);
    case 'RENEWED':
      return say('Replaced by a new date in time', 'Rechtzeitig durch einen neuen Termin ersetzt');
    case 'WITHDRAWN':
      return say('No longer owed', 'Nicht mehr geschuldet');
    default:
      return state.toLowerCase();
  }
}

// From here on somebody should hurry: the share of the time that the ladder warns at is used up.
export function risk({ state, dueAt, warnAt }, now) {
  if (state === 'PAUSED') return 'paused';
  if (state === 'MISSED' || Date.parse(dueAt) < now) return 'missed';
  return warnAt && Date.parse(warnAt) <= now ? 'at-risk' : 'running';
}
