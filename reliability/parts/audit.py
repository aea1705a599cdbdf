"""Compares what the API and the database say in the end with what was acknowledged."""
import collections
import glob
import json
import os
import urllib.request

from deploy.local.parts.client import request
from deploy.local.parts.machine import wait_until

# The parts of a card that are in tables of their own: none may be there without the card, and the other way round.
HALF_CARDS = {
    "cards without their person": """select id from client_card card
        where not exists (select from client where id = card.client_id)""",
    "cards that are not in the directory": """select id from client_card card where not exists
        (select from client_card_directory entry where (entry.id, entry.organization_id) = (card.id, card.organization_id))""",
    "entries of the directory without a card": """select id from client_card_directory entry
        where not exists (select from client_card where id = entry.id)""",
    "cards that are not found by their name": """select id from client_card card
        cross join lateral unnest(string_to_array(name_words, ' ')) as named (word)
        where not exists (select from client_card_word entry where (entry.organization_id, entry.card_id, entry.word)
            = (card.organization_id, card.id, named.word))""",
    "words without a card": """select card_id from client_card_word entry
        where not exists (select from client_card where id = entry.card_id)""",
    "cards whose organization is not among their person's": """select id from client_card card where not exists
        (select from client_organization entry where (entry.client_id, entry.organization_id) = (card.client_id, card.organization_id))""",
    "organizations of persons without a card": """select client_id from client_organization entry where not exists
        (select from client_card card where (card.client_id, card.organization_id) = (entry.client_id, entry.organization_id))""",
    "credentials without a card": """select card_id from card_credential entry
        where not exists (select from client_card where id = entry.card_id)""",
    "rows of imports that have ended": """select import_id from client_card_import_row entry
        where exists (select from client_card_import where id = entry.import_id and status <> 'RUNNING')""",
    "two cards for one phone and organization": """select min(id) from client_card
        group by organization_id, phone having count(*) > 1""",
}

TRAIL = """select object_id,
        count(*) filter (where verb = 'create'), count(*) filter (where verb = 'update'), count(*) filter (where verb = 'delete'),
        coalesce((array_agg(changes::json -> 'address' ->> 1 order by id desc)
            filter (where verb <> 'delete' and changes::json -> 'address' is not null))[1], '')
    from change where object = 'clientcard' group by object_id"""

Trail = collections.namedtuple("Trail", "creates updates deletes address")


def violations(installation, organizations, ledger):
    """What must not be, one text each."""
    token = installation.log_in()
    wait_for_imports(installation, ledger, token)
    listed = {organization: request(installation.api, "GET", f"/clients/client-card-l/{organization}/?expand=image", 200, token=token)
              for organization in organizations}
    return [*ledger.violations, *_imports(installation, ledger, token), *_cards(ledger.cards, listed),
            *_pictures_by_http(ledger.cards, listed), *_halves(installation.database), *_trail(installation.database),
            *_files(installation)]


def wait_for_imports(installation, ledger, token):
    """A replica that died keeps its import for half a minute."""
    for path, _ in ledger.imports:
        wait_until(lambda: request(installation.api, "GET", path, 200, token=token)["status"] != "running", 120,
                   f"the import {path} does not end")


def _imports(installation, ledger, token):
    for path, rows in ledger.imports:
        told = request(installation.api, "GET", path, 200, token=token)
        if (told["status"], told["created"], told["refused"]) != ("finished", rows, 0):
            yield f"The import {path} of {rows} rows has ended as {told}."


def _cards(expected, listed):
    """Each card of the ledger is in one of its states, and there is no other card but those that were contended for."""
    found = {}
    for organization, cards in listed.items():
        for card in cards:
            if (organization, card["phone"]) in found:
                yield f"Organization {organization} has two cards for {card['phone']}."
            found[organization, card["phone"]] = card
    for card in expected:
        there = found.pop((card.organization, card.phone), None)
        state = None if there is None else there["address"]
        if state not in card.states:
            yield f"The card for {card.phone} in organization {card.organization} is {state} instead of {card.states}."
        if there is not None and card.number is not None and there["id"] != card.number:
            yield f"The card for {card.phone} is number {there['id']} instead of {card.number}."
    for (organization, phone), card in found.items():
        if card["name"] != "Contended":
            yield f"Organization {organization} has a card for {phone} that no writer knows."


def _pictures_by_http(expected, listed):
    images = {(organization, card["phone"]): card["image"] for organization, cards in listed.items() for card in cards}
    for card in expected:
        key = (card.organization, card.phone)
        if key not in images:
            continue
        if bool(images[key]) != card.has_image:
            yield f"The card for {card.phone} has the picture {images[key]}."
        if images[key] and not _is_served(images[key]):
            yield f"The picture of the card for {card.phone} is not served."


def _is_served(url):
    try:
        with urllib.request.urlopen(url, timeout=20) as response:
            return response.status == 200 and response.read(4) == b"\x89PNG"
    except OSError:
        return False


def _halves(database):
    for what, query in HALF_CARDS.items():
        rows = database.sql(query)
        if rows:
            yield f"There are {what}: {', '.join(row[0] for row in rows[:10])}."


def _trail(database):
    """Each card that exists was created once and changed as often as its version says, the others were deleted once."""
    trail = {row[0]: Trail(*map(int, row[1:4]), row[4]) for row in database.sql(TRAIL)}
    cards = {row[0]: row for row in database.sql("select id, version, address from client_card")}
    for number, version, address in cards.values():
        if trail.get(number) != Trail(1, int(version), 0, address):
            yield f"Card {number} has the version {version} and the address {address}, but the trail {trail.get(number)}."
    for number, entries in trail.items():
        if number not in cards and (entries.creates, entries.deletes) != (1, 1):
            yield f"Card {number} is not there, but its trail is {entries}."


def _files(installation):
    """The files are those of images in use, once the images that nothing uses are removed."""
    database = installation.database
    database.sql("update image set removable_at = now() - interval '1 hour' where removable_at is not null")
    wait_until(lambda: database.sql("select name from image where removable_at is not null limit 1") == [], 60,
               "images that nothing uses are not removed")
    used = {row[0] for row in database.sql("select name from image")}
    named = {row[0] for row in database.sql("""select image from client_card where image is not null
        union select image from place_image union select image from district where image is not null""")}
    stored = [path for path in glob.glob(f"{installation.files}/images/**/*", recursive=True) if os.path.isfile(path)]
    for name in used ^ named:
        yield f"The image {name} is registered {'without a use' if name in used else 'nowhere, but used'}."
    for path in stored:
        if os.path.basename(os.path.dirname(path)) not in used or path.endswith(".draft"):
            yield f"The file {path} belongs to no image."
    for name in used - {os.path.basename(path) for path in stored}:
        yield f"The image {name} has no file."
