const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const british = (lang: string): string => (lang === 'en' ? 'en-GB' : lang);

/** Until a moment, in the largest unit that says something: *in 59 minutes*, *in 3 hours*, *in 2 days*; nothing when it is past. */
const until = (left: number, lang: string): string | undefined => {
  if (left <= 0) return undefined;
  const words = new Intl.RelativeTimeFormat(british(lang));
  if (left < HOUR) return words.format(Math.ceil(left / MINUTE), 'minute');
  return left < 2 * DAY ? words.format(Math.round(left / HOUR), 'hour') : words.format(Math.round(left / DAY), 'day');
};

/** A moment by the clock and in the zone of this device, without the day if it is today's. */
export const momentHere = (at: Date, now: Date, lang: string): string => {
  const today = at.toDateString() === now.toDateString();
  const style = today ? ({ timeStyle: 'short' } as const) : ({ dateStyle: 'medium', timeStyle: 'short' } as const);
  const clock = new Intl.DateTimeFormat(british(lang), style).format(at);
  const wait = until(at.getTime() - now.getTime(), lang);
  return wait ? `${clock} (${wait})` : clock;
};
