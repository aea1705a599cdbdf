"""Whether a request takes longer because there are many more rows than those that it needs."""
import statistics

from parts import crowd, growth, imports, scenarios
from parts.program import start_with_standard_data
from parts.throughput import Throughput

FEW, MANY = "few", "many"
SCENARIOS = ("card", "cards", "name", "phone", "patch", "create", "places", "districts")
CONNECTIONS = 8
# Of which one organization has the tenth part of the cards, and one district all places that are added.
ROWS = {"cards": 10_000_000, "organizations": 100_000, "places": 1_000_000}
SHORT_SHARE = 10

LARGEST = scenarios.ORGANIZATIONS + 1
# Past the ids of the standard data, which has fewer than two cards for each client.
FIRST_CARD = 2 * scenarios.CARDS
ADDED_DISTRICT = scenarios.DISTRICTS + 1
FIRST_PLACE = scenarios.DISTRICTS * scenarios.PLACES + 1
# Beside it others read lists.
MEASURED, READERS = "card", 4

ORGANIZATIONS = """
insert into organization (id, creator_id, name, description, address, created_at, updated_at, version)
select i, 1 + i % {users}, 'Organization ' || i, 'Description of organization ' || i, 'Street ' || i, now(), now(), 0
from generate_series({first}, {last}) i"""

PLACES = """
insert into district (id, title, abbreviation, version) values ({district}, 'Crowded district', 'CD', 0);
insert into place (id, district_id, title, short_description, full_description, longitude, latitude, type, version)
select i, {district}, 'Place ' || i, 'Short ' || i, repeat('Full description ', 20) || i, 37.0 + (i % 1000) / 1000.0,
    55.0 + (i % 700) / 1000.0, 'unique_place', 0
from generate_series({first}, {last}) i;
insert into place_image (id, place_id, image) select id, id, 'places/' || id || '.jpg' from place where id >= {first};
insert into image (name, removable_at) select image, null from place_image where id >= {first} on conflict do nothing;
insert into place_title_word (key, lexeme)
select distinct k.key, w.lexeme
from place, place_words(title) w, lateral (select place_word_keys(w.word) union select place_word_keys(w.lexeme)) k (key)
where place.id >= {first}
on conflict do nothing"""

NEXT_ID = "select setval('{table}_id_seq', (select max(id) from {table}))"


def measure(options, database, folder, tell):
    """
    How many times as long requests and imports take among many rows, and how many times as long a card takes beside
    readers of the largest list, compared with readers of ordinary ones.
    """
    programs = {}
    try:
        for number, name in enumerate((FEW, MANY)):
            programs[name] = start_with_standard_data(options.jar, database, name, options.port + 2 * number,
                                                      options.java_options, options.aot)
        _add_rows(database, SHORT_SHARE if options.short else 1)
        tell("rows are added")
        targets = [scenarios.Target.of(name, program) for name, program in programs.items()]
        measuring = Throughput(database, MANY, targets, None, folder)
        known = {scenario.name: scenario for scenario in scenarios.all_of_them()}
        points = measuring.measure([known[name] for name in SCENARIOS], [CONNECTIONS], options.seconds, options.runs,
                                   options.warm_up, tell)
        rates = {(point.scenario, point.target): point.rate for point in points}
        found = {f"{scenario} among many rows, compared with few": rates[scenario, FEW] / rates[scenario, MANY]
                 for scenario in SCENARIOS}
        seconds = imports.measure(database, targets, options.runs, tell)
        found["import among many rows, compared with few"] = statistics.median(seconds[MANY]) / statistics.median(seconds[FEW])
        found["card beside readers of the largest list, compared with ordinary lists"] = (
            _beside_the_largest_list(measuring, targets[1], known, options.seconds))
        return found
    finally:
        for name, program in programs.items():
            program.stop()
            database.drop(name)


def _add_rows(database, share):
    """Adds to the standard data what is missing to the number of rows, divided by the share."""
    cards, organizations, places = (count // share for count in ROWS.values())
    database.sql(MANY, ORGANIZATIONS.format(users=scenarios.USERS, first=LARGEST, last=organizations))
    database.sql(MANY, growth.SESSION + PLACES.format(district=ADDED_DISTRICT, first=FIRST_PLACE, last=places))
    largest = cards // 10
    others = f"{LARGEST + 1} + n % {organizations - LARGEST}"
    growth.more_cards(database, MANY, {str(LARGEST): largest, others: cards - scenarios.CARDS - largest}, first=FIRST_CARD)
    for table in ("organization", "district", "place", "place_image", "client", "client_card"):
        database.sql(MANY, NEXT_ID.format(table=table))
    for table in ("organization", "place", "place_image", "image", "place_title_word"):
        database.sql(MANY, f"vacuum (analyze) {table}")


def _beside_the_largest_list(measuring, target, known, seconds):
    largest = scenarios.Scenario("largest", "the largest list", lambda _: [
        ("GET", f"/clients/client-card-l/{LARGEST}/", scenarios.creator_of(LARGEST), None)])
    card = measuring.requests_of(known[MEASURED], target)
    medians = [crowd.beside(measuring, target, card, CONNECTIONS, lists, READERS, seconds)["median"]
               for lists in (known["cards"], largest)]
    return medians[1] / medians[0]
