import { Suspense } from 'react';
import { renderToReadableStream } from 'react-dom/server';
import { expect, test } from 'vitest';
import { settleBoundaries } from './settle-boundaries';

/** Longer than React writes in place. */
const numbers = Array.from({ length: 400 }, (_, index) => `A paragraph with the number ${index}`);
const long = numbers.map((text) => <p key={text}>{text}</p>);

async function render(content: React.ReactNode): Promise<string> {
  const stream = await renderToReadableStream(
    <html lang="en">
      <body>{content}</body>
    </html>,
  );
  await stream.allReady;
  return new Response(stream).text();
}

test('what React writes behind the page stands in its place', async () => {
  const html = await render(
    <main>
      <Suspense>
        <section>{long}</section>
      </Suspense>
    </main>,
  );
  expect(html).toMatch(/<!--\$\?--><template id="B:0">/);
  const settled = settleBoundaries(html);
  const [, inside] = /<main><!--\$-->(.*)<!--\/\$--><\/main>/s.exec(settled) ?? [];
  expect(inside).toMatch(/^<section><p>A paragraph with the number 0<\/p>.*number 399<\/p><\/section>$/s);
  expect(settled).not.toMatch(/hidden|\$RC|<template/);
});

test('a page without such a part stays as it is', async () => {
  const html = await render(
    <Suspense>
      <p>Short.</p>
    </Suspense>,
  );
  expect(settleBoundaries(html)).toBe(html);
});

test('a part that has no place stops the build', () => {
  expect(() => settleBoundaries('<div hidden id="S:0"></div><script>$RC("B:0","S:0")</script>')).toThrow(
    'B:0',
  );
});
