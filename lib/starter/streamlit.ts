import { pythonFile, pythonList, quotePython, versionImport } from './python';
import type { SourceFile, StarterInput } from './starter-input';

/** numpy and pandas come with Streamlit. */
export function streamlitStarter(input: StarterInput): SourceFile[] {
  return [{ path: 'src/app.py', text: printApp(input) }];
}

function printApp({ name, libraries, services }: StarterInput): string {
  return pythonFile(
    ['"""A small dashboard: move the slider and the script runs again from top to bottom."""'],
    ['import platform', ...versionImport(libraries)],
    [
      'import numpy as np',
      'import pandas as pd',
      'import streamlit as st',
      ...(services.length === 0 ? [] : ['', 'import visits']),
    ],
    [
      `st.set_page_config(page_title=${quotePython(name)})`,
      `st.title(${quotePython(name)})`,
      'st.caption(f"Python {platform.python_version()}")',
    ],
    [
      'steps = st.slider("Steps", min_value=10, max_value=500, value=100)',
      'walk = np.random.default_rng(seed=7).normal(size=(steps, 2)).cumsum(axis=0)',
      'st.line_chart(pd.DataFrame(walk, columns=["east", "north"]))',
    ],
    libraries.length === 0 ? [] : [`st.table({name: version(name) for name in ${pythonList(libraries)}})`],
    services.length === 0
      ? []
      : ['for service, count in visits.count().items():', '    st.metric(f"Visits in {service}", count)'],
  );
}
