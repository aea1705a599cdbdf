#!/usr/bin/env python3
"""
Fills the database and the folder of pictures: names of Russia and Tatarstan, empty and long texts, several spellings of
numbers and dates, pictures of all formats. Every run makes the same data.
"""
import io
import os
import random
from datetime import datetime, timedelta, timezone

import django
from PIL import Image

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
django.setup()

from django.contrib.auth.hashers import make_password  # noqa: E402
from django.contrib.auth.models import Permission  # noqa: E402
from django.core.files.base import ContentFile  # noqa: E402
from django.db import connection, transaction  # noqa: E402

from crm.models import (Client, ClientCard, District, Member, Organization, Place, PlaceImage, Role,  # noqa: E402
                        User)

USERS = 40
ORGANIZATIONS = 24
CARDS_OF_EACH = 140
DISTRICTS = 12
PLACES_OF_EACH = 20
PASSWORD = "open the gate"

SURNAMES = ["Иванова", "Шәйхетдинов", "Гыйззәтуллина", "Ёлкина", "Петрова-Водкина", "O'Connor", "Мөхәммәтҗанов", "de Souza",
            "Ахмад-заде", "Çelik", ""]
NAMES = ["Шамиль", "Гөлназ", "Айгөл", "Пётр", "Фёкла", "Ләйсән", "Анна Мария", "José", "Zoë", "Җәүдәт"]
SECOND_NAMES = ["Равилевич", "Илдаровна", "Рөстәм улы", "Пётр кызы", "", "Семёновна"]
ADDRESSES = ["", "Казань, ул. Баумана, д. 5", "г. Москва, Тверская, 1 <домофон 12 & 13>", "Чаллы, Сөембикә урамы, 7\nкв. 2",
             "\"У моста\" \\ 3-й подъезд", "🏠 Адрес с эмодзи", "№ 5 — 7 «б»", "/path/?a=1&b=2"]
JSON = [None, {}, {"сайт": "https://example.org/?q=1&w=«я»", "tags": ["ә", "ө", None, True]},
        {"balance": 1.5, "count": 12345678901234567890, "tiny": 1e-07, "huge": 1e22, "zero": -0.0},
        {"nested": {"b": [[], {}, ""], "a": "\t\"\\/\u007f\u00a0"}}, [1, 2, 3], "text", 0, False]
FORMATS = ["JPEG", "PNG", "GIF", "WEBP"]

chance = random.Random(17)
numbers = iter(range(10_000_000))


def main():
    with transaction.atomic():
        users = fill_users()
        organizations = fill_organizations(users)
        fill_members(users, organizations)
        fill_cards(organizations)
        fill_separators(users[1])
        fill_guide()
    with connection.cursor() as cursor:
        cursor.execute("analyze")


def fill_users():
    password = make_password(PASSWORD)
    users = [User(id=3 * number, username=f"user{number}", password=password, email=f"user{number}@example.org",
                  phone=phone() if number % 3 else None, is_staff=number == 2, is_active=number != 5,
                  confirmed_email=number % 2 == 0, date_joined=moment(), **person()) for number in range(1, USERS + 1)]
    User.objects.bulk_create(users)
    for user in users[::2]:
        save_picture(user)
    return users


def fill_organizations(users):
    organizations = [Organization(id=5 * number, name=f"Мастерская № {number} «{chance.choice(NAMES)}»",
                                  description="Хлеб, чәк-чәк\r\nи чай " * chance.randint(1, 30),
                                  address=chance.choice(ADDRESSES[1:]), creator=chance.choice(users),
                                  numbers=chance.choice(JSON), links=chance.choice(JSON), **dates())
                     for number in range(1, ORGANIZATIONS + 1)]
    return Organization.objects.bulk_create(organizations)


def fill_members(users, organizations):
    """The first user is a member everywhere, and each creator of the own organization."""
    permissions = list(Permission.objects.filter(content_type__app_label="crm"))
    for organization in organizations:
        role = Role.objects.create(organization=organization, name="Кассир")
        role.permissions.set(permissions)
        members = {users[0], organization.creator, *chance.sample(users, 3)}
        Member.objects.bulk_create(Member(organization=organization, user=user, role=role) for user in members)


