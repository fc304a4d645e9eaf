/** Every package pinned, with the hashes of its files; where nothing can be locked, only what was asked for. */
export const lockFile = 'requirements.txt';

/** What is installed after the locked packages, without a lock. */
export const unlockedFile = 'requirements-unlocked.txt';
