"""An app of the project: notes that are written into a database."""
