import { expect, test } from './test';

const build = 'docker build -t flask-api:latest .';
const run = 'docker run -d --name flask-api -p 8000:8000 flask-api:latest';

test('a visitor can copy the commands', async ({ composer }) => {
  await composer.allowClipboard();
  await composer.open();
  for (const line of [build, run]) {
    await composer.copyCommand(line).click();
    // Both say it for a moment only, so they are looked for at the same time.
    await Promise.all([
      expect(composer.commands.getByRole('button', { name: `Copied ${line}` })).toBeVisible(),
      expect(composer.commands.getByRole('status').filter({ hasText: 'Copied' })).not.toHaveCount(0),
    ]);
    expect(await composer.clipboard()).toBe(line);
    await expect(composer.commands.getByRole('button', { name: `Copy ${line}` })).toBeVisible();
  }
});

test('a visitor can copy the build command with C', async ({ composer, page }) => {
  await composer.allowClipboard();
  await composer.open('?app=script&name=one');
  await page.keyboard.press('c');
  await expect.poll(() => composer.clipboard()).toBe('docker build -t one:latest .');
});

test('a visitor can copy where the clipboard is blocked: the line is selected', async ({ composer }) => {
  await composer.blockClipboard();
  await composer.open();
  await composer.copyCommand(run).click();
  await expect(composer.commands.getByRole('button', { name: `Press Ctrl C ${run}` })).toBeVisible();
  await expect.poll(() => composer.selection()).toBe(run);
});

test('a visitor can publish to every registry', async ({ composer }) => {
  await composer.open('?name=my-api');
  await composer.openMoreCommands();
  const { commands } = composer;
  const registry = (name: string) => composer.choose(commands.getByRole('radio', { name }));
  const expectTarget = async (login: string, target: string) => {
    await expect(commands.getByRole('code').getByText(login, { exact: true })).toHaveCount(1);
    await expect(composer.command(`docker tag my-api:latest ${target}`)).toBeVisible();
    await expect(composer.command(`docker push ${target}`)).toBeVisible();
  };
  await expectTarget('docker login', 'your-account/my-api:latest');
  await commands.getByRole('textbox', { name: 'Account' }).fill('ada');
  await expectTarget('docker login', 'ada/my-api:latest');
  await registry('GitHub');
  await expectTarget('docker login ghcr.io', 'ghcr.io/ada/my-api:latest');
  await registry('Own registry');
  await commands.getByRole('textbox', { name: 'Host' }).fill('hub.example.org:5000');
  await expectTarget('docker login hub.example.org:5000', 'hub.example.org:5000/ada/my-api:latest');
  await commands.getByRole('textbox', { name: 'Account' }).fill('a; rm -rf /');
  await expect(composer.command("'hub.example.org:5000/a; rm -rf //my-api:latest'").first()).toBeVisible();
});

test('a visitor can find out how to install Docker on every system', async ({ composer }) => {
  await composer.open();
  await expect(composer.commands.getByText('macOS')).toBeHidden();
  await composer.openMoreCommands();
  for (const [system, line] of [
    ['macOS', 'brew install --cask docker-desktop'],
    ['Windows', 'winget install --id Docker.DockerDesktop'],
    ['Linux', 'https://get.docker.com'],
    ['ChromeOS', 'apt-get install'],
  ] as const) {
    await expect(composer.commands.getByText(system, { exact: true })).toBeVisible();
    await expect(composer.command(line)).toBeVisible();
  }
});

test('a visitor finds the login token of JupyterLab where it is needed', async ({ composer }) => {
  await composer.open('?app=jupyter');
  await expect(composer.commands.getByText('the login token is in it')).toBeVisible();
});

test('a visitor finds what must be known before a line: where notebooks stay, and what nobody here has run', async ({
  composer,
}) => {
  await composer.open('?app=jupyter&name=lab');
  await composer.openMoreCommands();
  await expect(
    composer.commands.getByText('is in the volume lab-work, which outlives the container'),
  ).toBeVisible();
  await expect(composer.command('podman build --format docker -t lab:latest .')).toBeVisible();
  await expect(composer.commands.getByText('not run by us')).toBeVisible();
  await expect(composer.command('apptainer build lab.sif docker-archive:lab.tar')).toBeVisible();
});

test('a visitor whom Docker refuses finds its words, what they mean and the way out', async ({
  composer,
}) => {
  await composer.open('?port=9000');
  const seen = composer.commands.getByText('port is already allocated');
  await expect(seen).toBeHidden();
  await composer.openMoreCommands();
  await expect(seen).toBeVisible();
  await expect(composer.commands.getByText('Another container uses port 9000.')).toBeVisible();
  await expect(composer.command('docker ps --filter publish=9000')).toBeVisible();
  await expect(composer.command('docker builder prune')).toBeVisible();
});
