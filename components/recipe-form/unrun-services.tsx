import { Fragment } from 'react';
import { documentationOfUnrun, type ServiceId, services } from '@/lib/services/services';

/** What “not run by us” means for those that stand beside the app, and where their settings are from. */
export function UnrunServices({ ids }: { ids: readonly ServiceId[] }) {
  return (
    <>
      Not run by us, but set up as the image’s documentation says:{' '}
      {ids.map((id, index) => (
        <Fragment key={id}>
          {index === 0 ? '' : ', '}
          <a
            href={documentationOfUnrun(id) ?? undefined}
            target="_blank"
            rel="noreferrer"
            className="underline decoration-rule2 underline-offset-3 hover:decoration-ink"
          >
            {services[id].title}
          </a>
        </Fragment>
      ))}
      .
    </>
  );
}
