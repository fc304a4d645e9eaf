import { DockerfileParser } from 'dockerfile-ast';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { printWarningsHeader } from '@/server/warnings';
import { appType } from './app-types/app-types';
import { containerName } from './commands/container-name';
import { linkCommands } from './commands/link-commands';
import { publishCommands, type RegistryId } from './commands/publish-commands';
import { compose } from './compose';
import type { Composition } from './composition';
import { printLink, readLink } from './recipe/link';
import type { Problem } from './recipe/problem';
import { defaultRecipe } from './recipe/recipe';
import { printPep508 } from './recipe/requirement';
import { known, loadCatalogue, snapshot } from './testing/catalogue';
import { hostileLinks } from './testing/hostile-links';
import { meantItem, readItems, unusualKinds } from './testing/hostile-markdown';
import { shellWords } from './testing/hostile-shell';
import { hostileTexts, mark } from './testing/hostile-texts';

type Case = { link: string; composition: Composition; linkProblems: readonly Problem[] };

const everything = loadCatalogue(...snapshot.pythons.map(({ version }) => version));
const cases: readonly Case[] = hostileLinks().map((link) => {
  const { recipe, problems } = readLink(link, known);
  return { link, composition: compose(recipe, everything, problems), linkProblems: problems };
});

describe('hostile text in a link', () => {
  it('is either taken to the letter, or the link says what became of it', () => {
    for (const { link, composition, linkProblems } of cases)
      if (linkProblems.length === 0) {
        const taken = [...new URLSearchParams(printLink(composition.recipe))].sort();
        expect(taken, link).toEqual([...new URLSearchParams(link)].sort());
      }
  });

  it('is no instruction of the Dockerfile, no argument and no comment', () => {
    for (const { link, composition } of cases) {
      const meant = composition.plan.stages.flatMap(({ steps }) => steps.map((step) => step.instruction));
      const read = DockerfileParser.parse(composition.dockerfile.text);
      const instructions = read.getInstructions();
      const keywords = instructions.map((each) => each.getKeyword());
      expect(keywords, link).toEqual(meant.map(({ keyword }) => keyword));
      const directives = read.getDirectives().map((each) => [each.getName(), each.getValue()]);
      expect(directives, link).toEqual([['syntax', 'docker/dockerfile:1']]);
      const texts = [
        ...instructions.map((each) => each.getArgumentsContent()),
        ...read.getComments().map((each) => each.getContent()),
      ];
      expect(texts.join('\n'), link).not.toContain(mark);
    }
  });

  it('names the project and the image in compose.yaml, and is nothing else there', () => {
    for (const { link, composition } of cases) {
      const { name, recipe } = composition;
      const document = parseYaml(textOf(composition, 'compose.yaml') ?? 'null');
      expect(Object.keys(document?.services ?? {}), link).toEqual(
        recipe.services.length === 0 ? [] : ['app', ...recipe.services],
      );
      const { keeps } = appType(recipe.app);
      const names = [name.replaceAll('.', '-'), `${name}:latest`];
      const volumes = keeps === undefined ? [] : [`${containerName(name)}-${keeps}`];
      expect(markedStrings(document), link).toEqual(
        document !== null && name.includes(mark) ? [...names, ...volumes] : [],
      );
    }
  });

  it('is the title of the notebook and a name in a list, and no cell of its own', () => {
    for (const { link, composition } of cases.filter((each) => each.composition.recipe.app === 'jupyter')) {
      const { name, recipe } = composition;
      const notebook = JSON.parse(textOf(composition, 'src/start.ipynb') ?? '');
      const names = recipe.libraries.map((library) => JSON.stringify(library.name)).join(', ');
      expect(markedStrings(notebook), link).toEqual(
        [`# ${name.replace(/^www\./, 'www\\.')}\n`, `{name: version(name) for name in [${names}]}`].filter(
          (text) => text.includes(mark),
        ),
      );
    }
  });

  it('is one line of requirements.in where it is the name of a library', () => {
    for (const { link, composition } of cases) {
      const lines = textOf(composition, 'requirements.in')?.split(/[\n\r\u0085\u2028\u2029]/) ?? [];
      const asked = lines.filter((line) => line !== '' && !line.startsWith('#'));
      expect(
        asked.map((line) => line.replace(/ {2}#.*$/, '')),
        link,
      ).toEqual(composition.lock.roots.map(({ requirement }) => printPep508(requirement)));
    }
  });

  it('is no markup in the README: what the link got wrong is quoted as code, and nowhere else', () => {
    for (const { link, composition, linkProblems } of cases) {
      const readme = textOf(composition, 'README.md') ?? '';
      expect(unusualKinds(readme), link).toEqual([]);
      expect(readItems(readme), link).toEqual([...linkProblems, ...composition.problems].map(meantItem));
    }
  });

  it('changes a command by the name of the image alone, word for word', () => {
    const plain = 'plain-name';
    const different = new Map(cases.map(({ composition }) => [printLink(composition.recipe), composition]));
    const lines = [...different.values()].flatMap(linesOf);
    const others = [...different.values()].flatMap(({ recipe, name }) =>
      linesOf(compose({ ...recipe, name: plain }, everything)).map((line) => ({ line, name })),
    );
    const meant = shellWords(others.map(({ line }) => line)).map((words, index) =>
      words.map((word) => word.replace(plain, others[index]?.name ?? '')),
    );
    expect(shellWords(lines)).toEqual(meant);
  });

  it('is visible ASCII in a header', () => {
    for (const { link, composition, linkProblems } of cases) {
      const header = printWarningsHeader([...linkProblems, ...composition.problems]);
      expect(header, link).toMatch(/^[\x20-\x7e]*$/);
      expect(JSON.parse(header).length, link).toBeGreaterThan(0);
    }
  });
});

describe('hostile text that somebody types', () => {
  const registries: readonly RegistryId[] = ['docker-hub', 'ghcr', 'own'];

  it.each(registries)('is one word of a command, or a part of one: %s', (registry) => {
    const server = (text: string) => ({ 'docker-hub': [], ghcr: ['ghcr.io'], own: [text] })[registry];
    const lines = hostileTexts.flatMap((text) => publishCommands('api', registry, text, text));
    const meant = hostileTexts.map(withoutOptions).flatMap((text) => {
      const target = [...server(text), text, 'api:latest'].join('/');
      return [
        ['docker', 'login', ...server(text)],
        ['docker', 'tag', 'api:latest', target],
        ['docker', 'push', target],
      ];
    });
    expect(shellWords(lines.map(({ line }) => line))).toEqual(meant);
  });
});

describe('the address of a server', () => {
  const line = (origin: string) =>
    linkCommands('api', origin, { ...defaultRecipe, app: 'script' }, '2026-11');

  it.each(['http://127.0.0.1:3000', 'https://roadcut.example', 'http://[::1]:3000'])(
    'is a word: %s',
    (origin) => {
      const words = ['docker', 'build', '-t', 'api:latest', `${origin}/context.tar.gz?app=script&at=2026-11`];
      expect(shellWords(line(origin).map((command) => command.line))).toEqual([words]);
    },
  );

  it('that a shell would take for more than a word gets no line', () => {
    const origins = hostileTexts.map((text) => `http://${text}`).filter((origin) => line(origin).length > 0);
    const last = shellWords(origins.flatMap((origin) => line(origin).map((command) => command.line)));
    expect(last.map((words) => words.at(-1))).toEqual(
      origins.map((origin) => `${origin}/context.tar.gz?app=script&at=2026-11`),
    );
    expect(line('http://$(id).evil.example:3000')).toEqual([]);
  });
});

/** As docker would see it: control characters are no part of a name, and an option is not one. */
function withoutOptions(text: string): string {
  return [...text]
    .filter((character) => !/\p{Cc}/u.test(character))
    .join('')
    .replace(/^-+/, '');
}

function textOf({ files }: Composition, path: string): string | undefined {
  return files.find((file) => file.path === path)?.text;
}

function linesOf({ commands }: Composition): string[] {
  return commands.flatMap((group) => group.commands.map(({ line }) => line));
}

/** Keys and values, at any depth. */
function markedStrings(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(mark) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...markedStrings(key), ...markedStrings(inner)]);
}
