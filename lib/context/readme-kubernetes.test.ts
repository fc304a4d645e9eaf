import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { appTypes } from '@/lib/app-types/app-types';
import { printKubernetesYaml } from '@/lib/kubernetes/kubernetes-yaml';
import { defaultRecipe, type Recipe } from '@/lib/recipe/recipe';
import { composeInput } from './compose-input';
import { kubernetesLines } from './readme-kubernetes';

const textOf = (change: Partial<Recipe>, name = 'api') =>
  kubernetesLines({ ...defaultRecipe, ...change }, name).join('\n');

test('only where an app is more than one process is there a word about clusters', () => {
  expect(textOf({ app: 'flask', services: ['redis'] })).toBe('');
  expect(textOf({ app: 'celery' })).toContain('## On a Kubernetes cluster');
});

test('passwords are mentioned where there are any', () => {
  expect(textOf({ app: 'celery' })).not.toContain('passwords');
  expect(textOf({ app: 'celery', services: ['postgres'] })).toContain('change the passwords in it');
});

test('its commands name what is in the file, and only the last waits', () => {
  const [, block = ''] = textOf({ app: 'dask' }, 'org/my_jobs').match(/```sh\n(.*)\n```/s) ?? [];
  expect(block.split('\n')).toEqual([
    'kubectl create namespace my-jobs',
    'kubectl --namespace my-jobs apply -f kubernetes.yaml',
    'kubectl --namespace my-jobs wait deployment --all --for=condition=Available --timeout=10m',
    'kubectl --namespace my-jobs logs --follow job/job',
    'kubectl --namespace my-jobs port-forward service/app 8787:8787',
  ]);
  const yaml = printKubernetesYaml(composeInput({ ...defaultRecipe, app: 'dask' }, 'org/my_jobs', 8787));
  const things = parseAllDocuments(yaml).map(
    (each) => `${each.get('kind')} ${each.getIn(['metadata', 'name'])}`,
  );
  expect(things).toEqual(expect.arrayContaining(['Job job', 'Service app']));
});

test('a port that only root may listen on is another one on the machine of who looks', () => {
  const text = textOf({ app: 'celery', port: 80 });
  expect(text).toContain('port-forward service/app 8080:80\n');
  expect(text).toContain('`http://localhost:8080`');
});

test('an operator is named where there is one', () => {
  expect(textOf({ app: 'dask' })).toContain(`\`${appTypes.dask.operator.page}\``);
  expect(textOf({ app: 'celery' })).not.toContain('Operator');
});
