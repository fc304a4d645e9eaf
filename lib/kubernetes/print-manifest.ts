import { quoteYaml } from '@/lib/context/compose-yaml';
import type { Fields, Manifest, Value } from './manifest';

export function printManifest({ comment, apiVersion, kind, metadata, rest }: Manifest): string[] {
  return [
    ...comment.map((line) => `# ${line}`),
    `apiVersion: ${apiVersion}`,
    `kind: ${kind}`,
    ...fieldLines({ metadata, ...rest }),
  ];
}

function fieldLines(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const key = /^[A-Za-z][\w./-]*$/.test(name) ? name : quoteYaml(name);
    if (isList(value) && value.some((each) => typeof each === 'object'))
      return [`${key}:`, ...value.flatMap(itemLines)];
    if (typeof value === 'object' && !isList(value) && Object.keys(value).length > 0)
      return [`${key}:`, ...fieldLines(value).map((line) => `  ${line}`)];
    return [`${key}: ${inline(value)}`];
  });
}

function itemLines(value: Value): string[] {
  const lines = typeof value === 'object' && !isList(value) ? fieldLines(value) : [inline(value)];
  return lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
}

function inline(value: Value): string {
  if (isList(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object') return '{}';
  if (typeof value !== 'string') return String(value);
  return kubernetesWord.test(value) ? value : quoteYaml(value);
}

/** One that Kubernetes defines, as `RollingUpdate`. Nothing of a recipe begins with a capital, and of the words that
 * YAML takes for something else none has as many letters and is no truth value. */
const kubernetesWord = /^(?!True|False|Null)[A-Z][A-Za-z]{3,}$/;

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
