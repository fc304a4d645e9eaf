import { useEffect, useState } from 'react';

/** Where this page's server answers with archives; null until it has said so, and on a static host for ever. */
export function useServerOrigin(): string | null {
  const [origin, setOrigin] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    fetch('/context.tar.gz', { method: 'HEAD', signal: stop.signal }).then(
      ({ ok }) => setOrigin(ok ? location.origin : null),
      // No answer means no server, and then there is nothing to offer.
      () => setOrigin(null),
    );
    return () => stop.abort();
  }, []);
  return origin;
}
