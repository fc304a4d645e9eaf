import { cardSize } from '@/lib/card/card-style';
import { listWords } from '@/lib/format/list-words';
import { formatImage, formatPrice } from '@/lib/strata/format-total';
import type { ComposedLink } from './compose-link';

/** What a page says of itself to those who show a preview of its link. `image`: absolute. */
export type Preview = { title: string; description: string; image: string; alt: string; url: string };

const site = {
  title: 'Roadcut: Dockerfiles for Python and data science',
  description:
    'Compose a Dockerfile for Python and data science, and see what every line does to the image and to the next build.',
};

const siteAlt = 'The layers of an image, cut open like rock beside a road';

export function previewOfSite(addresses: Pick<Preview, 'image' | 'url'>): Preview {
  return { ...site, alt: siteAlt, ...addresses };
}

/** What a page has in its head already; null: it does not describe itself. */
export function previewOfPage(page: string, addresses: Pick<Preview, 'image' | 'url'>): Preview | null {
  const title = /<title>([^<]*) · Roadcut<\/title>/.exec(page)?.[1];
  const description = /<meta name="description" content="([^"]*)"/.exec(page)?.[1];
  if (title === undefined || description === undefined) return null;
  return {
    title: unescapeHtml(title),
    description: unescapeHtml(description),
    alt: siteAlt,
    ...addresses,
  };
}

export function previewOfLink(
  { composition }: ComposedLink,
  addresses: Pick<Preview, 'image' | 'url'>,
): Preview {
  const { sentence, recipe, plan, whatIfs } = composition;
  const names = recipe.libraries.map(({ name }) => name);
  const left = names.length - mostNames;
  const named = listWords(left > 0 ? [...names.slice(0, mostNames), `${left} more`] : names);
  const figures = `Image ${formatImage(plan)}, first build ${formatPrice(whatIfs.first)}, after an edit ${formatPrice(whatIfs.edit)}.`;
  return {
    title: sentence,
    description: named === '' ? figures : `${figures} With ${named}.`,
    alt: `The layers of this image. ${figures}`,
    ...addresses,
  };
}

const mostNames = 8;

/** The page with its title and description replaced, and with tags for previews at the end of its head. */
export function withPreview(page: string, preview: Preview, renamesPage: boolean): string {
  const head = page.indexOf('</head>');
  if (head === -1) return page;
  const renamed = renamesPage ? rename(page.slice(0, head), preview) : page.slice(0, head);
  return `${renamed}${printTags(preview)}${page.slice(head)}`;
}

// Functions, because a "$" in a replacement text has a meaning.
function rename(head: string, { title, description }: Preview): string {
  return head
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)} · Roadcut</title>`)
    .replace(/<meta name="description"[^>]*>/, () => printTag('name', 'description', description));
}

function printTags({ title, description, image, alt, url }: Preview): string {
  return [
    printTag('property', 'og:type', 'website'),
    printTag('property', 'og:site_name', 'Roadcut'),
    printTag('property', 'og:title', title),
    printTag('property', 'og:description', description),
    printTag('property', 'og:url', url),
    printTag('property', 'og:image', image),
    printTag('property', 'og:image:type', 'image/png'),
    printTag('property', 'og:image:width', `${cardSize.width}`),
    printTag('property', 'og:image:height', `${cardSize.height}`),
    printTag('property', 'og:image:alt', alt),
    printTag('name', 'twitter:card', 'summary_large_image'),
    printTag('name', 'twitter:title', title),
    printTag('name', 'twitter:description', description),
    printTag('name', 'twitter:image', image),
    printTag('name', 'twitter:image:alt', alt),
  ].join('');
}

function printTag(key: 'name' | 'property', name: string, content: string): string {
  return `<meta ${key}="${name}" content="${escapeHtml(content)}"/>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Of what React escapes. */
function unescapeHtml(html: string): string {
  return html
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
