/**
 * An allow list: only what the Dockerfile names is sent to the builder, so a data set, a secret or a virtual
 * environment beside it never is. `files` are those the libraries are installed from.
 */
export function printDockerignore(files: readonly string[]): string {
  return [
    '# Nothing is sent to the builder but what is named here.',
    '*',
    ...files.map((path) => `!${path}`),
    '!src',
    '',
    '# Clutter and secrets that may lie inside src.',
    '**/__pycache__',
    '**/*.py[cod]',
    '**/.ipynb_checkpoints',
    '**/.pytest_cache',
    '**/.venv',
    '**/.git',
    '**/.DS_Store',
    '**/.env',
    '**/.env.*',
    '**/*.pem',
    '**/*.key',
    '',
  ].join('\n');
}