def fill_cards(organizations):
    """Half of the persons have cards in two organizations, and some are known to a third one without a card."""
    password = make_password("a password of clients")
    clients, cards, links = [], [], []
    for number in range(ORGANIZATIONS * CARDS_OF_EACH * 2 // 3):
        client = Client(id=2 * number + 1, phone=phone(), password=password, **person())
        clients.append(client)
        known = chance.sample(organizations, 3)
        with_card = known[:1 + number % 2]
        cards += [ClientCard(client=client, organization=organization, phone=client.phone, links=chance.choice(JSON),
                             data=chance.choice(JSON), **person()) for organization in with_card]
        links += [(client.id, organization.id) for organization in (known if number % 5 == 0 else with_card)]
    Client.objects.bulk_create(clients)
    ClientCard.objects.bulk_create(cards)
    link = Client.organization.through
    link.objects.bulk_create(link(client_id=client, organization_id=organization) for client, organization in links)
    for card in ClientCard.objects.order_by("id")[:40]:
        save_picture(card)


def fill_separators(user):
    """A card with the separators of lines and paragraphs, which only one user may read."""
    organization = Organization.objects.create(id=1000, name="Сепаратор", description="-", address="-", creator=user)
    role = Role.objects.create(organization=organization, name="Кассир")
    Member.objects.create(organization=organization, user=user, role=role)
    client = Client.objects.create(id=10_000, name="Ләйлә", phone=phone(), password="!")
    client.organization.add(organization)
    ClientCard.objects.create(client=client, organization=organization, name="Ләйлә", phone=client.phone,
                              address="улица\u2028дом\u2029квартира")


def fill_guide():
    for number in range(1, DISTRICTS + 1):
        district = District.objects.create(title=f"Район «{number}» — Яңа", abbreviation=["", "ЦАО"][number % 2])
        if number % 4:
            save_picture(district)
        for place in range(PLACES_OF_EACH):
            fill_place(district, place)


def fill_place(district, number):
    place = Place.objects.create(district=district, title=["", "Парк «Урицкого»", "Кремль 🕌"][number % 3],
                                 short_description=chance.choice(ADDRESSES), full_description="Описание\n" * number,
                                 longitude=f"{chance.uniform(-180, 180):.6f}", latitude=f"{chance.uniform(-90, 90):.6f}",
                                 type=["unique_place", "park"][number % 2])
    for _ in range(number % 3):
        save_picture(PlaceImage(place=place))


def person():
    return {"surname": chance.choice(SURNAMES), "name": chance.choice(NAMES), "second_name": chance.choice(SECOND_NAMES),
            "address": chance.choice(ADDRESSES), **dates()}


def dates():
    created = moment()
    return {"created_at": created, "updated_at": created + timedelta(microseconds=chance.randint(0, 10**12))}


def moment():
    """Some are without microseconds, as an import of the project may have made them."""
    at = datetime(2021, 10, 21, tzinfo=timezone.utc) + timedelta(seconds=chance.randint(0, 10**8))
    return at.replace(microsecond=chance.choice([0, 1, 500000, chance.randint(0, 999999)]))


def phone():
    return f"+7900{next(numbers):07}"


def save_picture(owner):
    """Draws a picture of two areas, of another format than the one before, and saves it with its owner."""
    number = next(numbers)
    kind = FORMATS[number % len(FORMATS)]
    picture = Image.new("RGB", (chance.randint(20, 90), chance.randint(20, 90)), color())
    picture.paste(color(), (0, 0, picture.width // 2, picture.height // 3))
    file = io.BytesIO()
    picture.save(file, kind, **({"lossless": True} if kind == "WEBP" else {}))
    owner.image.save(f"{number}.{kind.lower()}", ContentFile(file.getvalue()))


def color():
    return tuple(chance.randrange(256) for _ in range(3))


main()
