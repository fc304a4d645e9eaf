"""A form around one function, as one makes it for a model. Uvicorn imports `app` from here."""

import os
import platform
from importlib.metadata import version  # when: libraries

# Gradio would tell its makers about every start. It reads this when it is imported.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"

import gradio as gr
from fastapi import FastAPI

import visits  # when: services
from language import guess_language

LIBRARIES = ["{{libraries}}"]  # when: libraries

with gr.Blocks(title="{{name}}") as page:
    gr.Markdown("# Which language is it?")
    text = gr.Textbox(label="Text", value="Der Hund und die Katze sind nicht im Haus.", lines=3)
    guess = gr.Button("Guess")
    language = gr.Label(label="Language")
    guess.click(guess_language, inputs=text, outputs=language)
    gr.Markdown(f"Python {platform.python_version()}")
    gr.JSON({name: version(name) for name in LIBRARIES}, label="Libraries")  # when: libraries
    # when: services
    counted = gr.JSON(label="Visits")
    # Whenever a browser loads the page, it counts itself in every service beside the app.
    page.load(visits.count, inputs=None, outputs=counted)
    # end

server = FastAPI()


@server.get("/health")
def health():
    """Docker asks this to see whether the app is ready."""
    return {"status": "ok"}


# What stands above is asked first; the page has all other paths.
app = gr.mount_gradio_app(server, page, path="/")
