// Instants and spans in words, in the reader's own zone.
import { say } from './say.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const PARTS = { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' };
const WHEN = new Intl.DateTimeFormat(undefined, PARTS);
const WHEN_IN_ANOTHER_YEAR = new Intl.DateTimeFormat(undefined, { ...PARTS, year: 'numeric' });

export function when(instant) {
  const date = new Date(instant);
  const format = date.getFullYear() === new Date().getFullYear() ? WHEN : WHEN_IN_ANOTHER_YEAR;
  return format.format(date);
}

export function inZone(instant, zone) {
  return new Intl.DateTimeFormat(undefined, { ...PARTS, timeZone: zone }).format(new Date(instant));
}

// The same instant by the clocks of the team, where they show something else than the reader's.
export function beside(instant, zone) {
  const own = inZone(instant, undefined);
  const theirs = zone ? inZone(instant, zone) : own;
  return theirs === own ? '' : say(` (${theirs} at the team)`, ` (${theirs} beim Team)`);
}

export function span(milliseconds) {
  const length = Math.abs(milliseconds);
  if (length < MINUTE) return say('less than a minute', 'weniger als eine Minute');
  if (length < HOUR) return `${Math.floor(length / MINUTE)} min`;
  if (length < DAY) return join(Math.floor(length / HOUR), 'h', Math.floor((length % HOUR) / MINUTE), 'min');
  const days = Math.floor(length / DAY);
  return join(days, days === 1 ? say('day', 'Tag') : say('days', 'Tage'), Math.floor((length % DAY) / HOUR), 'h');
}

const join = (large, unit, small, smallUnit) => `${large} ${unit}${small ? ` ${small} ${smallUnit}` : ''}`;

// How long was promised, on which clock: with business days, 24 hours of target stand for one full opening day.
export function target(iso, clock) {
  const length = lengthOf(iso);
  if (!length) return '';
  const days = length / DAY;
  if (clock === 'BUSINESS_DAYS' && Number.isInteger(days)) return say(`${days} business ${days === 1 ? 'day' : 'days'}`, `${days} ${days === 1 ? 'Werktag' : 'Werktage'}`);
  const hours = Math.floor(length / HOUR);
  const words = hours ? join(hours, 'h', Math.floor((length % HOUR) / MINUTE), 'min') : span(length);
  return `${words} ${CLOCKS[clock] ?? ''}`.trim();
}

const CLOCKS = {
  WORKING_TIME: say('of opening hours', 'Öffnungszeit'),
  BUSINESS_DAYS: say('on the business-day clock', 'nach Werktagen gerechnet'),
  ELAPSED: say('around the clock', 'rund um die Uhr'),
};

export function lengthOf(iso) {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:[\d.]+S)?)?$/.exec(iso ?? '');
  if (!parts) return 0;
  const [days, hours, minutes] = parts.slice(1).map((part) => Number(part ?? 0));
  return days * DAY + hours * HOUR + minutes * MINUTE;
}

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

// The time of a day that the reader knows: today.
export const clock = (instant) => CLOCK.format(new Date(instant));
