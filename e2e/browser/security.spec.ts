import { expect, test } from './test';

test('a visitor gets the page with every security header', async ({ composer, page }) => {
  const answer = await page.goto('/');
  expect(answer?.headers()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
  });
  const policy = answer?.headers()['content-security-policy'] ?? '';
  const directives = new Map(
    policy.split('; ').map((each) => [each.split(' ')[0], each.split(' ').slice(1)]),
  );
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
  // WebAssembly may be compiled; text may not.
  const exceptions = directives.get('script-src')?.filter((source) => source.includes('unsafe'));
  expect(exceptions).toEqual(["'wasm-unsafe-eval'"]);
  await composer.ready();
});

test('a visitor can use the whole page without the policy ever being in the way', async ({
  composer,
  page,
}) => {
  await composer.open('?lib=pandas');
  await composer.moveMouse();
  await composer.editor.waitFor();
  await page.keyboard.press('3');
  await composer.openMoreCommands();
  await composer.save(() => composer.download.click());
});

test('a visitor is safe from scripts that get into the page all the same', async ({
  composer,
  page,
  watch,
}) => {
  watch.provokes(/script-src/);
  await composer.open();
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "INJECTED"';
    document.body.append(script);
  });
  await expect(page).toHaveTitle('flask-api · Roadcut');
});

test('a visitor can not be shown the page in a frame', async ({ page, watch, baseURL }) => {
  watch.provokes(/frame-ancestors|ERR_BLOCKED_BY_RESPONSE/);
  await page.route('**/frame.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${baseURL}/"></iframe>` }),
  );
  const blocked = page.waitForEvent('requestfailed');
  await page.goto('/frame.html');
  await blocked;
});

test('a visitor who goes astray finds the way back', async ({ composer, page, watch }) => {
  watch.provokes(/404/);
  const answer = await page.goto('/lessons/nothing?app=flask');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  await page.getByRole('link', { name: 'Start a recipe' }).click();
  await composer.ready();
  await expect(page).toHaveURL('/');
});
