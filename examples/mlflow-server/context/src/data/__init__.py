"""What the server keeps lies here: its database, and the files of every run.

The image holds this folder so that a volume on it belongs to the user who runs the server:
docker run -v mlflow:/app/data and the rest. Without one, all goes with the container.
"""
