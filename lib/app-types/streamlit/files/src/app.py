"""A small dashboard: move the slider and the script runs again from top to bottom."""

import platform
from importlib.metadata import version  # when: libraries

import numpy as np
import pandas as pd
import streamlit as st

import visits  # when: services

st.set_page_config(page_title="{{name}}")
st.title("{{name}}")
st.caption(f"Python {platform.python_version()}")

steps = st.slider("Steps", min_value=10, max_value=500, value=100)
walk = np.random.default_rng(seed=7).normal(size=(steps, 2)).cumsum(axis=0)
st.line_chart(pd.DataFrame(walk, columns=["east", "north"]))

st.table({name: version(name) for name in ["{{libraries}}"]})  # when: libraries

# when: services
for service, count in visits.count().items():
    st.metric(f"Visits in {service}", count)
# end
