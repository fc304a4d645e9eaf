/**
 * An allow list: only what the Dockerfile names is sent to the builder, so a data set, a secret or a virtual
 * environment beside it never is. The same for every recipe.
 */
export function printDockerignore(): string {
  return [
    '# Nothing is sent to the builder but what is named here.',
    '*',
    '!requirements.txt',
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
