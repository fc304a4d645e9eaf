import { secretFiles } from './secrets';
import type { Login } from './service';
import { type ServiceId, service, serviceIds } from './services';

export type DatabaseLogin = Login & {
  /** Whose it is; containers find it by this name. */
  id: ServiceId;
  /** The file, in the build context, that the password is in. */
  passwordPath: string;
};

/** Those that a page can open, in the order of the form. */
export const databaseIds: readonly ServiceId[] = serviceIds.filter((id) => service(id).login !== undefined);

/** How each of them is opened. */
export function databaseLogins(services: readonly ServiceId[]): DatabaseLogin[] {
  return services.flatMap((id) => {
    const { login } = service(id);
    if (login === undefined) return [];
    const file = secretFiles([id]).find(({ name }) => name === login.password);
    if (file === undefined) throw new Error(`${id} has no secret ${login.password}`);
    return { ...login, id, passwordPath: file.path };
  });
}

/** Its own variables, and the database that its page proposes where several stand beside it. */
export function serviceEnvironment(
  id: ServiceId,
  services: readonly ServiceId[],
): Readonly<Record<string, string>> {
  const { environment, page } = service(id);
  const [first] = databaseLogins(services);
  if (page?.opensDatabases === undefined || first === undefined) return environment;
  return { ...environment, [page.opensDatabases.serverVariable]: first.id };
}
