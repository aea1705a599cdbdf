"""Fills the tables of a Django project with accounts and clients, as Django itself writes them.

Run by `python manage.py shell < make_dump.py` in a project with the models of README.md.
"""
import datetime
import json

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from crm.models import Client, User

PASSWORD = "S3cretpass!x"


def user(username, raw_password=PASSWORD, **fields):
    created = User.objects.create_user(username, fields.pop("email", ""), raw_password)
    for field, value in fields.items():
        setattr(created, field, value)
    created.save()
    return created


def hashed(username, hasher, **fields):
    return user(username, None, password=make_password(PASSWORD, hasher=hasher), **fields)


# What Django 5.2 makes of the same password; see README.md.
newer = json.load(open("hashes_of_django_5_2.json"))
seen = timezone.now() - datetime.timedelta(days=3)

User.objects.create_superuser("admin", "admin@example.org", PASSWORD)
user("alice", email="Alice@Example.ORG", surname="Иванова", name="Алиса", second_name="Петровна", phone="+79510000002",
     address='ул. "Мира",\nдом 5', confirmed_email=True, confirmed_phone=True, last_login=seen)
hashed("boris", "pbkdf2_sha1", first_name="Boris", last_name="Becker", email="boris@example.org")
hashed("vera", "argon2")
hashed("gleb", "bcrypt_sha256")
user("dina", None, password=newer["pbkdf2_sha256"])
user("egor", is_active=False, email="egor@example.org")
user("zhanna", is_active=False, last_login=seen)
user("ivan", None, email="ivan@example.org")
user("Пётр Иванов")
user("alice2", email="ALICE@example.org")
user("lena")
user("+79510000002")
user("lev", phone="8 951 000-00-14")
user("maria", phone="12345")
user("nikita", None, password=make_password(PASSWORD, hasher="unsalted_md5"))
user("olga", None, password=make_password(PASSWORD, hasher="md5"))
user("pavel", None, password=newer["scrypt"])
user("petr@example.org", email="petr@example.org")
user("rita", email="nobody")
user("sveta ")

def card_holder(phone, name="Мария", password=PASSWORD, hasher="default", **fields):
    Client.objects.create(phone=phone, name=name, password=make_password(password, hasher=hasher), **fields)


card_holder("+79517487295", surname="Петрова", second_name="Ивановна", address="Арбат 1", confirmed_phone=True)
card_holder("+79517487296", hasher="argon2")
card_holder("+79517487297", password=None)
card_holder("8 (951) 748-72-98")
card_holder("8 951 748-72-95", name="Мария вторая")
card_holder("+79517487299", name="")
card_holder("951748", name="Без номера")
card_holder("+79517487200", name="Старый", hasher="unsalted_sha1")
