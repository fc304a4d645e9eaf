/** An answer again while the arguments stay the very same objects, so that all panels share one compute. As many answers
 * are kept as were asked for last. */
export function rememberLast<Arguments extends readonly unknown[], Answer>(
  compute: (...args: Arguments) => Answer,
  count = 1,
): (...args: Arguments) => Answer {
  let kept: readonly { args: Arguments; answer: Answer }[] = [];
  return (...args) => {
    const [newest] = kept;
    if (newest !== undefined && isSame(newest.args, args)) return newest.answer;
    const found = kept.find((each) => isSame(each.args, args)) ?? { args, answer: compute(...args) };
    kept = [found, ...kept.filter((each) => each !== found)].slice(0, count);
    return found.answer;
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.every((argument, index) => Object.is(argument, other[index]));
}
