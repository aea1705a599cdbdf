"""Threads that write and read cards, whatever happens meanwhile, and note it in the ledger."""
import json
import random
import struct
import time
import uuid
import zlib

from deploy.local.parts.workers import Workers
from reliability.parts.caller import Caller, Form
from reliability.parts.ledger import Card

CREATE = "/clients/client-card-c/"
IMPORT = "/clients/client-card-import-c/"
CARD_PASSWORD = "a password of a card"
# The key is in use by the same request, which has lost its connection.
BUSY = 409
# When the clock of the program is set forward, Tomcat takes that for time without a byte of the request.
TIMED_OUT = 408
# Outcomes that are open: the request may have been carried out, or may be carried out later.
OPEN = (None, 503, BUSY, TIMED_OUT)
# Longer than a start on a busy machine.
SECONDS_OF_REPEATS = 300


class Writers(Workers):

    def __init__(self, installation, ledger, number=4, seed=1, weights=(6, 8, 3, 1, 2, 4, 3)):
        organizations = [installation.create_organization(f"Writer {index}") for index in range(number + 1)]
        shared = installation.create_organization("All writers")
        *writers, self._importer = (_Writer(index, organization, shared, installation, ledger, self,
                                            random.Random(f"{seed}-{index}"), weights)
                                    for index, organization in enumerate(organizations))
        super().__init__([writer.run for writer in writers])
        self.organizations = [*organizations, shared]

    def import_cards(self, number):
        """Imports cards in the thread of the caller."""
        self._importer.import_cards(number)


class _Writer:

    def __init__(self, index, organization, shared, installation, ledger, writers, lot, weights):
        self._index = index
        self._organization = organization
        self._shared = shared
        self._ledger = ledger
        self._writers = writers
        self._lot = lot
        self._weights = weights
        self._caller = Caller(installation.ports.api, installation.log_in)
        self._cards = []
        self._last_phone = 0
        self._last_text = 0

    def run(self):
        requests = (self._create, self._patch, self._delete, self._import, self._upload, self._read, self._contend)
        try:
            while not self._writers.stopped.is_set():
                self._lot.choices(requests, self._weights)[0]()
        finally:
            self._caller.close()

    def _create(self):
        self._create_with({}, {})

    def _upload(self):
        self._create_with({}, {"image": ("picture.png", picture(self._lot))})

    def _create_with(self, fields, files):
        phone, address = self._next_phone(), self._next_text()
        fields = {"name": "Card", "phone": phone, "address": address, "password": CARD_PASSWORD,
                  "organization": self._organization, **fields}
        response = self._repeat(CREATE, Form(fields, files) if files else fields)
        card = Card(self._organization, phone, address, has_image=bool(files))
        if response.status in OPEN:
            card.may_be(None)
        elif self._expect(response, 201, f"create {phone}"):
            card.number = int(response.headers["Location"].split("/")[3])
        else:
            return
        self._keep(card)

    def _repeat(self, path, body):
        """Sends a request with a key until there is an outcome. Sometimes sends it once more: the response is the same."""
        key = str(uuid.uuid4())
        end = time.monotonic() + SECONDS_OF_REPEATS
        while True:
            response = self._caller.send("POST", path, body, key)
            self._ledger.count(response.status in (201, 202))
            if response.status not in OPEN or time.monotonic() > end:
                break
            time.sleep(0.2)
        if response.status in (201, 202) and self._lot.random() < 0.2:
            again = self._caller.send("POST", path, body, key)
            if again.status not in OPEN and (
                    (again.status, again.headers["Location"]) != (response.status, response.headers["Location"])):
                self._ledger.violate(f"The repeated key {key} was answered by {again.status} {again.headers['Location']} "
                                     f"after {response.status} {response.headers['Location']}.")
        return response

    def _patch(self):
        for card in self._some_card():
            address = self._next_text()
            self._change(card, "PATCH", {"address": address}, 200, address)

    def _delete(self):
        for card in self._some_card():
            self._change(card, "DELETE", None, 204, None)

    def _change(self, card, method, body, expected, state):
        response = self._caller.send(method, f"/clients/client-card-ud/{card.number}/", body)
        self._ledger.count(response.status == expected)
        if response.status in OPEN:
            card.may_be(state)
        elif self._expect(response, expected, f"{method} of card {card.number}"):
            card.acknowledged(state)

    def _import(self):
        self.import_cards(5)

    def import_cards(self, number):
        rows = {self._next_phone(): self._next_text() for _ in range(number)}
        table = "name,phone,address\n" + "".join(f"Card,{phone},{address}\n" for phone, address in rows.items())
        form = Form({"organization": self._organization, "mode": "create"}, {"file": ("cards.csv", table.encode())})
        response = self._repeat(IMPORT, form)
        acknowledged = response.status not in OPEN
        if acknowledged and self._expect(response, 202, "import"):
            self._ledger.add_import(response.headers["Location"], len(rows))
        for phone, address in rows.items():
            card = Card(self._organization, phone, address)
            if not acknowledged:
                card.may_be(None)
            self._ledger.add(card)

    def _read(self):
        for card in self._some_card():
            response = self._caller.send("GET", f"/clients/client-card-r/{card.number}/{card.organization}/")
            if response.status not in OPEN and self._expect(response, 200, f"GET of card {card.number}"):
                address = json.loads(response.content)["address"]
                if address not in card.states:
                    self._ledger.violate(f"Card {card.number} was read as {address} instead of {card.states}.")

    def _contend(self):
        """All writers create cards for the same few phones in one organization. One of them wins."""
        phone = f"+7900{self._lot.randrange(200):07d}"
        response = self._caller.send("POST", CREATE, {"name": "Contended", "phone": phone, "password": CARD_PASSWORD,
                                                      "organization": self._shared})
        if response.status != 400:
            self._ledger.count(response.status == 201)
        if response.status == 201:
            self._ledger.add(Card(self._shared, phone, ""))
        elif response.status not in (*OPEN, 400):
            self._expect(response, 201, f"create of the contended {phone}")

    def _some_card(self):
        self._cards = [card for card in self._cards if card.is_known]
        return [self._lot.choice(self._cards)] if self._cards else []

    def _keep(self, card):
        self._ledger.add(card)
        self._cards.append(card)

    def _expect(self, response, status, what):
        if response.status != status:
            self._ledger.violate(f"{what}: {response.status} instead of {status}: {response.content[:300]!r}")
        return response.status == status

    def _next_phone(self):
        self._last_phone += 1
        return f"+79{self._index + 10}{self._last_phone:07d}"

    def _next_text(self):
        self._last_text += 1
        return f"Writer {self._index} text {self._last_text}"


def picture(lot):
    """A PNG file of 16 × 16 pixels of one color."""
    color = bytes(lot.randrange(256) for _ in range(3))
    rows = (b"\0" + color * 16) * 16
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in (
        (b"IHDR", struct.pack(">IIBBBBB", 16, 16, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")))


def _chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
