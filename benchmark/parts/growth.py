"""How cost grows: with the length of a list, with the size of the tables, with the depth of a page."""
import http.cookiejar
import json
import re
import statistics
import time
import urllib.parse
import urllib.request

from parts import scenarios
from parts.program import PASSWORD, Program

# In this database the organization n has the nth number of cards.
LISTS = (10, 100, 1_000, 10_000, 100_000, 1_000_000)
SHORT_LISTS = (10, 1_000, 1_000_000)
TABLES = (10_000, 100_000, 1_000_000, 10_000_000)
SHORT_TABLES = (10_000, 1_000_000)

# The most memory that the whole of the longest list may take.
SMALL_HEAP = "-Xmx128m -XX:+UseSerialGC"

MORE_CARDS = """
with numbers as (select {first} + i as n from generate_series(1, {count}) i),
    person as (
        insert into client (id, surname, name, second_name, phone, address, password, confirmed_phone, created_at,
            updated_at, version)
        select n, 'Surname' || n % 1000, 'Name' || n % 700, 'Second' || n % 300, '+' || (79000000000 + n), 'House ' || n,
            '!', false, now(), now(), 0
        from numbers)
insert into client_card (id, client_id, organization_id, surname, name, second_name, phone, address, name_words,
    created_at, updated_at, version)
select n, n, {organization}, 'Surname' || n % 1000, 'Name' || n % 700, 'Second' || n % 300, '+' || (79000000000 + n),
    'House ' || n, 'surname' || n % 1000 || ' name' || n % 700 || ' second' || n % 300, now(), now(), 0
from numbers"""

SESSION = "set session_replication_role = replica; set maintenance_work_mem = '512MB'; set synchronous_commit = off;"


def lists(options, database, tell):
    """
    Time of whole lists and to their first byte, under a small heap, of the first and of deep pages by cursor, and of
    the page of the list in the console.
    """
    sizes = SHORT_LISTS if options.short else LISTS
    name = "kartoteka_lists"
    database.create(name)
    size = {"users": 1, "organizations": len(sizes), "cards": 1, "districts": 0}
    loader = Program(options.jar, database, name, options.port, data=size)
    loader.stop()
    more_cards(database, name, {number + 1: count for number, count in enumerate(sizes)}, first=1)
    program = Program(options.jar, database, name, options.port, SMALL_HEAP)
    try:
        header = "Authorization: Bearer " + program.log_in(1)
        paths = {count: f"/clients/client-card-l/{number + 1}/" for number, count in enumerate(sizes)}
        for _ in range(3):
            _read(program.url + paths[1_000], header)
        rows = []
        cookie = _console_cookie(program)
        for number, (count, path) in enumerate(paths.items()):
            first = statistics.median(_first_byte(program.url + path, header) for _ in range(5))
            seconds, size = _read(program.url + path, header)
            page = f"{_console(program)}organizations/{number + 1}/cards/"
            console = statistics.median(_read(page, cookie)[0] for _ in range(20))
            rows.append({"cards": count, "first_byte": first, "seconds": seconds, "bytes": size, "console": console})
            tell(f"list of {count} cards: first byte after {first * 1000:.1f} ms, whole after {seconds:.2f} s, "
                 f"page of the console {console * 1000:.1f} ms")
        pages = _pages(program.url + paths[max(sizes)], header, 60 if options.short else 900)
        for page in pages:
            tell(f"page by cursor behind {page['behind']} cards: {page['seconds'] * 1000:.1f} ms")
        return {"lists": rows, "pages": pages, "heap": SMALL_HEAP}
    finally:
        program.stop()
        database.drop(name)


