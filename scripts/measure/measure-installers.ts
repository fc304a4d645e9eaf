import { type InstallerId, installers } from '@/lib/recipe/recipe';
import { fitLeastSquares, type Sample } from './least-squares';
import { type TimedBuild, timeBuild } from './timed-build';

/** Of different sizes, with many small files or few large ones. */
const libraries = [
  'lib=tqdm',
  'lib=requests,sqlalchemy',
  'lib=networkx,nltk,openpyxl',
  'lib=pandas',
  'lib=duckdb,polars',
  'lib=beautifulsoup4,lxml,pyarrow,pydantic',
  'lib=scikit-learn,sqlalchemy',
];

export type InstallerRates = {
  start: number;
  perPackage: number;
  installBytesPerSecond: number;
  bytecodeBytesPerSecond: number;
};

/** Seconds of the install step, from a warm cache mount, as a sum of what it has to do. */
export async function measureInstallers(times: number): Promise<Record<InstallerId, InstallerRates>> {
  const entries: [string, InstallerRates][] = [];
  for (const installer of Object.keys(installers))
    entries.push([installer, await measureOne(installer, times)]);
  return Object.fromEntries(entries) as Record<InstallerId, InstallerRates>;
}

async function measureOne(installer: string, times: number): Promise<InstallerRates> {
  const samples: Sample[] = [];
  for (const library of libraries)
    for (const bytecode of [true, false]) {
      const without = bytecode ? '' : '&without=bytecode';
      const build = await timeBuild(`app=script&installer=${installer}&${library}${without}`, times);
      samples.push(sampleOf(build, bytecode));
      console.log(`  ${installer} ${library}${without}: ${samples.at(-1)?.seconds} s`);
    }
  const [start = 0, perPackage = 0, perByte = 0, perBytecodeByte = 0] = fitLeastSquares(samples);
  return {
    start,
    perPackage,
    installBytesPerSecond: 1 / perByte,
    bytecodeBytesPerSecond: 1 / perBytecodeByte,
  };
}

function sampleOf({ composition, seconds }: TimedBuild, bytecode: boolean): Sample {
  const packages = composition.lock.packages
    .filter(({ only }) => only !== 'aarch64')
    .map((each) => each.package);
  const sum = (key: 'installed' | 'bytecode') => packages.reduce((total, each) => total + each[key], 0);
  return {
    amounts: [1, packages.length, sum('installed'), bytecode ? sum('bytecode') : 0],
    seconds: seconds.get('final.install') ?? 0,
  };
}
