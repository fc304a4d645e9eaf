/** Writes NOTICES: `node buildkit/notices.mjs LIST`, where LIST has a line "module version" for every linked module. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const list = readFileSync(process.argv[2], 'utf8').trim().split('\n');
const modules = list.map((line) => line.split(' ')).filter(([, version]) => version);

function folderOf(name, version) {
  const arg = `${name}@${version}`;
  return JSON.parse(execFileSync('go', ['mod', 'download', '-json', arg], { encoding: 'utf8' })).Dir;
}

const byText = new Map();
for (const [name, version] of modules) {
  const folder = folderOf(name, version);
  for (const file of readdirSync(folder)
    .filter((entry) => /^(licen[cs]e|copying|notice)/i.test(entry))
    .sort()) {
    const text = readFileSync(join(folder, file), 'utf8').trim();
    const isApache = /Apache License\s+Version 2\.0/.test(text) && !/^notice/i.test(file);
    const key = isApache ? 'Apache-2.0' : text;
    const entry = byText.get(key) ?? { text, modules: [] };
    // The fullest copy has the appendix too.
    if (text.length > entry.text.length) entry.text = text;
    entry.modules.push(`${name} ${version}`);
    byText.set(key, entry);
  }
}
const go = readFileSync(
  join(execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim(), 'LICENSE'),
  'utf8',
);
byText.set('go', { text: go.trim(), modules: ['Go: its runtime, standard library and wasm_exec.js'] });

const parts = [...byText.values()].map(
  ({ modules, text }) => `${[...new Set(modules)].join('\n')}\n\n${text}\n`,
);
const head = 'dist/buildkit.wasm.br holds these modules, under the licence below each.\n';
writeFileSync(new URL('./NOTICES', import.meta.url), [head, ...parts].join(`\n${'='.repeat(80)}\n\n`));
console.log(modules.length, 'modules', byText.size, 'texts');
