"""The project: its settings, its addresses, and what gunicorn imports."""
