import { marked } from 'marked';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { compose } from '@/lib/compose';
import { readLink } from '@/lib/recipe/link';
import { catalogueFor, known } from '@/lib/testing/catalogue';
import { unusualKinds } from '@/lib/testing/hostile-markdown';
import { hostileTexts } from '@/lib/testing/hostile-texts';
import { buildCourseText, type CourseText } from './course-text';
import { printHtml, printMarkdown, printPlain } from './print-course-text';

const link = 'https://roadcut.example/?lib=pandas&at=2026-11';

function textOf(query: string): CourseText {
  const { recipe } = readLink(query, known);
  return buildCourseText(compose(recipe, catalogueFor(recipe)), link);
}

describe('the text for a course page', () => {
  it('says what it is, what is in it, and how it is run', () => {
    expect(printPlain(textOf('name=api&lib=pandas,scikit-learn'))).toMatch(
      new RegExp(
        [
          '^Flask API on Python 3\\.13 slim',
          'pandas [\\d.]+, scikit-learn [\\d.]+ · \\d+ MB',
          '1\\. Open https://roadcut\\.example/\\?lib=pandas&at=2026-11, press Download \\.zip, unpack it, and open a terminal in its folder api',
          '2\\. docker build -t api:latest \\., then docker run -d --name api -p 8000:8000 api:latest, about \\d+ s the first time, on a line of 100 Mbit/s',
          '3\\. Open http://localhost:8000; docker logs -f api: follow its log\n$',
        ].join('\n'),
      ),
    );
  });

  it('starts everything with compose where something stands beside the app', () => {
    expect(printMarkdown(textOf('with=postgres&port=80'))).toContain(
      '\n2. `docker compose up --build -d`, about ',
    );
    expect(printMarkdown(textOf('with=postgres&port=80'))).toContain(
      '\n3. Open <http://localhost:80>; `docker compose logs -f app`: follow its log\n',
    );
  });

  it('tells where the token of a notebook stands, and opens nothing where nothing listens', () => {
    expect(printMarkdown(textOf('app=jupyter'))).toContain(
      '`docker logs -f jupyter-lab`: the login token is in it',
    );
    expect(textOf('app=script').steps).toHaveLength(2);
  });

  it('names what the app needs where nobody chose a library, and six of many', () => {
    expect(textOf('').summary).toMatch(/^flask [\d.]+, gunicorn [\d.]+ · /);
    expect(textOf('lib=pandas,numpy,scipy,matplotlib,httpx,polars,rich,openai').summary).toMatch(
      / and 2 more · /,
    );
  });

  it('says “at least” of what is not known, and names no price of a build that stops', () => {
    const open = textOf('lib=zzz-unknown');
    expect(open.summary).toMatch(/^zzz-unknown \(not locked\) · at least \d+ MB$/);
    expect(printPlain(open)).toContain(', at least ');
    const stopped = textOf('base=alpine&lib=duckdb');
    expect(stopped.summary).toMatch(/^duckdb [\d.]+ · its build stops at duckdb$/);
    expect(printPlain(stopped)).not.toMatch(/about|at least/);
  });

  it.each(['', 'with=postgres,redis', 'app=celery', 'app=jupyter&lib=pandas', 'app=script'])(
    'is at most eight lines: %s',
    (query) => {
      for (const print of [printMarkdown, printHtml, printPlain])
        expect(print(textOf(query)).trimEnd().split('\n').length).toBeLessThanOrEqual(8);
    },
  );

  it('is the same to a reader of Markdown and to one of HTML', () => {
    const text = textOf('name=docker_flask&lib=pandas');
    const words = (html: string) => textContent(parseFragment(html)).replace(/\s+/g, ' ').trim();
    expect(words(marked.parse(printMarkdown(text), { async: false }))).toBe(words(printHtml(text)));
  });
});

describe('hostile text', () => {
  const hostile = (words: string): CourseText => ({
    title: words,
    summary: words,
    steps: [[{ kind: 'text', text: words }], [{ kind: 'code', text: words }]],
  });

  it.each(hostileTexts.map((words) => [words.slice(0, 40), words]))(
    'stays text in Markdown: %j',
    (_, words) => {
      expect(unusualKinds(printMarkdown(hostile(words)))).toEqual([]);
    },
  );

  it.each(hostileTexts.map((words) => [words.slice(0, 40), words]))('stays text in HTML: %j', (_, words) => {
    expect(elements(parseFragment(printHtml(hostile(words))))).toEqual(['h3', 'p', 'ol', 'li', 'li', 'code']);
  });

  it('cannot leave an address', () => {
    const address = 'https://x.example/?a=)<"> b\\';
    const text: CourseText = { title: 'T', summary: 'S', steps: [[{ kind: 'link', text: 'it', address }]] };
    expect(printMarkdown(text)).toContain('[it](https://x.example/?a=%29%3C%22%3E%20b%5C)');
    expect(elements(parseFragment(printHtml(text)))).toEqual(['h3', 'p', 'ol', 'li', 'a']);
  });
});

type Parsed = DefaultTreeAdapterTypes.Node;

function elements(node: Parsed): string[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => [...('tagName' in child ? [child.tagName] : []), ...elements(child)]);
}

function textContent(node: Parsed): string {
  if ('value' in node) return node.value;
  return ('childNodes' in node ? node.childNodes : []).map(textContent).join('');
}
