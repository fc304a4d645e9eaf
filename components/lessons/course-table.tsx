import type { Stage } from '@/lib/lessons/course/course';

/** The drawing in words, for those who do not see it. */
export function CourseTable({ stage: { title, layers, total } }: { stage: Stage }) {
  return (
    <div className="sr-only">
      <table>
        <caption>
          {title}: {total} in all. Layers, top first
        </caption>
        <thead>
          <tr>
            <th scope="col">Instruction</th>
            <th scope="col">Size</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {[...layers].reverse().map(({ id, keywords, argument, size, lines, isNew, costs }) => (
            <tr key={id}>
              <th scope="row">{`${keywords.join(' ')} ${argument}`.trim()}</th>
              <td>{lines > 0 ? 'no layer' : sizeWords(size)}</td>
              <td>{stateWords(isNew, costs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sizeWords(size: string): string {
  return size === '?' ? 'size not known' : size;
}

function stateWords(isNew: boolean, costs: boolean): string {
  if (costs) return 'an edit of app.py runs it again';
  return isNew ? 'new in this step' : 'as before';
}
