import { expectRecipe } from './expect-recipe';
import { expect, test } from './test';

test.beforeEach(({ composer }) => composer.open());

test('a visitor can choose a Python', async ({ composer, server }) => {
  await composer.choose(composer.radio('Python version', '3.12'));
  await expectRecipe(composer, server, '?python=3.12');
  await expect(composer.layer('CPython 3.12 and pip')).toHaveCount(1);
  await expect(composer.codeLine(/FROM python:3\.12-slim/)).toHaveCount(1);
  await expect(composer.sentence).toContainText('Python 3.12');
});

test('a visitor can choose one exact Python release, and is told which there are', async ({
  composer,
  server,
}) => {
  await composer.choose(composer.radio('Python version', 'other'));
  const version = composer.field('Exact version');
  await version.fill('3.7.99');
  await expect(composer.form.getByRole('alert')).toContainText('No release known of that number');
  await version.press('Enter');
  await expect(version).toHaveValue('3.7.99');
  expect(composer.query()).toBe('');
  await version.fill('3.7.4');
  await version.press('Enter');
  await expectRecipe(composer, server, '?python=3.7.4');
  await expect(composer.problems).toContainText('Python 3.7.4 has had no security fixes since');
  await composer.problems.getByRole('button', { name: 'Use Python 3.11' }).click();
  await expect(composer.problems).not.toContainText('security fixes');
});

test('a base with the Python of its distribution brings that one along, and says what nobody knows', async ({
  composer,
  server,
}) => {
  await composer.choose(composer.radio('Variant', /^cuda/));
  await expectRecipe(composer, server, '?python=3.12&base=cuda');
  await expect(composer.problems).toContainText('was not run by us');
  await expect(composer.layer('nvidia/cuda')).toContainText('size not known');
  await composer.choose(composer.radio('Python version', /^3.13$/));
  await expect(composer.problems).toContainText('has the Python that Ubuntu packages, 3.12.3, and no other.');
  await composer.problems.getByRole('button', { name: 'Use Python 3.12' }).click();
  await expectRecipe(composer, server, '?python=3.12&base=cuda');
});

test('a visitor can choose the base image', async ({ composer, server }) => {
  await composer.choose(composer.radio('Variant', /^alpine/));
  await expectRecipe(composer, server, '?base=alpine');
  await expect(composer.layer('Alpine')).toHaveCount(1);
  await expect(composer.layer('Debian')).toHaveCount(0);
  await composer.choose(composer.radio('Variant', /^full/));
  await expectRecipe(composer, server, '?base=full');
  await expect(composer.layer('Debian')).toHaveCount(1);
});

const apps = [
  { app: 'FastAPI', query: '?app=fastapi', name: 'fastapi-app', port: 8000, entry: 'src/app.py' },
  { app: 'Flask + Celery', query: '?app=celery', name: 'celery-app', port: 8000, entry: 'src/tasks.py' },
  { app: 'Streamlit', query: '?app=streamlit', name: 'streamlit-app', port: 8501, entry: 'src/app.py' },
  {
    app: 'JupyterLab',
    query: '?app=jupyter',
    name: 'jupyter-lab',
    port: 8888,
    entry: 'src/start.ipynb',
    keeps: 'work',
  },
  { app: 'Script', query: '?app=script', name: 'python-script', port: null, entry: 'src/main.py' },
];

for (const { app, query, name, port, entry, keeps } of apps) {
  test(`a visitor can choose the app type ${app}`, async ({ composer, server }) => {
    await composer.chooseApp(app);
    await expectRecipe(composer, server, query);
    await expect(composer.imageName).toHaveValue(name);
    await expect(composer.page).toHaveTitle(`${name} · Roadcut`);
    await expect(composer.file(entry)).toBeVisible();
    await expect(composer.command(`docker build -t ${name}:latest .`)).toBeVisible();
    await expect(composer.field('Port')).toHaveCount(port === null ? 0 : 1);
    const run =
      port === null
        ? `docker run --rm --init ${name}`
        : `docker run -d --name ${name} -p ${port}:${port} ${keeps ? `-v ${name}-${keeps}:/app/${keeps} ` : ''}${name}`;
    await expect(composer.command(run)).toBeVisible();
    await expect(composer.codeLine('EXPOSE')).toHaveCount(port === null ? 0 : 1);
  });
}

