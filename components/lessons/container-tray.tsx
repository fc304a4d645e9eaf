import { diffOf, psRows, type ShownHost } from '@/lib/lessons/containers/view-containers';

/** What docker prints of the containers. */
export function ContainerTray({ shown }: { shown: ShownHost }) {
  const rows = psRows(shown);
  const diff = diffOf(shown);
  return (
    <section
      aria-label="What docker prints"
      className="grid grid-cols-1 border-rule2 border-t bg-panel font-mono text-meta desk:h-30 desk:grid-cols-[1.35fr_1fr]"
    >
      <div className="overflow-auto border-rule2 px-4 py-2.5 desk:border-r desk:px-5">
        <p>
          <span className="text-ink3">$ </span>docker ps -a -s
        </p>
        <table className="w-full">
          <thead className="text-left text-ink3">
            <tr>
              {['NAME', 'STATUS', 'SIZE'].map((head) => (
                <th key={head} scope="col" className="font-normal">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, status, size, virtualSize }) => (
              <tr key={name}>
                <td>{name}</td>
                <td>{status}</td>
                <td>
                  <b>{size}</b> (virtual {virtualSize})
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="overflow-auto px-4 py-2.5 desk:px-5">
        {diff === null ? (
          <p className="text-ink2">no container</p>
        ) : (
          <>
            <p>
              <span className="text-ink3">$ </span>docker diff {diff.name}
            </p>
            {diff.rows.length === 0 ? <p className="text-ink2">nothing</p> : null}
            {diff.rows.map((row) => (
              <p key={row}>{row}</p>
            ))}
          </>
        )}
      </div>
    </section>
  );
}
