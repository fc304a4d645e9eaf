import { expect, test } from './test';

const fieldNames = [
  'name',
  'app',
  'python',
  'base',
  'lib',
  'with',
  'installer',
  'port',
  'without',
  'at',
  'surprise',
];

const attacks = [
  { what: 'markup', text: '<img src=x onerror=document.title=INJECTED>' },
  { what: 'a script', text: '</script><script>document.title="INJECTED"</script>' },
  { what: 'a shell command', text: '"; rm -rf / #INJECTED' },
  { what: 'a script address', text: 'javascript:alert("INJECTED")' },
  { what: 'a new line', text: 'x\nRUN INJECTED' },
  { what: 'a carriage return and a new line', text: 'x\r\nRUN INJECTED' },
  { what: 'other line ends', text: 'x\u2028RUN INJECTED\u2029\u0085INJECTED' },
  { what: 'a variable', text: '$' + '{INJECTED}`INJECTED`$(INJECTED)' },
  { what: 'a line that goes on', text: 'INJECTED \\' },
  { what: 'a control character', text: 'INJECTED\u0000\u001b[31m' },
];

for (const { what, text } of attacks) {
  test(`a visitor can open a link with ${what} in every field, and nothing comes of it`, async ({
    composer,
    server,
  }) => {
    const query = fieldNames.map((name) => `${name}=${encodeURIComponent(text)}`).join('&');
    await composer.open(`?${query}`);
    const problems = composer.problems.getByRole('listitem');
    await expect(problems).toHaveCount(fieldNames.length);
    await expect(problems.first()).toContainText('INJECTED');
    expect(await composer.code()).toBe(await server.dockerfile(''));
    await expect(composer.page).toHaveTitle('flask-api · Roadcut');
    await expect(composer.page.locator('img, iframe, a[href^="javascript"]')).toHaveCount(0);
    await expect(composer.layers).not.toContainText('INJECTED');
    await expect(composer.commands).not.toContainText('INJECTED');
    await composer.problems
      .getByRole('button', { name: `Remove all ${fieldNames.length} from the link` })
      .click();
    await expect(problems).toHaveCount(0);
    await expect.poll(() => composer.query()).toBe('');
    await composer.reload();
    await expect(problems).toHaveCount(0);
  });
}

const wrong = [
  { link: '?app=rails', says: 'rails is not an app type. “flask” is used', means: '' },
  { link: '?base=arch', says: 'arch is not a base image. “slim” is used', means: '' },
  { link: '?python=2.7', says: '2.7 is no Python 3. 3.13 is used.', means: '' },
  { link: '?python=3.13.', says: '3.13. is no Python', means: '' },
  { link: '?with=mongo,redis', says: 'mongo is not a service. It is left out', means: '?with=redis' },
  { link: '?installer=conda', says: 'conda is not an installer. “uv” is used', means: '' },
  { link: '?port=0', says: '0 is no port: 1 to 65535.', means: '' },
  { link: '?without=tests', says: 'tests is not a build option. It is left out', means: '' },
  { link: '?at=1999-01', says: '1999-01 is no catalogue snapshot. The newest, 2026-11, is used.', means: '' },
  {
    link: '?name=-bad-',
    says: '-bad- is not a name Docker accepts for an image, without tag and port.',
    means: '',
  },
  { link: '?name=%zz', says: '%zz is not a name Docker accepts', means: '' },
  { link: '?lib=pandas,%zz', says: '%zz is not the name of a library', means: '?lib=pandas' },
  { link: '?colour=red', says: 'colour is no field of a recipe. It is ignored.', means: '' },
  {
    link: '?app=script&app=fastapi',
    says: 'app=fastapi stands in the link a second time.',
    means: '?app=script',
  },
  { link: '?lib=pandas,Pandas', says: 'Pandas stands in the list twice.', means: '?lib=pandas' },
  { link: '?APP=FastAPI', says: 'FastAPI is read as “fastapi”.', means: '?app=fastapi' },
  { link: '?name=MyApi', says: 'MyApi is read as “myapi”', means: '?name=myapi' },
  { link: '?app=constructor', says: 'constructor is not an app type', means: '' },
  { link: '?__proto__=1', says: '__proto__ is no field', means: '' },
];

for (const { link, says, means } of wrong) {
  test(`a visitor can see what ${link} gives instead and clean the address`, async ({ composer, server }) => {
    await composer.open(link);
    await expect(composer.problems.getByRole('listitem')).toHaveCount(1);
    await expect(composer.problems).toContainText(says);
    expect(await composer.code()).toBe(await server.dockerfile(means));
    expect(composer.query()).toBe(new URL(link, 'http://x').search);
    await composer.problems.getByRole('button', { name: 'Remove from the link' }).click();
    await expect.poll(() => composer.query()).toBe(means);
    await expect(composer.problems.getByRole('listitem')).toHaveCount(0);
    expect(await composer.code()).toBe(await server.dockerfile(means));
  });
}

test('a visitor can open a link of 100 kB', async ({ composer }) => {
  const libraries = Array.from({ length: 10_000 }, (_, index) => `lib-${index}`.padEnd(9, 'x')).join(',');
  await composer.open(`?lib=${libraries}`);
  await expect(composer.problems).toContainText('Only what stands whole in the first 8000 is read.');
  await expect(composer.problems).toContainText('lib-799xx is left out, and so are the 9200 after it');
  await expect(composer.codeLine('FROM python')).toHaveCount(1);
  await composer.choose(composer.radio('Python version', '3.12'));
  await expect(composer.codeLine('FROM python:3.12')).toHaveCount(1);
});

test('a visitor can go on choosing with a bad link, and the address becomes clean', async ({ composer }) => {
  await composer.open('?app=rails&port=x');
  await expect(composer.problems.getByRole('listitem')).toHaveCount(2);
  await composer.choose(composer.radio('Python version', '3.12'));
  await expect.poll(() => composer.query()).toBe('?python=3.12');
  await expect(composer.problems.getByRole('listitem')).toHaveCount(0);
});
