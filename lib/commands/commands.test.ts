import { describe, expect, it } from 'vitest';
import { compose } from '@/lib/compose';
import { readLink } from '@/lib/recipe/link';
import { catalogueFor, known } from '@/lib/testing/catalogue';
import type { CommandGroup, CommandGroupId } from './command-group';
import { linkCommands } from './link-commands';
import { publishCommands } from './publish-commands';

function linesOf(link: string) {
  const { recipe } = readLink(link, known);
  const { commands } = compose(recipe, catalogueFor(recipe));
  return commands.filter(({ id }) => !others.has(id)).flatMap(linesIn);
}

const others: ReadonlySet<CommandGroupId> = new Set(['develop', 'podman', 'apptainer']);

function linesIn({ commands }: CommandGroup): string[] {
  return commands.map(({ line }) => line);
}

function groupOf(link: string, id: CommandGroupId): CommandGroup | undefined {
  const { recipe } = readLink(link, known);
  return compose(recipe, catalogueFor(recipe)).commands.find((group) => group.id === id);
}

function testLine(name: string, install: string): string {
  const script = `${install} && python -m pytest -p no:cacheprovider tests`;
  return `docker run --rm --user root -v "$PWD/tests:/app/tests:ro" ${name}:latest sh -c '${script}'`;
}

