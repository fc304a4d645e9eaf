import { hostileTexts } from './hostile-texts';

type Place = { field: string; before: string; after: string };

/** Where a stranger's text can stand in a link: as a whole value, and behind or inside one that would be read. */
const places: readonly Place[] = [
  { field: 'name', before: '', after: '' },
  { field: 'name', before: 'api', after: '' },
  { field: 'app', before: '', after: '' },
  { field: 'app', before: 'flask', after: '' },
  { field: 'python', before: '', after: '' },
  { field: 'python', before: '3.13', after: '' },
  { field: 'base', before: '', after: '' },
  { field: 'base', before: 'slim', after: '' },
  { field: 'lib', before: '', after: ',pandas' },
  { field: 'lib', before: 'psycopg2', after: '' },
  { field: 'lib', before: 'dask[', after: ']' },
  { field: 'lib', before: 'dask[complete', after: ']@2026.1.0' },
  { field: 'lib', before: 'pandas@', after: '' },
  { field: 'lib', before: 'Pandas@2.0,pandas@3.0,', after: '' },
  { field: 'lib', before: 'dask@1!2.0,', after: '' },
  { field: 'lib', before: 'pandas==3.1.1', after: '' },
  { field: 'lib', before: 'pandas>=2', after: ',<9' },
  { field: 'lib', before: 'pandas>=2,<9,!=3.*', after: '' },
  { field: 'lib', before: 'in-no-catalogue~=', after: ',!=2.0' },
  { field: 'with', before: '', after: ',redis' },
  { field: 'with', before: 'postgres,redis', after: '' },
  { field: 'installer', before: '', after: '' },
  { field: 'installer', before: 'pip', after: '' },
  { field: 'port', before: '', after: '' },
  { field: 'port', before: '80', after: '' },
  { field: 'without', before: '', after: ',cache' },
  { field: 'without', before: 'user', after: '' },
  { field: 'at', before: '', after: '' },
  { field: 'at', before: '2026-11', after: '' },
];

/** The fields around it: with a notebook, a lock, a compose.yaml and a README that has something to say. */
const others: readonly (readonly [string, string])[] = [
  ['app', 'jupyter'],
  ['lib', 'in-no-catalogue,pandas,psycopg2'],
  ['with', 'postgres'],
];

/** Every hostile text in every place of a link: as a value, as the name of a field, and as the whole link. */
export function hostileLinks(): string[] {
  return hostileTexts.flatMap((text) => [
    ...places.map(({ field, before, after }) => linkWith(field, `${before}${text}${after}`)),
    linkWith(text, 'x'),
    linkWith(`name${text}`, 'x'),
    `${linkWith('name', 'api')}&name=${encodeURIComponent(text)}`,
    text,
  ]);
}

function linkWith(field: string, value: string): string {
  const fields = [[field, value] as const, ...others.filter(([other]) => other !== field)];
  return fields.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
}
