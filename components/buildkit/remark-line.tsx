import { useComposer } from '@/components/store/composer-provider';
import type { Remark } from '@/components/store/verdict';

/** One objection: the line it is about, BuildKit's own sentence, and the page of its rule. */
export function RemarkLine({ rule, message, page, line }: Remark) {
  const lookUp = useComposer((state) => state.lookUp);
  return (
    <li className="flex gap-3 border-rule px-4 py-1 not-first:border-t max-desk:items-center">
      {line === null ? null : (
        <button
          type="button"
          onClick={() => lookUp(line)}
          className="min-w-11 flex-none self-start text-left font-[550] underline underline-offset-3 max-desk:h-11"
        >
          Line {line}
        </button>
      )}
      <p className="min-w-0 flex-1 break-words text-ink2">
        {rule === null ? <b className="mr-2 font-[650] text-cost">Cannot build</b> : null}
        {message}{' '}
        {page === null ? (
          rule
        ) : (
          <a
            href={page}
            target="_blank"
            rel="noopener noreferrer"
            className="text-ink underline underline-offset-3"
          >
            {rule}
          </a>
        )}
      </p>
    </li>
  );
}