describe('commands', () => {
  it('build, run, look at and stop a server', () => {
    expect(linesOf('name=api&port=80')).toEqual([
      'docker build -t api:latest .',
      'docker run -d --name api -p 80:80 api:latest',
      'docker logs -f api',
      'curl http://localhost:80/health',
      'docker rm -f api',
      testLine('api', 'pip install -q pytest'),
    ]);
  });

  it('are those of the course for its own image: no name, so it is found by its port', () => {
    expect(linesOf('name=docker_flask&port=5000').slice(1, 5)).toEqual([
      'docker run -d -p 5000:5000 docker_flask:latest',
      'docker logs -f $(docker ps -q --filter publish=5000)',
      'curl http://localhost:5000/health',
      'docker stop $(docker ps -q --filter publish=5000)',
    ]);
  });

  it.each([
    {
      link: 'name=a',
      says: 'If the name is taken, as after an edit, run `docker rm -f a-app` first; if the port is, do the same and put another one before the colon: `-p 8001:8000`.',
    },
    {
      link: 'name=docker_flask&port=65535',
      says: 'If the port is taken, as after an edit, run `docker stop $(docker ps -q --filter publish=65535)` first, or put another one before the colon: `-p 65534:65535`.',
    },
    { link: 'app=script', says: undefined },
  ])('say what to do when Docker refuses to run it: $link', ({ link, says }) => {
    const { recipe } = readLink(link, known);
    expect(compose(recipe, catalogueFor(recipe)).commands[0]?.whenRefused).toBe(says);
  });

  it('run a script once, with something in front of it that passes on signals', () => {
    expect(linesOf('app=script')).toEqual([
      'docker build -t python-script:latest .',
      'docker run --rm --init python-script:latest',
      testLine('python-script', 'pip install -q pytest'),
    ]);
  });

  it('keep what must outlive the container in a volume, or in a folder of whoever starts it', () => {
    expect(linesOf('app=jupyter&name=org/lab').slice(1, -1)).toEqual([
      'docker run -d --name lab -p 8888:8888 -v lab-work:/app/work org/lab:latest',
      'docker logs -f lab',
      'curl http://localhost:8888/api',
      'docker rm -f lab',
      'mkdir -p work',
      'docker run -d --name lab -p 8888:8888 --user "$(id -u):$(id -g)" -e HOME=/tmp -v "$PWD/work:/app/work" org/lab:latest',
    ]);
    expect(linesOf('app=training').slice(1, -1)).toEqual([
      'docker run --rm --init -v training-job-model:/app/model training-job:latest',
      'mkdir -p model',
      'docker run --rm --init --user "$(id -u):$(id -g)" -e HOME=/tmp -v "$PWD/model:/app/model" training-job:latest',
    ]);
    expect(linesOf('').join()).not.toContain('/app/work');
  });

  it('give the container the NVIDIA cards where its libraries can use them, and say that nobody here has one', () => {
    const cuda = groupOf('app=training&lib=torch&installer=uv', 'cuda');
    expect(cuda && linesIn(cuda)).toEqual([
      'docker run --rm --gpus all training-job:latest nvidia-smi',
      'docker run --gpus all --rm --init -v training-job-model:/app/model training-job:latest',
    ]);
    expect(cuda?.before).toContain('Not run by us');
    expect(groupOf('lib=torch&torch=cu128', 'cuda')).toBeDefined();
    expect(groupOf('lib=torch&torch=cpu', 'cuda')).toBeUndefined();
    expect(groupOf('lib=pandas', 'cuda')).toBeUndefined();
  });

  it('lay src/ over the code of the image while it is written, alone or with what stands beside it', () => {
    const alone = groupOf('name=api', 'develop');
    expect(alone && linesIn(alone)).toEqual([
      'docker run --rm --init -p 8000:8000 -v "$PWD/src:/app" api:latest gunicorn --bind 0.0.0.0:8000 app:app --reload',
    ]);
    const beside = groupOf('name=api&with=redis&app=fastapi', 'develop');
    expect(beside && linesIn(beside)).toEqual([
      'docker compose run --rm --build --service-ports -v "$PWD/src:/app" app uvicorn app:app --host 0.0.0.0 --port 8000 --reload',
    ]);
    expect(groupOf('app=jupyter', 'develop')).toBeUndefined();
    expect(groupOf('app=script', 'develop')).toBeUndefined();
  });

  it('publish what takes code from whoever reaches it to this machine alone', () => {
    const { recipe } = readLink('app=ray', known);
    const { commands, failures } = compose(recipe, catalogueFor(recipe));
    expect(commands.flatMap(linesIn)).toContain(
      'docker run -d --name ray-cluster -p 127.0.0.1:8265:8265 ray-cluster:latest',
    );
    expect(commands[0]?.whenRefused).toContain('`-p 127.0.0.1:8266:8265`');
    expect(failures.find(({ id }) => id === 'port')?.means).toContain('-p 127.0.0.1:8266:8265');
  });

  it('give Podman the same lines, with the format that has a health check', () => {
    const group = groupOf('app=jupyter&name=lab', 'podman');
    expect(group && linesIn(group)).toEqual([
      'podman build --format docker -t lab:latest .',
      'podman run -d --name lab -p 8888:8888 -v lab-work:/app/work lab:latest',
    ]);
  });

  it('make one file for Apptainer, which starts one process and writes where it is let', () => {
    const job = groupOf('app=training&name=org/fit', 'apptainer');
    expect(job && linesIn(job)).toEqual([
      'docker save -o fit.tar org/fit:latest',
      'apptainer build fit.sif docker-archive:fit.tar',
      'mkdir -p model',
      'apptainer run --containall --cwd /app --bind "$PWD/model:/app/model" fit.sif',
    ]);
    expect(job?.before).toContain('not run by us');
    const script = groupOf('app=script', 'apptainer');
    expect(script && linesIn(script).at(-1)).toBe('apptainer run --containall --cwd /app python-script.sif');
    expect(groupOf('app=celery', 'apptainer')).toBeUndefined();
    expect(groupOf('with=redis', 'apptainer')).toBeUndefined();
  });

  it('test with the Python that has the libraries', () => {
    expect(linesOf('lib=psycopg2').at(-1)).toBe(
      testLine('flask-api', 'pip --python /opt/venv/bin/python install -q pytest'),
    );
  });

  it('start services with compose where there are some, once the single container has been looked at', () => {
    expect(linesOf('name=api&with=postgres').slice(4, -1)).toEqual([
      'docker rm -f api',
      'docker compose up --build -d',
      'docker compose logs -f app',
      'docker compose down',
    ]);
    expect(linesOf('').join()).not.toContain('docker compose');
  });

  it('follow the log of every process that compose starts', () => {
    expect(linesOf('app=celery')).toContain('docker compose logs -f app worker beat');
  });

  it.each([
    {
      link: 'with=redis',
      says: 'If the container from above still runs, run `docker rm -f flask-api` first: both use port 8000.',
    },
    {
      link: 'name=docker_flask&port=5000&with=redis',
      says: 'If the container from above still runs, run `docker stop $(docker ps -q --filter publish=5000)` first: both use port 5000.',
    },
    { link: 'app=script&with=redis', says: undefined },
    { link: 'app=script&with=mlflow', says: 'MLflow shows the runs on `http://localhost:5000`.' },
    {
      link: 'name=api&port=5000&with=mlflow',
      says: 'If the container from above still runs, run `docker rm -f api` first: both use port 5000. MLflow shows the runs on `http://localhost:5001`.',
    },
    {
      link: 'app=script&with=adminer,mongodb,pgvector',
      says: 'Adminer shows the tables on `http://localhost:8080`: system PostgreSQL, server `pgvector`, user `app`, password in `secrets/pgvector_password`.',
    },
    {
      link: 'app=script&with=adminer,mysql,postgres',
      says: 'Adminer shows the tables on `http://localhost:8080`: system MySQL / MariaDB, server `mysql`, user `app`, password in `secrets/mysql_password`; or system PostgreSQL, server `postgres`, user `app`, password in `secrets/postgres_password`.',
    },
    { link: 'app=script&with=adminer', says: 'Adminer shows the tables on `http://localhost:8080`.' },
    {
      link: 'app=script&with=mlflow,postgres',
      says: 'MLflow shows the runs on `http://localhost:5000`.',
    },
  ])(
    'say how the port becomes free for compose, and where the pages of services are: $link',
    ({ link, says }) => {
      const { recipe } = readLink(link, known);
      const { commands } = compose(recipe, catalogueFor(recipe));
      expect(commands.find(({ id }) => id === 'compose')?.before).toBe(says);
    },
  );

  it.each([
    ['docker-hub', ['docker login', 'docker tag api:latest me/api:latest', 'docker push me/api:latest']],
    [
      'ghcr',
      [
        'docker login ghcr.io',
        'docker tag api:latest ghcr.io/me/api:latest',
        'docker push ghcr.io/me/api:latest',
      ],
    ],
    [
      'own',
      [
        'docker login r.local:5000',
        'docker tag api:latest r.local:5000/me/api:latest',
        'docker push r.local:5000/me/api:latest',
      ],
    ],
  ] as const)('publish to %s', (registry, expected) => {
    expect(publishCommands('api', registry, 'me', 'r.local:5000').map(({ line }) => line)).toEqual(expected);
  });

  it('quote what somebody types into the account field', () => {
    const [, tag] = publishCommands('api', 'docker-hub', "x; rm -rf '/'", '');
    expect(tag?.line).toBe(`docker tag api:latest 'x; rm -rf '\\''/'\\''/api:latest'`);
  });

  it('build from a link, frozen to the snapshot', () => {
    const { recipe } = readLink('lib=dask[complete],pandas@3.1.1', known);
    expect(linkCommands('api', 'http://127.0.0.1:3000', recipe, '2026-11').map(({ line }) => line)).toEqual([
      'docker build -t api:latest "http://127.0.0.1:3000/context.tar.gz?lib=dask%5Bcomplete%5D,pandas@3.1.1&at=2026-11"',
    ]);
  });
});
