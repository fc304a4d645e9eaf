/** Recipes to start from; each is nothing but a link. */
export const presets = [
  {
    id: 'course-flask',
    title: 'Course: docker_flask',
    what: 'A Flask API on port 5000, installed with pip',
    link: 'name=docker_flask&installer=pip&port=5000',
  },
  {
    id: 'course-flask-3.7',
    title: 'Course: docker_flask on Python 3.7.4',
    what: 'The same on the Python the course began with, now without security fixes',
    link: 'name=docker_flask&python=3.7.4&installer=pip&port=5000',
  },
  {
    id: 'tensorflow-notebooks',
    title: 'Course: TensorFlow and Jupyter',
    what: 'A Jupyter server on Debian with TensorFlow and Matplotlib',
    link: 'name=tensorflow-jupyter&app=jupyter&lib=matplotlib,tensorflow',
  },
  {
    id: 'data-api',
    title: 'Data API',
    what: 'FastAPI with pandas and Postgres',
    link: 'name=data-api&app=fastapi&lib=pandas,pydantic&with=postgres',
  },
  {
    id: 'site',
    title: 'Site with a database',
    what: 'Django and Postgres',
    link: 'name=site&app=django&with=postgres',
  },
  {
    id: 'model-api',
    title: 'Model behind an API',
    what: 'A typed API around a scikit-learn model',
    link: 'name=model-api&app=model',
  },
  {
    id: 'dashboard',
    title: 'Dashboard',
    what: 'Streamlit with pandas and Plotly',
    link: 'name=dashboard&app=streamlit&lib=pandas,plotly',
  },
  {
    id: 'notebooks',
    title: 'Notebooks',
    what: 'JupyterLab with pandas, scikit-learn and Matplotlib',
    link: 'name=notebooks&app=jupyter&lib=matplotlib,pandas,scikit-learn',
  },
  {
    id: 'batch',
    title: 'Batch job',
    what: 'A script with Polars and DuckDB',
    link: 'name=batch-job&app=script&lib=duckdb,polars',
  },
  {
    id: 'training',
    title: 'Training',
    what: 'A scikit-learn model and its measures, once',
    link: 'name=training&app=training&lib=pandas',
  },
] as const;
