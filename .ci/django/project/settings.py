"""A project of the family that the two documents describe: Django REST Framework with simplejwt on PostgreSQL."""
import os
from datetime import timedelta
from pathlib import Path

SECRET_KEY = "only for the proof, and long enough for HS256"
DEBUG = False
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "rest_framework", "crm"]
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
ROOT_URLCONF = "urls"
AUTH_USER_MODEL = "crm.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
DATABASES = {"default": {
    "ENGINE": "django.db.backends.postgresql",
    "NAME": "crm",
    "USER": "postgres",
    "HOST": "127.0.0.1",
    "PORT": os.environ["CRM_DATABASE_PORT"],
    "CONN_MAX_AGE": None,
}}
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(__file__).parent / "media"
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework_simplejwt.authentication.JWTAuthentication"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
}
SIMPLE_JWT = {"AUTH_HEADER_TYPES": ("Bearer", "JWT"), "ACCESS_TOKEN_LIFETIME": timedelta(hours=2)}
