import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './test';

test.use({ buildkit: true });

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** A lab as its reader sees it. */
class Lab {
  readonly step;
  readonly verdict;
  readonly spoken;
  readonly layers;
  readonly checks;
  readonly editor;
  readonly squares;

  constructor(readonly page: Page) {
    const text = page.getByRole('article');
    this.step = page.locator('[aria-current="step"]');
    this.verdict = text.locator('[data-verdict]');
    this.spoken = text.locator('[aria-live="polite"]');
    this.layers = page.getByRole('table', { name: 'Layers of the image' });
    this.checks = page.getByRole('list', { name: 'Checks' });
    this.editor = page.getByRole('list', { name: 'Your Dockerfile' });
    this.squares = text.getByText(/^1 (still open|right)/);
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    // The drawing stands on sizes that only a running page knows.
    await expect(this.page.locator('html:not([data-link]) [data-picture] svg').first()).toBeVisible();
  }

  line(number: number) {
    return this.editor.getByLabel(`Line ${number}`, { exact: true });
  }

  lines(): Promise<string[]> {
    return this.editor
      .getByRole('textbox')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  }
}

function widerThanWindow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

test('a lab can be gone through by keys alone, from the first guess to the task', async ({ page }) => {
  const lab = new Lab(page);
  await lab.open('/learn/order');
  await expect(lab.step).toContainText('your turn');
  await expect(lab.layers).toContainText('time not known');
  await page.keyboard.press('2');
  await expect(page.getByRole('radio', { name: 'Only COPY' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(lab.verdict).toHaveText('You said only COPY. Three steps ran.');
  await expect(lab.spoken).toHaveText('You said only COPY. Three steps ran. After the change: 11.6 s.');
  await expect(lab.layers.getByRole('row', { name: /pip install/ })).toContainText('rebuilt');
  await page.keyboard.press('Enter');
  await expect(lab.step).toContainText('Why');
  await page.keyboard.press('1');
  await expect(lab.spoken).toHaveText(/^Dates are not compared/);
  await expect(page.getByRole('button', { name: 'Next question' })).toBeDisabled();
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect(page.getByText('question 2 of 3')).toBeVisible();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(lab.verdict).toContainText('You said every step. Every step was reused');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Build it yourself' })).toBeVisible();
  await expect(lab.squares).toHaveText('1 right after a correction, 2 right at once, 3 right at once');
  await expect(lab.checks).toContainText('not met:That change costs under 1 s');
  await lab.line(2).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(lab.line(3)).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(lab.line(4)).toHaveValue('COPY . /app');
  await expect(lab.checks).toContainText('line 3 fails');
  await expect(page.getByText("No such file or directory: 'requirements.txt'")).toBeVisible();
  await lab.line(2).focus();
  await page.keyboard.press('Enter');
  await expect(lab.line(3)).toBeFocused();
  await page.keyboard.type('COPY requirements.txt .');
  await expect(page.getByText('Solved.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(lab.line(3)).toHaveValue('');
  await page.goForward();
  await expect(page.getByText('Solved.')).toBeVisible();
  await expect(lab.step).toContainText('solved');
  const own = page.getByRole('link', { name: 'See what an edit costs in your own recipe' });
  await expect(own).toHaveAttribute('href', '/?ask=edit');
  await page.goto('/learn');
  await expect(page.getByRole('link', { name: /Why order matters/ })).toContainText('done');
  await expect(page.getByText('1 of 6')).toBeVisible();
});

test('nothing of an outcome shows before a guess, and the guess is drawn', async ({ page }) => {
  const lab = new Lab(page);
  await lab.open('/learn/order');
  await expect(lab.layers).not.toContainText('rebuilt');
  await expect(page.locator('.beside')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Only COPY' }).check({ force: true });
  await expect(page.locator('.beside[data-look="pencil"]')).toHaveCount(1);
  await expect(page.locator('.beside[data-look="truth"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Build and see' }).click();
  await expect(page.locator('.beside[data-look="truth"]')).toContainText('3 of 3 steps');
  await expect(page.locator('.beside[data-look="pencil"]')).toHaveCount(1);
});

test('each state is a link, the browser goes back through them, and U undoes', async ({ page }) => {
  const lab = new Lab(page);
  await lab.open('/learn/order');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?step=run&said=2$/);
  await page.getByRole('button', { name: 'touch app.py' }).click();
  await expect(lab.layers).not.toContainText('rebuilt');
  await page.reload();
  await expect(page.getByRole('button', { name: 'touch app.py' })).toHaveAttribute('aria-pressed', 'true');
  await expect(lab.layers).not.toContainText('rebuilt');
  await page.keyboard.press('u');
  await expect(page).toHaveURL(/\?step=run&said=2$/);
  await page.goBack();
  await expect(lab.step).toContainText('you said: only COPY');
  await page.goBack();
  await expect(lab.step).toContainText('your turn');
});

test('a link that the lab has no state for opens it at its start and says so', async ({ page }) => {
  const lab = new Lab(page);
  await lab.open('/learn/order?step=fly&said=2');
  await expect(page.getByRole('article').getByRole('alert')).toHaveText(
    'This lab has no state “step=fly”. It opens at its start.',
  );
  await expect(lab.step).toContainText('your turn');
  await lab.open('/learn/container?step=run&said=1&do=format.c');
  await expect(page.getByRole('article').getByRole('alert')).toContainText('no such commands');
  await expect(lab.step).toContainText('your turn');
});

test('a line is moved by dragging it, too', async ({ page }) => {
  const lab = new Lab(page);
  await lab.open('/learn/order?q=3&step=build');
  const rows = lab.editor.getByRole('listitem');
  await rows.nth(1).locator('[draggable]').dragTo(rows.nth(3));
  await expect(lab.line(4)).toHaveValue('COPY . /app');
  await expect(page.getByText('COPY . /app is now line 4')).toBeAttached();
});

test('text of a link stays text', async ({ page }) => {
  const lab = new Lab(page);
  const hostile = 'FROM python:3.13-slim\nRUN echo "<img src=x onerror=alert(1)>"\n';
  await lab.open(`/learn/order?q=3&step=build&dockerfile=${encodeURIComponent(hostile)}`);
  await expect(lab.line(2)).toHaveValue('RUN echo "<img src=x onerror=alert(1)>"');
  await expect(lab.checks).toBeVisible();
  await expect(page.locator('img')).toHaveCount(0);
});

test('without storage the answers last as long as the page, and one line says so', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const lab = new Lab(page);
  await lab.open('/learn/order');
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect(lab.squares).toHaveText('1 right at once, 2 still open, 3 still open');
  await expect(page.getByText('This browser keeps nothing')).toBeVisible();
});

test('where BuildKit does not come, the task says so and keeps the lines', async ({ page, watch }) => {
  watch.provokes(/_next\/static\/buildkit\//);
  await page.route('**/_next/static/buildkit/**', (route) => route.abort('connectionfailed'));
  const lab = new Lab(page);
  await lab.open('/learn/order?q=3&step=build');
  const told = page.getByRole('alert').filter({ hasText: 'BuildKit could not be fetched' });
  await expect(told).toBeVisible();
  await lab.line(1).fill('FROM python:3.13');
  await page.unroute('**/_next/static/buildkit/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(lab.checks).toBeVisible();
  expect((await lab.lines())[0]).toBe('FROM python:3.13');
});

test('containers: what is pressed is done, drawn and printed, and the task asks for a commit', async ({
  page,
}) => {
  const lab = new Lab(page);
  await lab.open('/learn/container');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(lab.verdict).toHaveText('You said still in a. It is still in a, and only there.');
  const table = page.getByRole('table', { name: 'Containers' });
  await page.keyboard.press('x');
  await expect(table.getByRole('row', { name: /^a removed/ })).toBeAttached();
  await expect(page.getByRole('log')).toContainText('docker rm -f a');
  await page.keyboard.press('u');
  await expect(table.getByRole('row', { name: /^a running/ })).toBeAttached();
  await lab.open('/learn/container?q=3&step=build');
  await expect(lab.checks).toContainText('not met:The first a is removed');
  await page.getByRole('button', { name: 'commit a' }).click();
  await page.getByRole('button', { name: 'rm -f a' }).click();
  await page.getByRole('button', { name: 'run notes' }).click();
  await expect(page.getByText('Solved.')).toBeVisible();
});

test('the lessons lead back to the recipe that one came from', async ({ composer, page }) => {
  await composer.open('?app=script&lib=numpy');
  await page.getByRole('link', { name: 'Learn', exact: true }).click();
  await expect(page.getByRole('heading', { name: /A Flask app and a notebook server/ })).toBeVisible();
  await page.getByRole('link', { name: /What is a layer/ }).click();
  await expect(page.getByText('question 1 of 3')).toBeVisible();
  await page.getByRole('link', { name: 'Back to composer' }).click();
  await expect(page).toHaveURL(/\?app=script&lib=numpy$/);
});

test('answers can be saved for a teacher, and forgotten: the list asks once', async ({ page }) => {
  const lab = new Lab(page);
  await lab.open('/learn/order?step=run&said=3');
  await expect(lab.squares).toHaveText(/^1 right at once/);
  await page.goto('/learn');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const rows = readFileSync(await (await saved).path(), 'utf8').split('\r\n');
  expect(rows[1]).toBe('3 Why order matters,1 Which steps run again?,"COPY, WORKDIR and pip install",yes,0');
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('button', { name: 'Forget one answer' }).click();
  await expect(page.getByText('0 of 18 questions answered')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the lessons, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const lab = new Lab(page);
    for (const address of [
      '/learn/order?said=2',
      '/learn/order?step=run&said=2',
      '/learn/order?step=why&said=2&why=1.3',
      '/learn/order?q=3&step=build',
      '/learn/container?step=run&said=2',
      '/learn/context?step=run&said=2',
    ]) {
      await lab.open(address);
      if (address.includes('build')) await expect(lab.checks).toBeVisible();
      expect(await violations(page), address).toEqual([]);
    }
    await page.goto('/learn');
    await expect(page.getByText('Your progress')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

test('on a phone a lab is one column that fits, and a finger does what keys do @every-size', async ({
  page,
  isMobile,
}) => {
  const lab = new Lab(page);
  await lab.open('/learn/order');
  expect(await widerThanWindow(page)).toBe(0);
  await page.getByRole('group').getByText('Only COPY').click();
  await page.getByRole('button', { name: 'Build and see' }).click();
  await expect(lab.verdict).toHaveText('You said only COPY. Three steps ran.');
  await lab.open('/learn/order?q=3&step=build');
  await expect(lab.checks).toBeVisible();
  await page.getByRole('button', { name: 'Move line 2 down' }).click();
  expect((await lab.lines()).slice(1, 3)).toEqual(['WORKDIR /app', 'COPY . /app']);
  expect(await widerThanWindow(page)).toBe(0);
  await page.goto('/learn/container?said=1');
  await expect(page.getByText('Your guess: still here')).toBeVisible();
  expect(await widerThanWindow(page)).toBe(0);
  if (isMobile) await expect(page.getByRole('complementary')).toBeHidden();
});