test('a visitor can put services beside the app', async ({ composer, server }) => {
  await composer.checkbox(/^Postgres/).check();
  await expectRecipe(composer, server, '?with=postgres');
  await expect(composer.file('compose.yaml')).toBeVisible();
  await expect(composer.chips.filter({ hasText: 'from Postgres' })).toHaveCount(1);
  await expect(composer.command('docker compose up --build')).toBeVisible();
  await composer.checkbox(/^Redis/).check();
  await expectRecipe(composer, server, '?with=postgres,redis');
  await composer.checkbox(/^Postgres/).uncheck();
  await composer.checkbox(/^Redis/).uncheck();
  await expectRecipe(composer, server, '');
  await expect(composer.file('compose.yaml')).toHaveCount(0);
});

test('a visitor hears of a service that nobody here ran, and reads whose word its settings are', async ({
  composer,
  server,
}) => {
  const mongodb = composer.checkbox('MongoDB mongo:8 · not run by us');
  const group = composer.form.getByRole('group', { name: 'Beside the app' });
  await expect(composer.checkbox('Postgres postgres:18-alpine')).toBeVisible();
  await expect(group).toHaveAccessibleDescription('');
  await mongodb.check();
  await expectRecipe(composer, server, '?with=mongodb');
  await expect(group).toHaveAccessibleDescription(
    'Not run by us, but set up as the image’s documentation says: MongoDB.',
  );
  await expect(group.getByRole('link', { name: 'MongoDB' })).toHaveAttribute(
    'href',
    'https://hub.docker.com/_/mongo',
  );
  await mongodb.uncheck();
  await expect(group.getByRole('link')).toHaveCount(0);
});

test('a visitor who chooses a worker gets the service that it needs', async ({ composer }) => {
  await expect(composer.checkbox(/^Redis/)).not.toBeChecked();
  await composer.chooseApp('Flask + Celery');
  await expect(composer.checkbox(/^Redis/)).toBeChecked();
  await expect(composer.checkbox(/^Redis/)).toBeDisabled();
  await expect(composer.checkbox('Redis needed by Flask + Celery')).toBeVisible();
  await expect(composer.command('docker compose up --build')).toBeVisible();
  await expect(composer.sentence).toContainText('with Redis');
});

test('a visitor can choose the installer', async ({ composer, server }) => {
  await expect(composer.codeLine('uv pip install')).toHaveCount(1);
  await composer.choose(composer.radio('Installer', 'pip'));
  await expectRecipe(composer, server, '?installer=pip');
  await expect(composer.codeLine('uv pip install')).toHaveCount(0);
  await expect(composer.layer('RUN pip install')).toHaveCount(1);
});

test('a visitor can choose the port, and bad ones are refused', async ({ composer, server }) => {
  const port = composer.field('Port');
  await port.fill('70000');
  await expect(composer.form.getByRole('alert')).toContainText('A port is a number from 1 to 65535.');
  await expect(port).toHaveAttribute('aria-invalid', 'true');
  await port.fill('5000');
  await port.press('Enter');
  await expectRecipe(composer, server, '?port=5000');
  await expect(composer.codeLine('EXPOSE 5000')).toHaveCount(1);
  await expect(
    composer.command('docker run -d --name flask-api -p 5000:5000 flask-api:latest'),
  ).toBeVisible();
  await port.fill('');
  await port.press('Enter');
  await expectRecipe(composer, server, '');
  await expect(port).toHaveValue('8000');
});

test('a visitor can name the image, and names that Docker refuses are refused', async ({
  composer,
  server,
}) => {
  await composer.imageName.fill('My API');
  await expect(composer.imageName).toHaveAttribute('aria-invalid', 'true');
  await composer.imageName.press('Enter');
  expect(composer.query()).toBe('');
  await composer.imageName.fill('my-api');
  await composer.imageName.press('Enter');
  await expectRecipe(composer, server, '?name=my-api');
  await expect(composer.command('docker build -t my-api:latest .')).toBeVisible();
});

