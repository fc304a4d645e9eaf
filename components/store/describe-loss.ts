/** Which parts could not be fetched, and what that means; null: nothing is missed. `used` is the snapshot that stands in.
 * `isCodeHere`: the starter code of the recipe is, whatever is missed of others. */
export function describeLoss(
  failed: readonly string[],
  snapshot: string,
  python: string,
  used: string,
  isCodeHere: boolean,
): { subject: string; message: string } | null {
  if (failed.length === 0) return null;
  if (failed.includes('snapshot'))
    return {
      subject: `The catalogue ${snapshot}`,
      message: `could not be loaded: what stands here is of ${used}, and not what the recipe is frozen to. Are you online?`,
    };
  if (failed.includes('graph'))
    return {
      subject: `The catalogue of Python ${python}`,
      message: 'could not be loaded: versions and sizes of this recipe are not known yet. Are you online?',
    };
  if (failed.includes('starters') && !isCodeHere)
    return {
      subject: 'The starter code',
      message: 'could not be loaded: what stands here is without it. Are you online?',
    };
  if (failed.includes('hashes'))
    return {
      subject: `The catalogue of Python ${python}`,
      message: 'could not be loaded: the lock has no hashes yet. Everything else works.',
    };
  return {
    subject: failed.includes('starters')
      ? 'The starter code of other apps'
      : 'What the catalogue says about libraries',
    message: 'could not be loaded. Everything else works.',
  };
}
