/** Which parts could not be fetched, and what that means; null: nothing is missed. `used` is the snapshot that stands in. */
export function describeLoss(
  failed: readonly string[],
  snapshot: string,
  python: string,
  used: string,
): { subject: string; message: string } | null {
  if (failed.length === 0) return null;
  if (failed.includes('snapshot'))
    return {
      subject: `The catalogue ${snapshot}`,
      message: `could not be loaded: what stands here is of ${used}, and not what the recipe is frozen to. Are you online?`,
    };
  return {
    subject: `The catalogue of Python ${python}`,
    message: failed.includes('hashes')
      ? 'could not be loaded: the lock has no hashes yet. Everything else works.'
      : 'could not be loaded: versions and sizes of this recipe are not known yet. Are you online?',
  };
}
