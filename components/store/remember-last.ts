/** The last answer again while the arguments stay the very same objects, so that all panels share one compute. */
export function rememberLast<Arguments extends readonly unknown[], Answer>(
  compute: (...args: Arguments) => Answer,
): (...args: Arguments) => Answer {
  let last: { args: Arguments; answer: Answer } | null = null;
  return (...args) => {
    if (last === null || last.args.some((argument, index) => !Object.is(argument, args[index]))) {
      last = { args, answer: compute(...args) };
    }
    return last.answer;
  };
}
