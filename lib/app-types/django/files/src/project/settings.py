"""Settings. What differs between machines comes from the environment."""

import os
from pathlib import Path
from urllib.parse import urlsplit

from django.core.management.utils import get_random_secret_key

# Without one, every start makes its own. Workers share it: gunicorn loads this before them.
SECRET_KEY = os.environ.get("SECRET_KEY") or get_random_secret_key()

# More names under which browsers reach it, with blanks between: ALLOWED_HOSTS="example.org"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", *os.environ.get("ALLOWED_HOSTS", "").split()]

INSTALLED_APPS = ["notes"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates"}]
ROOT_URLCONF = "project.urls"
TIME_ZONE = "UTC"
USE_TZ = True


def database(address):
    """Postgres where compose.yaml sets its address; else a file that goes with the container."""
    url = urlsplit(address)
    if not url.scheme.startswith("postgres"):
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": "/tmp/notes.sqlite3"}
    file = os.environ.get("POSTGRES_PASSWORD_FILE")
    password = Path(file).read_bytes().decode().rstrip("\n") if file else url.password
    return {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": url.hostname,
        "PORT": url.port,
        "NAME": url.path[1:],
        "USER": url.username,
        "PASSWORD": password,
    }


DATABASES = {"default": database(os.environ.get("DATABASE_URL", ""))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Errors go to standard error, where `docker logs` finds them. Django itself would mail them.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
