import { writeFileSync } from 'node:fs';
import { openInNode } from '@/buildkit/open-in-node';
import { convertBenches } from './lessons/convert-benches';

/** npm run lessons: what BuildKit makes of every Dockerfile of the lessons, for pages that open without it. */
const graphs = await convertBenches(await openInNode());
writeFileSync(new URL('../lib/lessons/graphs.json', import.meta.url), `${JSON.stringify(graphs, null, 1)}\n`);
// The frontend's program never ends by itself.
process.exit(0);
