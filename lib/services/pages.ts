import type { Page } from './service';
import { type ServiceId, service } from './services';

export type PublishedPage = Page & {
  id: ServiceId;
  /** Of this machine. */
  published: number;
};

/** What people open beside the app. `appPort` is the one that the app has on this machine; null: none. */
export function publishedPages(services: readonly ServiceId[], appPort: number | null): PublishedPage[] {
  return services.flatMap((id) => {
    const { page } = service(id);
    if (page === undefined) return [];
    return { ...page, id, published: page.port === appPort ? page.port + 1 : page.port };
  });
}
