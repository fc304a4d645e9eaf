import { writeFileSync } from 'node:fs';
import { gatherStarters, printStartersHash, startersFile, startersHashFile } from './starters/gather';

/** Hands the starter code of all folders over to server, tests and site, in one file, and its name to the page. */
const starters = gatherStarters();
writeFileSync(startersFile, starters);
writeFileSync(startersHashFile, printStartersHash(starters));
