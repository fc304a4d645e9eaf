import { expect, test } from 'vitest';
import { compose } from '@/lib/compose';
import { catalogue, recipeOf } from './catalogue';
import { withPip } from './derived-bases';
import { docker, missingImage } from './docker';
import { baseImagesOf } from './images-of';
import { unpackContext } from './scratch-context';
import { buildImage } from './test-names';

/** As that of the official images of Python 3.9 and 3.10, which not every machine has. */
const oldPip = '23.0.1';

/** It takes long, so `npm run matrix` has it. */
test.runIf(process.env.MATRIX === 'whole')(
  `pip ${oldPip} installs a lock in which a dependency asks for sqlalchemy[asyncio]`,
  async ({ skip }) => {
    const composition = compose(recipeOf('app=airflow&python=3.11.4&installer=pip'), catalogue);
    const [base = ''] = baseImagesOf(composition.plan);
    const standIn = 'python:3.11-slim';
    const why = await missingImage([standIn]);
    skip(why !== null, why ?? '');
    const flags = await withPip(oldPip, base, standIn);
    const image = await buildImage(await unpackContext(composition), 'old-pip', ...flags);
    const list = await docker(['run', '--rm', image, 'pip', 'list', '--format', 'freeze']);
    expect(list).toContain(`pip==${oldPip}`);
    const pin = composition.lock.packages.find((each) => each.package.name === 'sqlalchemy')?.package;
    expect(list.toLowerCase()).toContain(`sqlalchemy==${pin?.version}`);
  },
);
