import fc from 'fast-check';

// The same cases on every machine and day; `FAST_CHECK_SEED=… npm run test:unit` looks at others.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_261_123) });
