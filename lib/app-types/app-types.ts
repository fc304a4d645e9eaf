import { airflow } from './airflow/app-type';
import type { AppType, Process } from './app-type';
import { celery } from './celery/app-type';
import { cli } from './cli/app-type';
import { dash } from './dash/app-type';
import { dask } from './dask/app-type';
import { django } from './django/app-type';
import { fastapi } from './fastapi/app-type';
import { flask } from './flask/app-type';
import { gradio } from './gradio/app-type';
import { jupyter } from './jupyter/app-type';
import { marimo } from './marimo/app-type';
import { mlflow } from './mlflow/app-type';
import { model } from './model/app-type';
import { panel } from './panel/app-type';
import { ray } from './ray/app-type';
import { schedule } from './schedule/app-type';
import { script } from './script/app-type';
import { spark } from './spark/app-type';
import { streamlit } from './streamlit/app-type';
import { training } from './training/app-type';
import { voila } from './voila/app-type';

/** In the order of the form; the id is the name of its folder. */
export const appTypes = {
  flask,
  fastapi,
  django,
  celery,
  dask,
  ray,
  spark,
  airflow,
  streamlit,
  dash,
  gradio,
  panel,
  jupyter,
  marimo,
  voila,
  script,
  schedule,
  cli,
  training,
  model,
  mlflow,
} as const satisfies Record<string, AppType>;

export type AppTypeId = keyof typeof appTypes;
export const appTypeIds = Object.keys(appTypes) as readonly AppTypeId[];

export function appType(id: AppTypeId): AppType {
  return appTypes[id];
}

/** What the image starts when it is told nothing else. */
export function mainProcess(id: AppTypeId): Process {
  return appType(id).processes[0];
}
