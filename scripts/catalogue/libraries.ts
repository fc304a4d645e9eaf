import { dashboards } from './libraries/dashboards';
import { databases } from './libraries/databases';
import { deepLearning } from './libraries/deep-learning';
import { images } from './libraries/images';
import { languageModels } from './libraries/language-models';
import { machineLearning } from './libraries/machine-learning';
import { maps } from './libraries/maps';
import { notebooks } from './libraries/notebooks';
import { pipelines } from './libraries/pipelines';
import { plots } from './libraries/plots';
import { statistics } from './libraries/statistics';
import { tables } from './libraries/tables';
import { tests } from './libraries/tests';
import { text } from './libraries/text';
import { timeSeries } from './libraries/time-series';
import { web } from './libraries/web';
import type { LibraryEntry, LibraryGroup } from './library-entry';

/** In the order of the page. */
export const groups: readonly LibraryGroup[] = [
  ...[tables, plots, statistics, machineLearning, deepLearning, languageModels, text, images],
  ...[maps, timeSeries, web, dashboards, notebooks, databases, pipelines, tests],
];

export const libraries: readonly LibraryEntry[] = groups
  .flatMap((group) => group.libraries)
  .sort((a, b) => (a.name < b.name ? -1 : 1));
