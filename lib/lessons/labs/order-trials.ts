import type { EngineTrial } from '@/lib/lessons/lab';

// flask alone: what runs and what is reused is the same, and it is sooner done.
const makeFolder = [
  `cat > app.py <<'EOF'
from flask import Flask

app = Flask(__name__)


@app.get("/")
def hello():
    return {"hello": "world"}


app.run(host="0.0.0.0", port=5000)
EOF`,
  `cat > requirements.txt <<'EOF'
# Copy @RUN@
flask==3.1.2
EOF`,
  `printf '%s\\n' Dockerfile .dockerignore > .dockerignore`,
];

const naive = `cat > Dockerfile <<'EOF'
FROM python:3.13-slim
COPY . /app
WORKDIR /app
RUN pip install -r requirements.txt
ENTRYPOINT ["python"]
CMD ["app.py"]
EOF`;

const listFirst = `cat > Dockerfile <<'EOF'
FROM python:3.13-slim
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
ENTRYPOINT ["python"]
CMD ["app.py"]
EOF`;

const build = 'docker build --progress=plain -t lab-order .';

/** Each step beside what became of it; the builder tells of them in any order. */
const steps = `${build} 2>&1 | grep -A1 '\\[[2-9]/' | grep -v '^--' | paste - - | sort -k2`;

const allReused = [
  '#… [2/4] COPY . /app #… CACHED',
  '#… [3/4] WORKDIR /app #… CACHED',
  '#… [4/4] RUN pip install -r requirements.txt #… CACHED',
];

const allRun = [
  '#… [2/4] COPY . /app',
  '#… DONE …s',
  '#… [3/4] WORKDIR /app',
  '#… DONE …s',
  '#… [4/4] RUN pip install -r requirements.txt',
  '#… Successfully installed …flask-3.1.2…',
  '#… DONE …s',
];

const edit = `echo '# Says hello.' >> app.py`;
const undo = `sed '$d' app.py > edited && mv edited app.py`;

export const orderTrials: readonly EngineTrial[] = [
  {
    claim: 'The first build runs every step.',
    commands: [...makeFolder, naive, build],
    prints: allRun,
  },
  {
    claim: 'Built again with nothing changed, every step is reused.',
    commands: [steps],
    prints: allReused,
  },
  {
    claim: 'Dates are not compared: after touch app.py every step is reused.',
    commands: ['touch -t 200101010000 app.py', steps],
    prints: allReused,
  },
  {
    claim: 'After one comment in app.py, COPY, WORKDIR and pip install run.',
    commands: [edit, build],
    prints: allRun,
  },
  {
    claim: 'Take the comment out again, and every step is reused.',
    commands: [undo, steps],
    prints: allReused,
  },
  {
    claim: 'With the list first, an edit of app.py runs the last COPY alone.',
    commands: [listFirst, build, edit, steps],
    prints: [
      '#… [2/5] WORKDIR /app #… CACHED',
      '#… [3/5] COPY requirements.txt . #… CACHED',
      '#… [4/5] RUN pip install -r requirements.txt #… CACHED',
      '#… [5/5] COPY . . #… DONE …s',
    ],
  },
  {
    claim: 'With another flask in the list, the whole of pip runs.',
    commands: [`sed 's/3.1.2/3.1.1/' requirements.txt > edited && mv edited requirements.txt`, build],
    prints: [
      '#… [3/5] COPY requirements.txt .',
      '#… DONE …s',
      '#… [4/5] RUN pip install -r requirements.txt',
      '#… Successfully installed …flask-3.1.1…werkzeug-…',
      '#… DONE …s',
      '#… [5/5] COPY . .',
      '#… DONE …s',
    ],
  },
];
