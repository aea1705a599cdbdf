"""
The floor: the statements that the program sends for a request, sent by pgbench with no program in between. They are
not written down here but taken from the database's log while the program answers one request, so that they are what
the program really does. What identifies the request is drawn by lot as in the requests, the version of a row is that of
the row which was read for the change, and ids of new rows are the next ones of their sequences; what else the program took
from the result of a statement before (ids of organizations, say) stays as it was in that one request.
"""
import json
import random
import re

from parts import scenarios

# Which example is sent: any will do.
CARD = 54_321
DISTRICT = 7


def script_of(scenario, target, database, name, sessions, path):
    """Writes the script for pgbench; sessions: the number before the session of the account 1."""
    request = _example(scenario)
    version = int(database.sql(name, f"select version from client_card where id = {CARD}")[0][0])
    if "phone" in scenario.drawn:
        # A new client and its card are told apart by their ids.
        database.sql(name, "select setval('client_id_seq', nextval('client_id_seq') + 1000000)")
    statements = database.statements_of(name, lambda: _send(target, request))
    expressions = _expressions(scenario, sessions, version)
    if "phone" in scenario.drawn:
        expressions |= _of_new_card(database, name, request[3]["phone"])
    # Those of changes have casts; those of lists take literals only.
    if request[0] != "GET":
        expressions |= {f"{{{of_one}}}": f"('{{' || {drawn} || '}}')" for of_one, drawn in expressions.items()}
    with open(path, "w") as file:
        for line in _draws(scenario, sessions):
            file.write(line + "\n")
        for text, values in statements:
            file.write(_statement(text, values, expressions) + _end(text) + "\n")
    return len(statements)


def _example(scenario):
    organization = scenarios.organization_of(CARD)
    wanted = {
        "card": f"/client-card-r/{CARD}/{organization}/", "cards": f"/client-card-l/{organization}/",
        "districts": "/disticts", "places": f"district_id={DISTRICT}",
        "patch": f"/client-card-ud/{CARD}/", "create": "/client-card-c/",
        "name": f"/client-card-l/{organization}/f", "phone": f"/client-card-l/{organization}/p"}[scenario.name]
    class Lot:
        def randint(self, first, last):
            return CARD
    method, route, account, body = next(found for found in scenario.requests(Lot()) if wanted in found[1])
    unique = str(random.randrange(10**6, 10**7))
    return method, route, account, json.loads(json.dumps(body).replace("{n}", unique))


def _send(target, request):
    from parts import program
    method, route, account, body = request
    program.request(method, target.url + route, body, target.header(account) if account else None)


def _draws(scenario, sessions):
    if "card" in scenario.drawn:
        yield f"\\set card random(1, {scenarios.CARDS})"
        yield f"\\set organization 1 + :card % {scenarios.ORGANIZATIONS}"
    if "organization" in scenario.drawn:
        # None that is divisible by 4: see the scenarios.
        yield f"\\set organization 1 + 4 * random(0, {scenarios.ORGANIZATIONS // 4 - 1}) + random(0, 2)"
    if "phone" in scenario.drawn:
        # Longer than those of the requests, so that each is new.
        yield "\\set phone 700000000000000 + random(0, 99999999999999)"
    if scenario.drawn and "district" not in scenario.drawn:
        yield f"\\set account 1 + :organization % {scenarios.USERS}"
        yield f"\\set session {sessions} + :account"
    if "district" in scenario.drawn:
        yield f"\\set district random(1, {scenarios.DISTRICTS})"


def _expressions(scenario, sessions, version):
    """By what is drawn the parameters of the example are replaced."""
    if "district" in scenario.drawn:
        return {str(DISTRICT): ":district"}
    if not scenario.drawn:
        return {}
    organization = scenarios.organization_of(CARD)
    account = scenarios.creator_of(organization)
    found = {str(organization): ":organization", str(account): ":account", str(sessions + account): ":session"}
    if "card" in scenario.drawn:
        found |= {str(CARD): ":card", scenarios.phone_of(CARD): f"('+' || (79000000000 + :card))"}
    if scenario.name == "patch":
        found |= {str(version): ":read_version", str(version + 1): ":read_version + 1"}
    return found


def _of_new_card(database, name, phone):
    card, client = database.sql(name, f"select id, client_id from client_card where phone = '{phone}'")[0]
    return {phone: "('+' || (0::bigint + :phone))", card: ":card_nextval", client: ":client_nextval"}


def _end(text):
    """What is read for a change, and the id of a new row, are known to the statements that follow."""
    for end, prefix in (("for no key update of cce1_0", "read"), ("nextval('client_card_id_seq')", "card"),
                        ("nextval('client_id_seq')", "client")):
        if text.endswith(end):
            return f" \\gset {prefix}_"
    return ";"


def _statement(text, values, expressions):
    def value(match):
        given = values[int(match.group(1)) - 1]
        if given is None:
            return "null"
        return expressions.get(given, "'" + given.replace("'", "''") + "'")
    return re.sub(r"\$(\d+)", value, " ".join(text.split()))
