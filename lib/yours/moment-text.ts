const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric' });

/** "23:04" on the day itself, else "Nov 20", in the reader's own time. */
export function momentText(at: number, now: number): string {
  const moment = new Date(at);
  return moment.toDateString() === new Date(now).toDateString() ? time.format(moment) : day.format(moment);
}
