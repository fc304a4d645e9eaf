import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ComposerPage } from './composer-page';
import { expect, test } from './test';

test.use({ buildkit: true });

const buildkit = '**/_next/static/buildkit/**';

/** A desk and a phone have a place for it each; one of them shows. */
function verdict({ page }: ComposerPage, words: string) {
  return page.getByText(words, { exact: true }).filter({ visible: true });
}

/** 19 MB are compiled before BuildKit says anything, which takes a busy machine its time. */
async function expectVerdict(composer: ComposerPage, words: string): Promise<void> {
  await expect(verdict(composer, words)).toBeVisible({ timeout: 60_000 });
}

const findings = (page: Page) => page.getByRole('list', { name: 'Findings of BuildKit' });

/** What is composed has no findings, so BuildKit is given a text with a fault; to be called before the page opens. */
async function misquote(page: Page, right: string, wrong: string): Promise<void> {
  await page.addInitScript(
    ([from, to]) => {
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: never[]) {
        const isText = typeof message === 'object' && message !== null && 'dockerfile' in message;
        const sent = isText ? { ...message, dockerfile: `${message.dockerfile}`.replace(from, to) } : message;
        postMessage.call(this, sent, ...rest);
      };
    },
    [right, wrong] as const,
  );
}

test('a visitor reads that BuildKit finds nothing, also after a choice', async ({ composer }) => {
  await composer.open();
  await expectVerdict(composer, 'BuildKit 0.34: no findings');
  await composer.choose(composer.radio('Python version', '3.12'));
  await expect(composer.codeLine('FROM python:3.12')).toHaveCount(1);
  await expectVerdict(composer, 'BuildKit 0.34: no findings');
  await expect(findings(composer.page)).toHaveCount(0);
});

test('a visitor reads the verdict beside the Dockerfile only', async ({ composer }) => {
  await composer.open();
  await expectVerdict(composer, 'BuildKit 0.34: no findings');
  await composer.file('README.md').click();
  await expect(verdict(composer, 'BuildKit 0.34: no findings')).toHaveCount(0);
});

test('a visitor has the page before BuildKit is asked for', async ({ composer, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    window.requestIdleCallback = (task) =>
      held.push(() => task({ didTimeout: false, timeRemaining: () => 50 }));
    Object.assign(window, { becomeIdle: () => held.splice(0).map((task) => task()) });
  });
  await composer.open('?lib=pandas');
  await page.waitForLoadState('networkidle');
  await expectVerdict(composer, 'BuildKit is loading');
  expect(asked.filter((address) => /buildkit|worker/.test(address))).toEqual([]);
  await page.evaluate(() => Reflect.get(window, 'becomeIdle')());
  await expectVerdict(composer, 'BuildKit 0.34: no findings');
  expect(asked.filter((address) => address.includes('/_next/static/buildkit/'))).toHaveLength(1);
});

test('a visitor without BuildKit has everything else, and can try again with the keyboard', async ({
  composer,
  page,
  watch,
  server,
}) => {
  watch.provokes(/_next\/static\/buildkit\//);
  await page.route(buildkit, (route) => route.abort('connectionfailed'));
  await composer.open('?lib=pandas');
  await expectVerdict(composer, 'Not checked by BuildKit');
  await expect(page.getByText('BuildKit did not load. Everything else works.')).toBeVisible();
  expect(await composer.code()).toBe(await server.dockerfile('?lib=pandas'));
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.unroute(buildkit);
  await page.getByRole('region', { name: 'Files' }).getByRole('button', { name: 'Try again' }).focus();
  await page.keyboard.press('Enter');
  await expectVerdict(composer, 'BuildKit 0.34: no findings');
  await expect(page.getByRole('region', { name: 'Files' }).locator(':focus')).toHaveCount(1);
});

test('a visitor of a host that knows no brotli gets BuildKit all the same', async ({ composer, page }) => {
  await page.route(buildkit, (route) =>
    route.fulfill({ path: `out${new URL(route.request().url()).pathname}`, contentType: 'application/gzip' }),
  );
  await composer.open();
  await expectVerdict(composer, 'BuildKit 0.34: no findings');
});

test('a visitor goes from a finding to its line, and to the page of its rule', {
  tag: '@every-size',
}, async ({ composer, page }) => {
  await misquote(page, 'CMD ["gunicorn"', 'cmd ["gunicorn"');
  await composer.open();
  const tab = page.getByRole('tablist', { name: 'Screen' }).getByRole('tab', { name: 'Dockerfile' });
  if (await tab.isVisible()) await tab.click();
  await expectVerdict(composer, 'BuildKit 0.34: 1 finding');
  await expect(page.getByText('BuildKit has findings.')).toBeAttached();
  const finding = findings(page).getByRole('listitem');
  await expect(finding).toContainText("Command 'cmd' should match the case of the command majority");
  const rule = finding.getByRole('link', { name: 'ConsistentInstructionCasing' });
  await expect(rule).toHaveAttribute('href', /^https:\/\/docs\.docker\.com\//);
  await expect(rule).toHaveAttribute('rel', /noopener/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const line = composer.codeLine('CMD ["gunicorn"');
  await finding.getByRole('button', { name: /^Line \d+$/ }).focus();
  await page.keyboard.press('Enter');
  await expect(line).toBeInViewport({ ratio: 1 });
  await expect(line).toHaveAttribute('data-lit', 'true');
});

test('a visitor goes from a finding to its line in the editor', async ({ composer, page }) => {
  await misquote(page, 'CMD ["gunicorn"', 'cmd ["gunicorn"');
  await composer.open();
  await composer.moveMouse();
  await composer.editor.waitFor();
  await findings(page)
    .getByRole('button', { name: /^Line \d+$/ })
    .click();
  await expect(composer.editor.locator('.view-line').filter({ hasText: 'gunicorn' })).toBeInViewport();
  await expect(composer.editor.locator(':focus')).toHaveCount(1);
});

test('a visitor reads what BuildKit cannot build', async ({ composer, page }) => {
  await misquote(page, 'WORKDIR', 'WORKDIRR');
  await composer.open();
  await expectVerdict(composer, 'BuildKit 0.34: cannot build');
  await expect(findings(page)).toContainText('unknown instruction: WORKDIRR (did you mean WORKDIR?)');
});
