import type { AppChoice } from '@/lib/form/app-choices';

/** The chosen kind of app. The radios say it too, so it is for the eyes. */
export function AppCard({ choice }: { choice: AppChoice | null }) {
  if (choice === null) return null;
  const { title, what, port } = choice;
  return (
    <div
      aria-hidden="true"
      className="mb-2 rounded-md border border-ink px-2.5 py-1.5 shadow-[inset_0_0_0_1px_var(--ink)]"
    >
      <p className="flex gap-2">
        <b className="font-[650]">{title}</b>
        {port === null ? null : <span className="ml-auto text-ink3 text-meta">port {port}</span>}
      </p>
      <p className="text-ink2 text-meta">{what}</p>
    </div>
  );
}
