// Instants and spans in words, in the reader's own zone.
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const WHEN = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
});

export const when = (instant) => WHEN.format(new Date(instant));

export function span(milliseconds) {
  const length = Math.abs(milliseconds);
  if (length < MINUTE) return 'less than a minute';
  if (length < HOUR) return `${Math.floor(length / MINUTE)} min`;
  if (length < DAY) return join(Math.floor(length / HOUR), 'h', Math.floor((length % HOUR) / MINUTE), 'min');
  const days = Math.floor(length / DAY);
  return join(days, days === 1 ? 'day' : 'days', Math.floor((length % DAY) / HOUR), 'h');
}

const join = (large, unit, small, smallUnit) => `${large} ${unit}${small ? ` ${small} ${smallUnit}` : ''}`;

// How long was promised, on which clock: with business days, 24 hours of target stand for one full opening day.
export function target(iso, clock) {
  const hours = hoursOf(iso);
  if (hours === undefined) return '';
  if (clock === 'BUSINESS_DAYS' && hours % 24 === 0) return `${hours / 24} business ${hours === 24 ? 'day' : 'days'}`;
  const length = hours < 1 ? `${Math.round(hours * 60)} min` : `${hours} h`;
  return `${length} ${CLOCKS[clock] ?? ''}`.trim();
}

const CLOCKS = {
  WORKING_TIME: 'of opening hours',
  BUSINESS_DAYS: 'on the business-day clock',
  ELAPSED: 'around the clock',
};

function hoursOf(iso) {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:[\d.]+S)?)?$/.exec(iso ?? '');
  if (!parts) return undefined;
  const [days, hours, minutes] = parts.slice(1).map((part) => Number(part ?? 0));
  return days * 24 + hours + minutes / 60 || undefined;
}
