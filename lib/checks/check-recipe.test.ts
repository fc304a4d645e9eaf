import { describe, expect, it } from 'vitest';
import { compose } from '@/lib/compose';
import { printLink, readLink } from '@/lib/recipe/link';
import { catalogueFor, known } from '@/lib/testing/catalogue';

function problemsOf(link: string) {
  const { recipe } = readLink(link, known);
  return compose(recipe, catalogueFor(recipe)).problems;
}

const summary = (link: string) =>
  problemsOf(link).map(({ kind, severity, subject, fixes }) => ({
    kind,
    severity,
    subject,
    fixes: fixes.map(({ label, recipe }) => `${label}: ${printLink(recipe)}`),
  }));

describe('a recipe without problems', () => {
  it.each([
    '',
    'lib=pandas,scikit-learn&with=postgres,redis',
    'app=jupyter',
    'base=alpine',
    'python=3.11&base=full&lib=psycopg2',
  ])('“%s” has none', (link) => {
    expect(problemsOf(link)).toEqual([]);
  });
});

describe('problems', () => {
  it('a Python past its end of life', () => {
    expect(summary('python=3.10')).toEqual([
      {
        kind: 'end-of-life',
        severity: 'warning',
        subject: 'Python 3.10',
        fixes: ['Use Python 3.11: python=3.11'],
      },
    ]);
  });

  it('a release older than the one the lock was made for', () => {
    expect(summary('python=3.13.2')).toEqual([
      { kind: 'exact-release', severity: 'note', subject: 'Python 3.13.2', fixes: ['Use Python 3.13: '] },
    ]);
    expect(summary('python=3.13.15')).toEqual([]);
    expect(summary('app=script&python=3.13.2')).toEqual([]);
  });

  it('a base whose distribution packages another Python', () => {
    expect(problemsOf('python=3.12&base=debian')).toMatchObject([
      { message: 'has the Python that Debian packages, 3.13.5, and no other. slim is used.' },
    ]);
    expect(summary('python=3.13.2&base=debian&app=script')).toEqual([
      {
        kind: 'not-in-catalogue',
        severity: 'warning',
        subject: 'The debian base',
        fixes: ['Use Python 3.13: app=script&base=debian', 'Use slim: app=script&python=3.13.2'],
      },
    ]);
    expect(summary('base=cuda').map(({ fixes }) => fixes)).toEqual([
      ['Use Python 3.12: python=3.12&base=cuda', 'Use slim: '],
    ]);
  });

  it('the release of a distribution is older than the one the lock was made for', () => {
    expect(summary('base=debian')).toEqual([
      { kind: 'exact-release', severity: 'note', subject: 'Python 3.13.5', fixes: ['Use slim: '] },
    ]);
    expect(summary('base=debian&app=script')).toEqual([]);
  });

  it('a base that nobody ran, and a package that it lacks', () => {
    expect(summary('app=script&python=3.12&base=cuda&lib=kaleido').map((each) => each.kind)).toEqual([
      'no-package',
      'not-run',
      'exact-release',
    ]);
    expect(summary('app=script&python=3.12&base=cuda')).toEqual([
      {
        kind: 'not-run',
        severity: 'note',
        subject: 'The cuda base',
        fixes: ['Use slim: app=script&python=3.12'],
      },
    ]);
    expect(problemsOf('app=script&python=3.12&lib=kaleido')).toEqual([]);
  });

  it('uv on a Python it does not run on', () => {
    expect(summary('python=3.7').map(({ kind, fixes }) => [kind, fixes])).toContainEqual([
      'no-installer',
      ['Use pip: python=3.7&installer=pip'],
    ]);
  });

  it('a service that the app is itself', () => {
    expect(summary('app=mlflow&with=mlflow,redis')).toEqual([
      {
        kind: 'idle-service',
        severity: 'warning',
        subject: 'MLflow',
        fixes: ['Remove MLflow: app=mlflow&with=redis'],
      },
    ]);
    expect(summary('app=training&with=mlflow')).toEqual([]);
  });

  it('a page that opens databases, with none of them beside it', () => {
    expect(summary('app=script&with=adminer,mongodb')).toEqual([
      {
        kind: 'idle-service',
        severity: 'warning',
        subject: 'Adminer',
        fixes: [
          'Add Postgres: app=script&with=adminer,mongodb,postgres',
          'Remove Adminer: app=script&with=mongodb',
        ],
      },
    ]);
    expect(problemsOf('with=adminer').map(({ message }) => message)).toEqual([
      'opens these: Postgres, pgvector, MariaDB, MySQL. None of them stands beside the app.',
    ]);
    for (const database of ['postgres', 'pgvector', 'mariadb', 'mysql'])
      expect(summary(`with=adminer,${database}`)).toEqual([]);
  });

  it('a library without a wheel for Alpine', () => {
    expect(summary('base=alpine&lib=scikit-learn')).toEqual([
      {
        kind: 'no-wheel',
        severity: 'error',
        subject: 'scikit-learn',
        fixes: ['Use slim: lib=scikit-learn', 'Remove scikit-learn: base=alpine'],
      },
    ]);
  });

  it('a library that keeps the whole recipe from being locked', () => {
    expect(summary('lib=pandas@2.2.3')).toMatchObject([
      {
        kind: 'not-locked',
        severity: 'warning',
        subject: 'pandas@2.2.3',
        fixes: ['Use pandas 2.3.3: lib=pandas@2.3.3', 'Use pandas 3.1.1: lib=pandas', 'Remove pandas: '],
      },
    ]);
    expect(summary('lib=pandas<3')).toMatchObject([
      {
        kind: 'not-locked',
        subject: 'pandas<3',
        fixes: ['Use pandas 2.3.3: lib=pandas@2.3.3', 'Use pandas 3.1.1: lib=pandas', 'Remove pandas: '],
      },
    ]);
    expect(summary('lib=pandas>=3,!=3.0.1')).toEqual([]);
    expect(summary('lib=private-thing')).toMatchObject([
      { kind: 'not-locked', fixes: ['Remove private-thing: '] },
    ]);
  });

  it('an app that refuses to run as root', () => {
    expect(summary('app=jupyter&without=user')).toEqual([
      {
        kind: 'runs-as-root',
        severity: 'warning',
        subject: 'JupyterLab',
        fixes: ['Run as a normal user: app=jupyter'],
      },
    ]);
  });
});
