import { writeFileSync } from 'node:fs';
import { gatherStarters, startersFile } from './starters/gather';

/** Hands the starter code of all folders over to browser, server and tests, in one file. */
writeFileSync(startersFile, gatherStarters());
