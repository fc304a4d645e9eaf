export const venv = '/opt/venv';

/** The working directory of the image. */
export const appDirectory = '/app';

/** Of a folder of the working directory. */
export function inAppDirectory(folder: string): string {
  return `${appDirectory}/${folder}`;
}
