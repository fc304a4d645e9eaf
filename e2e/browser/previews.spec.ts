import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './test';

async function servedPage(request: APIRequestContext, path: string): Promise<string> {
  return (await request.get(path, { headers: { accept: 'text/html' } })).text();
}

test('the page of a link has one description, which is that of the link before and after it comes alive', async ({
  composer,
  page,
  request,
}) => {
  for (const link of ['', '?app=fastapi&lib=pandas', '?lib=polars&ask=edit']) {
    const [first, ...more] = [
      ...(await servedPage(request, `/${link}`)).matchAll(/<meta name="description" content="([^"]*)"/g),
    ];
    expect(more).toEqual([]);
    const described = first?.[1] ?? '';
    expect(described).toContain(link === '' ? 'Compose a Dockerfile' : 'first build');
    await composer.open(link);
    const description = page.locator('meta[name="description"]');
    await expect(description).toHaveCount(1);
    await expect(description).toHaveAttribute('content', described);
  }
});

test('a link to a lesson says what it is, with a picture that is there', async ({
  page,
  request,
  baseURL,
}) => {
  for (const path of ['/learn', '/learn/course', '/learn/layer', '/learn/container']) {
    await page.goto(path);
    const contentOf = (name: string) =>
      page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
    expect(`${await contentOf('og:title')} · Roadcut`).toBe(await page.title());
    expect(await contentOf('og:description')).toBe(await contentOf('description'));
    expect(await contentOf('og:url')).toBe(`${baseURL}${path}`);
    expect(await contentOf('twitter:card')).toBe('summary_large_image');
    const picture = await request.get((await contentOf('og:image')) ?? '');
    expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png']);
  }
});