def tables(options, database, tell):
    """Times of single card, page and searches in one organization of tables of several sizes."""
    rows = []
    for cards in (SHORT_TABLES if options.short else TABLES):
        name = f"kartoteka_tables_{cards}"
        organizations = max(1, min(scenarios.ORGANIZATIONS, cards // 50))
        database.create(name)
        size = {"users": 1, "organizations": organizations, "cards": organizations, "districts": 0}
        Program(options.jar, database, name, options.port, data=size).stop()
        each = cards // organizations
        more_cards(database, name, {number + 1: each for number in range(organizations)}, first=organizations * 2)
        program = Program(options.jar, database, name, options.port, options.java_options)
        try:
            header = "Authorization: Bearer " + program.log_in(1)
            rows.append(dict({"cards": cards, "of_organization": each}, **_times(program, database, name, header)))
            tell(", ".join(f"{key} {value if isinstance(value, int) else format(value * 1000, '.1f') + ' ms'}"
                           for key, value in rows[-1].items()))
        finally:
            program.stop()
            database.drop(name)
    return rows


def _times(program, database, name, header):
    card, surname, given, phone = database.sql(name, """
        select id, surname, name, phone from client_card where organization_id = 1 order by id desc offset 10 limit 1""")[0]
    search = "f" + urllib.parse.quote(f"{surname} {given}")
    paths = {"card": f"client-card-r/{card}/1/", "page": "client-card-l/1/?cursor=", "name": f"client-card-l/1/{search}/",
             "phone": f"client-card-l/1/p{urllib.parse.quote(phone)}/", "end_of_phone": f"client-card-l/1/p{phone[-4:]}/"}
    found = {}
    for what, path in paths.items():
        url = program.url + "/clients/" + path
        for _ in range(20):
            _read(url, header)
        found[what] = statistics.median(_read(url, header)[0] for _ in range(50))
    name_url = program.url + f"/clients/client-card-l/1/{search}/"
    found["name_in_database"] = database.longest_statement(name, lambda: [_read(name_url, header) for _ in range(20)])
    return found


def more_cards(database, name, counts, first):
    """
    Adds cards past the checks of foreign keys; counts: how many of each organization, or of the organizations that an
    expression of the number n says
    """
    statements = [SESSION]
    for organization, count in counts.items():
        statements.append(MORE_CARDS.format(first=first, count=count, organization=organization))
        first += count
    statements.append("""insert into client_card_directory (id, organization_id)
        select id, organization_id from client_card on conflict do nothing""")
    statements.append("""insert into client_organization (client_id, organization_id, cards)
        select client_id, organization_id, count(*) from client_card group by 1, 2 on conflict do nothing""")
    statements.append("""insert into client_card_word (organization_id, word, card_id)
        select card.organization_id, word, card.id from client_card card, unnest(string_to_array(card.name_words, ' ')) word
        order by 1, 2, 3 on conflict do nothing""")
    statements.append("vacuum (analyze) client; vacuum (analyze) client_organization;"
                      " vacuum (analyze) client_card; vacuum (analyze) client_card_directory; vacuum (analyze) client_card_word")
    # "vacuum" wants to be sent alone.
    for statement in (";\n".join(statements[:-1]), *statements[-1].split("; ")):
        database.sql(name, statement)


def _console(program):
    """By the name localhost, since other hosts need TLS there."""
    return program.url.replace("127.0.0.1", "localhost") + "/console/"


def _console_cookie(program):
    """Signs in as a browser does, and gives the header of its cookies."""
    cookies = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(cookies))
    page = browser.open(_console(program) + "sign-in/").read().decode()
    form = {"form_token": re.search('name="form_token" value="([^"]*)"', page).group(1), "username": "user1",
            "password": PASSWORD}
    browser.open(urllib.request.Request(_console(program) + "sign-in/", urllib.parse.urlencode(form).encode(),
                                        {"Origin": program.url.replace("127.0.0.1", "localhost")})).read()
    return "Cookie: " + "; ".join(f"{cookie.name}={cookie.value}" for cookie in cookies)


def _open(url, header):
    return urllib.request.urlopen(urllib.request.Request(url, headers=dict([header.split(": ", 1)])), timeout=600)


def _first_byte(url, header):
    begin = time.monotonic()
    answer = _open(url, header)
    answer.read(1)
    seconds = time.monotonic() - begin
    answer.close()
    return seconds


def _read(url, header):
    begin = time.monotonic()
    size, last = 0, b""
    with _open(url, header) as answer:
        while portion := answer.read(1 << 20):
            size += len(portion)
            last = portion
    if not last.rstrip().endswith((b"]", b"}", b"</html>")):
        raise SystemExit(f"benchmark: the answer of {url} broke off")
    return time.monotonic() - begin, size


def _pages(url, header, depth):
    """Median times of ten pages of 100 cards at the beginning, and of ten that deep, reached by long pages."""
    found = []
    address = url + "?page_size=1000&cursor="
    for behind in (0, depth):
        for _ in range(behind):
            with _open(address, header) as answer:
                address = json.load(answer)["next"]
        page = address.replace("page_size=1000", "page_size=100")
        for _ in range(10):
            _read(page, header)
        found.append({"behind": behind * 1000, "seconds": statistics.median(_read(page, header)[0] for _ in range(30))})
    return found
