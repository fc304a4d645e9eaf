import type { Conversion, Failure, Finding } from '@/buildkit/frontend';
import type { Remark } from '@/components/store/verdict';

/** Where the pages of BuildKit's rules stand; an address from anywhere else is no link. */
const pagesOfRules = 'https://docs.docker.com/';

/** What BuildKit objects to, the worst first. What stops both the build and its check is told once. */
export function remarksOf({ error, checkError, findings }: Conversion): readonly Remark[] {
  const failure = error ?? checkError;
  return [...(failure === null ? [] : [ofFailure(failure)]), ...findings.map(ofFinding)];
}

function ofFailure({ message, lines }: Failure): Remark {
  return { rule: null, message, page: null, line: lines[0]?.[0] ?? null };
}

function ofFinding({ rule, message, url, lines }: Finding): Remark {
  const page = url.startsWith(pagesOfRules) ? url : null;
  return { rule, message, page, line: lines[0]?.[0] ?? null };
}
