"""Violations that are planted after the audit, to see that it finds them."""
import os
import uuid

from reliability.parts import audit

DELETE_CARD = """delete from client_card_word where card_id = {0};
delete from client_card_directory where id = {0}; delete from card_credential where card_id = {0};
delete from client_card where id = {0};"""


def unnoticed(installation, organizations, ledger):
    """What was planted and is not found."""
    before = set(audit.violations(installation, organizations, ledger))
    missing = []
    for what, plant, sign in _plants(installation, ledger):
        plant()
        found = set(audit.violations(installation, organizations, ledger))
        if not any(sign in violation for violation in found - before):
            missing.append(what)
        before |= found
    return missing


def _plants(installation, ledger):
    """What is planted, how, and a part of the text by which it is told."""
    sql = installation.database.sql
    cards = iter([card for card in ledger.cards if card.is_known and not card.has_image])
    lost, half, nameless, older, untold = (next(cards) for _ in range(5))
    yield "a lost card", lambda: sql(DELETE_CARD.format(lost.number)), f"card for {lost.phone}"
    yield ("a card that is not in the directory", lambda: sql(f"delete from client_card_directory where id = {half.number}"),
           "not in the directory")
    yield ("a card without its words", lambda: sql(f"delete from client_card_word where card_id = {nameless.number}"),
           "not found by their name")
    yield ("a former address", lambda: sql(f"update client_card set address = 'former' where id = {older.number}"),
           f"card for {older.phone}")
    yield ("a missing entry of the trail", lambda: sql(f"delete from change where object_id = {untold.number}"),
           f"Card {untold.number} has the version")
    yield "a stray file", lambda: _stray_file(installation.files), "belongs to no image"
    for card in ledger.cards:
        if card.has_image and card.is_known:
            yield "a lost file", lambda: _remove_file(installation, card.number), "has no file"
            return
    raise AssertionError("No writer has uploaded a picture.")


def _stray_file(files):
    name = f"{uuid.uuid4().hex}.png"
    folder = f"{files}/images/{name[:2]}/{name}"
    os.makedirs(folder)
    with open(f"{folder}/{name}", "wb") as file:
        file.write(b"stray")


def _remove_file(installation, card):
    name = installation.database.sql(f"select image from client_card where id = {card}")[0][0]
    os.remove(f"{installation.files}/images/{name[:2]}/{name}/{name}")