const options = [
  { option: /^Keep uv’s cache/, query: '?without=cache', line: 'type=cache' },
  { option: 'Run as a normal user, not root', query: '?without=user', line: 'USER 10001' },
  { option: 'Compile code to bytecode', query: '?without=bytecode', line: 'compileall' },
  { option: 'Health check', query: '?without=health', line: 'HEALTHCHECK' },
];

for (const { option, query, line } of options) {
  test(`a visitor can switch off and on: ${query}`, async ({ composer, server }) => {
    await expect(composer.codeLine(line)).toHaveCount(1);
    await composer.checkbox(option).uncheck();
    await expectRecipe(composer, server, query);
    await expect(composer.codeLine(line)).toHaveCount(0);
    await composer.checkbox(option).check();
    await expectRecipe(composer, server, '');
  });
}

test('a visitor can start from an example and go back', async ({ composer, server }) => {
  await composer.openPresets();
  await composer.form.getByRole('button', { name: /^Data API/ }).click();
  await expectRecipe(composer, server, '?name=data-api&app=fastapi&lib=pandas,pydantic&with=postgres');
  await composer.page.keyboard.press('Control+z');
  await expectRecipe(composer, server, '');
});

test('a visitor opens a group of apps and chooses there, one group at a time', async ({ composer }) => {
  const group = (name: RegExp) => composer.group('App').getByRole('button', { name });
  await expect(group(/^Web services/)).toHaveAttribute('aria-expanded', 'true');
  await group(/^Notebooks/).click();
  await expect(group(/^Web services/)).toHaveAttribute('aria-expanded', 'false');
  await expect(composer.app('Flask API')).toHaveCount(0);
  await composer.app('JupyterLab').check();
  await expect.poll(() => composer.query()).toBe('?app=jupyter');
  await group(/^Notebooks/).click();
  await expect(group(/^Notebooks/)).toHaveAttribute('aria-expanded', 'false');
});

test('a visitor searches the apps by what they are good for', async ({ composer, page }) => {
  await composer.appSearch.fill('queue');
  await expect(composer.group('App').getByRole('status')).toHaveText(/^\d found by name or purpose$/);
  await expect(composer.app('Flask API')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(composer.app('Flask + Celery')).toBeFocused();
  await page.keyboard.press('Space');
  await expect.poll(() => composer.query()).toBe('?app=celery');
  await composer.appSearch.fill('zzz');
  await expect(composer.group('App').getByRole('status')).toContainText('Nothing matches “zzz”.');
  await composer.appSearch.press('Escape');
  await expect(composer.app('Flask + Celery')).toBeChecked();
  // With the pointer the list goes, and the focus is where the choice is.
  await composer.appSearch.fill('dash');
  await composer.group('App').locator('label').first().click();
  await expect.poll(() => composer.query()).toBe('?app=dash');
  await expect(composer.appSearch).toHaveValue('');
  await expect(composer.app('Dash')).toBeFocused();
  // Escape in the list gives back the groups too.
  await composer.appSearch.fill('flask');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(composer.app('Dash')).toBeFocused();
});

test('what the chosen Python cannot run says so, and one click takes both', async ({ composer, page }) => {
  await page.route('**/catalogue/2026-10/index.json', async (route) => {
    const index = await (await route.fetch()).json();
    index.libraries.find(({ name }: { name: string }) => name === 'streamlit').pythons = ['3.12'];
    await route.fulfill({ json: index });
  });
  await composer.open('?at=2026-10');
  await composer
    .group('App')
    .getByRole('button', { name: /^Pages and dashboards.*1 not on this Python/ })
    .click();
  await expect(composer.app('Streamlit')).toHaveAccessibleDescription(
    /^streamlit has no version that runs on Python 3.13. The nearest that has one is 3.12./,
  );
  await composer.app('Streamlit').focus();
  await page.keyboard.press('Space');
  expect(composer.query()).toBe('?at=2026-10');
  await composer.group('App').getByRole('button', { name: 'Use 3.12' }).click();
  await expect.poll(() => composer.query()).toBe('?app=streamlit&python=3.12&at=2026-10');
  await expect(composer.app('Streamlit')).toBeChecked();
  await expect(composer.app('Streamlit')).toBeFocused();
});
