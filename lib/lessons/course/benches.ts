import type { Bench } from '@/lib/lessons/bench';

export const app = `from flask import Flask
import pandas as pd

app = Flask(__name__)


@app.get("/")
def hello():
    return {"pandas": pd.__version__}


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=5000)
`;

/** The newest flask that Python 3.7 takes, and a pandas with a wheel that its old pip knows. */
export const oldLibraries = 'flask==2.2.5\npandas==1.2.5\n';
const libraries = 'flask==3.1.2\npandas==2.3.3\n';
const withServer = `${libraries}gunicorn==27.0.1\n`;

const wholeFolder = (base: string) => `FROM ${base}
COPY . /app
WORKDIR /app
RUN pip install -r requirements.txt
ENTRYPOINT ["python"]
CMD ["app.py"]
`;

const listFirst = (base: string) => `FROM ${base}
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
ENTRYPOINT ["python"]
CMD ["app.py"]
`;

const ownUser = `FROM python:3.13-slim
RUN useradd --create-home --uid 10001 app
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
USER app
ENTRYPOINT ["python"]
CMD ["app.py"]
`;

const stops = ownUser.replace(
  'ENTRYPOINT ["python"]\nCMD ["app.py"]\n',
  'CMD ["gunicorn", "--bind", "0.0.0.0:5000", "app:app"]\n',
);

/** Its last WORKDIR stands after USER, and the folder is there already: it belongs to app, and so does what is kept. */
const notebook = `FROM python:3.13-slim
RUN useradd --create-home --uid 10001 app
WORKDIR /home/app
COPY requirements.txt .
RUN pip install -r requirements.txt
USER app
RUN mkdir work
WORKDIR /home/app/work
VOLUME /home/app/work
CMD ["jupyter", "lab", "--ip=0.0.0.0", "--no-browser"]
`;

/** The eight instructions, each once. */
const eight = `FROM python:3.13-slim
RUN pip install --no-cache-dir flask==3.1.2
ENV TZ=UTC
WORKDIR /app
VOLUME /data
COPY app.py .
ENTRYPOINT ["python"]
CMD ["app.py"]
`;

export const dataBytes = 200_000_000;

/** As it lies on a laptop, with a data set, the history of git and a password. */
const folder = {
  'app.py': app,
  '.env': 'PASSWORD=only-for-this-lesson\n',
  '.git/pack': 1_000_000,
  'data/big.bin': dataBytes,
};
const stayHome = 'data\n.git\n.env\n';

const at = (dockerfile: string, requirements: string): Bench => ({
  dockerfile,
  files: { ...folder, 'requirements.txt': requirements },
});
const tidy = (dockerfile: string, requirements: string): Bench => ({
  dockerfile,
  files: { ...folder, 'requirements.txt': requirements, '.dockerignore': stayHome },
});

/** What is built at each place of the course. */
export const benches = {
  classic: at(wholeFolder('python:3.7.4'), oldLibraries),
  eight: { dockerfile: eight, files: { 'app.py': app } },
  alive: at(wholeFolder('python:3.13'), libraries),
  order: at(listFirst('python:3.13'), libraries),
  ignore: tidy(listFirst('python:3.13'), libraries),
  slim: tidy(listFirst('python:3.13-slim'), libraries),
  user: tidy(ownUser, libraries),
  stop: tidy(stops, withServer),
  notebook: {
    dockerfile: notebook,
    files: { 'requirements.txt': 'jupyterlab==4.6.6\npandas==2.3.3\n', '.dockerignore': stayHome },
  },
} as const satisfies Record<string, Bench>;

export type StageId = keyof typeof benches;

/** The same Dockerfile in a folder without data: there an edit was timed. */
export function withoutData({ dockerfile, files }: Bench): Bench {
  const { 'data/big.bin': _, '.git/pack': __, ...small } = files;
  return { dockerfile, files: small };
}

export const edit = { kind: 'file', path: 'app.py', content: `# Says which pandas.\n${app}` } as const;
