import { expect, it } from 'vitest';
import { compose } from '@/lib/compose';
import { readLink } from '@/lib/recipe/link';
import { known, loadCatalogue } from '@/lib/testing/catalogue';
import { compareOrders } from './compare-orders';

const catalogue = loadCatalogue('3.13');

it.each(['', 'lib=pandas,nobody-knows', 'lib=psycopg2', 'app=jupyter&installer=pip'])(
  'both orders of “%s” have the same lines, and only the copy of the code is marked',
  (link) => {
    const { plan, naive } = compose(readLink(link, known).recipe, catalogue);
    const compared = compareOrders(plan, naive);
    const texts = (lines: typeof compared.ours) => lines.map(({ text }) => text).sort();
    expect(texts(compared.naive)).toEqual(texts(compared.ours));
    const marked = (lines: typeof compared.ours) =>
      lines.filter(({ moved }) => moved).map(({ text }) => text.split(' ')[0]);
    expect(marked(compared.ours)).toEqual(['COPY']);
    expect(marked(compared.naive)).toEqual(['COPY']);
    const place = (lines: typeof compared.ours) => lines.findIndex(({ moved }) => moved);
    expect(place(compared.naive)).toBeLessThan(place(compared.ours));
  },
);
