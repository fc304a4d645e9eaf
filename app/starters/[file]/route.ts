import { basename } from 'node:path';
import { allStarters } from '@/lib/starter/all-starters';
import { startersPath } from '@/lib/starter/starters-path';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return [{ file: basename(startersPath) }];
}

/** All starter code, as a file of the site. */
export function GET() {
  return Response.json(allStarters);
}
