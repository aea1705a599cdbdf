"""What is measured: for each scenario the requests, and what of them the database gets to see."""
import json
import random
from dataclasses import dataclass
from urllib.parse import quote

from parts import program

USERS, ORGANIZATIONS, CARDS, DISTRICTS, PLACES = 50, 200, 100_000, 12, 200

# How many different requests are sent in turn.
VARIETY = 3000


@dataclass
class Scenario:
    """
    title: for people
    requests: gives those that are sent in turn: (method, path, account or None, body or None)
    drawn: what pgbench draws by lot for each transaction; None if the floor of the scenario is not measured
    """
    name: str
    title: str
    requests: callable
    drawn: tuple = None


def organization_of(card):
    """As the demonstration data have it; the same in every system that is compared."""
    return 1 + card % ORGANIZATIONS


def creator_of(organization):
    return 1 + organization % USERS


def phone_of(card):
    return f"+{79000000000 + card}"


def all_of_them():
    return [
        Scenario("card", "one card", _card, ("card",)),
        Scenario("cards", "list of 500 cards", _cards, ("organization",)),
        Scenario("name", "search by name", _by_name, ("organization",)),
        Scenario("phone", "search by phone", _by_phone, ("card",)),
        Scenario("create", "create a card and its client", _create, ("card", "phone")),
        Scenario("patch", "patch a card", _patch, ("card",)),
        Scenario("client-login", "log-in of a client", _client_login),
        Scenario("user-login", "log-in of a user", _user_login),
        Scenario("districts", "districts", lambda _: [("GET", "/api/v1/disticts", None, None)], ()),
        Scenario("places", "places of a district (200)", _places, ("district",)),
    ]


def create_by_one():
    """A crowd of its own: one account that creates cards."""
    return Scenario("create-by-one", "create cards by one account", _create_by_one)


class Target:
    """A system under load; header: gives the header that lets act for a user."""

    def __init__(self, name, url, header, pid=None):
        self.name = name
        self.url = url.rstrip("/")
        self.header = header
        self.pid = pid

    @classmethod
    def of(cls, name, started):
        """The program that was started, for all accounts of the demonstration data."""
        tokens = {account: "Authorization: Bearer " + started.log_in(account) for account in range(1, USERS + 1)}
        return cls(name, started.url, tokens.get, started.pid)


def write_requests(scenario, target, path):
    """The file for requests.lua."""
    lot = random.Random(1)
    with open(path, "w") as file:
        for method, route, account, body in scenario.requests(lot):
            header = (target.header(account) if account else None) or "-"
            file.write("\t".join((method, route, header, json.dumps(body) if body is not None else "-")) + "\n")


def answers(scenario, target):
    """Whether the target knows the route and the data: others are left out of the comparison."""
    method, route, account, body = scenario.requests(random.Random(2))[0]
    if body is not None:
        body = json.loads(json.dumps(body).replace("{n}", str(random.Random().randrange(10**6, 10**7))))
    try:
        status, _ = program.request(method, target.url + route, body, target.header(account) if account else None)
    except OSError:
        return False
    return status in (200, 201)


def _for_cards(lot, make):
    return [make(card, organization_of(card), creator_of(organization_of(card)))
            for card in (lot.randint(1, CARDS) for _ in range(VARIETY))]


def _card(lot):
    return _for_cards(lot, lambda card, organization, user: ("GET", f"/clients/client-card-r/{card}/{organization}/", user, None))


def _cards(lot):
    """Every fourth organization has twice as many cards here, but not in every system that is compared."""
    return [request for request in _for_cards(lot, lambda card, organization, user: (
        "GET", f"/clients/client-card-l/{organization}/", user, None) if organization % 4 else None) if request]


def _by_name(lot):
    return _for_cards(lot, lambda card, organization, user: (
        "GET", f"/clients/client-card-l/{organization}/f{quote(f'Surname{card % 1000} Name{card % 700}')}/", user, None))


def _by_phone(lot):
    return _for_cards(lot, lambda card, organization, user: (
        "GET", f"/clients/client-card-l/{organization}/p{quote(phone_of(card))}/", user, None))


def _create(lot):
    return _for_cards(lot, lambda card, organization, user: ("POST", "/clients/client-card-c/", user, {
        "surname": "Surname", "name": "Name", "second_name": "Second", "phone": "+7911{n}", "password": program.PASSWORD,
        "address": "House 1", "organization": organization}))


def _create_by_one(lot):
    return [request for request in _create(lot) if request[2] == 1]


def _patch(lot):
    return _for_cards(lot, lambda card, organization, user: (
        "PATCH", f"/clients/client-card-ud/{card}/", user, {"address": "House {n}"}))


def _client_login(lot):
    return _for_cards(lot, lambda card, organization, user: (
        "POST", "/clients/auth/token/", None, {"phone": phone_of(card), "password": program.PASSWORD}))


def _user_login(lot):
    return [("POST", "/auth/jwt/create/", None, {"username": f"user{user}", "password": program.PASSWORD})
            for user in range(1, USERS + 1)]


def _places(lot):
    return [("GET", f"/api/v1/places?district_id={district}", None, None) for district in range(1, DISTRICTS + 1)]
