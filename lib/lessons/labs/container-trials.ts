import type { EngineTrial } from '@/lib/lessons/lab';

export const containerTrials: readonly EngineTrial[] = [
  {
    claim: 'What is written after the start lies in the writable layer, as added, changed and deleted.',
    commands: [
      'docker run -d --name lab-a python:3.13-slim sleep 600',
      'docker run -d --name lab-b python:3.13-slim sleep 600',
      "docker exec lab-a sh -c 'echo hi > /note.txt'",
      "docker exec lab-a sh -c 'head -c 5242880 /dev/zero > /data.bin'",
      'docker exec lab-a sh -c \'echo "# x" >> /etc/bash.bashrc\'',
      'docker exec lab-a rm /etc/motd',
      'docker diff lab-a | sort',
    ],
    prints: ['A /data.bin', 'A /note.txt', 'C /etc', 'C /etc/bash.bashrc', 'D /etc/motd'],
  },
  {
    claim: 'The other container of the image sees nothing of it.',
    commands: ['docker exec lab-b cat /note.txt || true'],
    prints: ['cat: /note.txt: No such file or directory'],
  },
  {
    claim: 'The layer of a takes 5.24 MB, the one of b nothing.',
    commands: ["docker ps -s --filter name=lab-a --filter name=lab-b --format '{{.Size}}'"],
    prints: ['0B (virtual …', '5.24MB (virtual …'],
  },
  {
    claim: 'Stop and start keep the layer.',
    commands: ['docker stop -t 0 lab-a', 'docker start lab-a', 'docker exec lab-a cat /note.txt'],
    prints: ['hi'],
  },
  {
    claim: 'A new container of the image has no note.',
    commands: ['docker run --rm python:3.13-slim cat /note.txt || true'],
    prints: ['cat: /note.txt: No such file or directory'],
  },
  {
    claim: 'Commit makes an image of the layer, and its containers find the note.',
    commands: ['docker commit lab-a lab-notes', 'docker run --rm lab-notes cat /note.txt'],
    prints: ['hi'],
  },
  {
    claim: 'Remove drops the layer: a new container with the old name starts empty.',
    commands: [
      'docker rm -f lab-a',
      'docker run -d --name lab-a python:3.13-slim sleep 600',
      'docker exec lab-a cat /note.txt || true',
    ],
    prints: ['cat: /note.txt: No such file or directory'],
  },
  {
    claim: 'A container ends with PID 1, whatever runs in the background.',
    commands: [
      "docker run -d --name lab-c python:3.13-slim sh -c 'sleep 300 & echo ok'",
      'docker wait lab-c',
      "docker ps -a --filter name=lab-c --format '{{.Status}}'",
    ],
    prints: ['Exited (0) …'],
  },
  {
    claim: 'What fails says so in its exit code.',
    commands: [
      "docker run --name lab-d python:3.13-slim sh -c 'exit 7' || true",
      "docker ps -a --filter name=lab-d --format '{{.Status}}'",
    ],
    prints: ['Exited (7) …'],
  },
  {
    claim: 'Python that finds no input ends at once.',
    commands: [
      'docker run -d --name lab-e python:3.13-slim',
      'docker wait lab-e',
      "docker ps -a --filter name=lab-e --format '{{.Status}}'",
    ],
    prints: ['Exited (0) …'],
  },
  {
    claim: 'All containers and your computer have one kernel.',
    commands: ['test "$(docker exec lab-a uname -r)" = "$(docker exec lab-b uname -r)" && echo one kernel'],
    prints: ['one kernel'],
  },
];
