"""Prints what Django 5.2 makes of the password: `python make_newer_hashes.py > hashes_of_django_5_2.json`."""
import json

from django.conf import settings

settings.configure(PASSWORD_HASHERS=["django.contrib.auth.hashers.PBKDF2PasswordHasher",
                                     "django.contrib.auth.hashers.ScryptPasswordHasher"])

from django.contrib.auth.hashers import make_password

print(json.dumps({name: make_password("S3cretpass!x", hasher=name) for name in ["pbkdf2_sha256", "scrypt"]}))
