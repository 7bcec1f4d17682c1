// How a promise is called, and how it stands at an instant, in words.
import { span, when } from './time-words.js';

export const KINDS = { ACK: 'Acknowledge', ACTIONABLE: 'Actionable answer', RESOLUTION: 'Resolution', ETA: 'Next news (ETA)' };

export function standing({ state, dueAt, endedAt, fulfilledAt }, now) {
  const left = Date.parse(dueAt) - now;
  switch (state) {
    case 'RUNNING':
      return left >= 0 ? `${span(left)} left` : `Overdue by ${span(left)}`;
    case 'PAUSED':
      return 'Paused: waiting for the customer';
    case 'MISSED':
      return fulfilledAt ? `Missed, done ${when(fulfilledAt)}` : `Missed ${span(left)} ago`;
    case 'KEPT':
      return `Kept ${when(endedAt)}`;
    case 'RENEWED':
      return 'Replaced by a new date in time';
    case 'WITHDRAWN':
      return 'No longer owed';
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
