"""The clocks of the program and of its database are set while writers go on."""
import base64
import email.utils
import glob
import json
import os
import time
import urllib.request

from deploy.local.parts.client import repeated, request, tokens
from deploy.local.parts.faults import Result
from deploy.local.parts.machine import wait_until
from reliability.parts.faults import at_work
from reliability.parts.installation import ADMIN, PASSWORD, Installation

MINUTE, HOUR, DAY = 60, 3600, 24 * 3600
# How many seconds a clock is ahead, one after the other.
PROGRAM = (5 * MINUTE, -5 * MINUTE, 3 * DAY, -3 * DAY, 0)
# By less than a day at once: then responses for keys expire, and a repeat is a new request.
DATABASE = (5 * MINUTE, -5 * MINUTE, 10 * HOUR, -10 * HOUR, 0)
# The header Date counts seconds, and is not made anew for each response.
TOLERANCE = 3
ROWS_OF_IMPORT = 100
MOST_SECONDS_OF_IMPORTS = 60
# The program reads the time every 15 s.
MOST_SECONDS_OF_OLD_TIME = 20

BACK_IN_TIME = """select count(*) from (select at, lag(at) over (partition by object, object_id order by id) as former
    from change) as entry where at < former"""


class Clock:
    """
    The clock of a process and of its children. It is that of the machine until it is set. Waits are as long as before,
    since they count by a clock that nobody sets.
    """

    def __init__(self, path):
        self._path = path
        self.set(0)

    def set(self, offset):
        """offset: how many seconds it is ahead of the clock of the machine"""
        with open(f"{self._path}.new", "w") as file:
            file.write(f"{offset:+}\n")
        os.replace(f"{self._path}.new", self._path)

    def environment(self):
        """The settings of libfaketime. With its fix for monotonic clocks, waits of Java would end at once."""
        return {"LD_PRELOAD": library(), "FAKETIME_TIMESTAMP_FILE": self._path, "FAKETIME_NO_CACHE": "1",
                "FAKETIME_DONT_FAKE_MONOTONIC": "1", "FAKETIME_FORCE_MONOTONIC_FIX": "0"}


def library():
    return next(iter(glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")), None)


class Sessions:
    """A session that goes on, and those that have ended."""

    def __init__(self, api):
        self._api = api
        self._live = tokens(api, ADMIN, PASSWORD)["access"]
        self._ended = []

    def end_one(self):
        ended = tokens(self._api, ADMIN, PASSWORD)
        request(self._api, "POST", "/auth/jwt/blacklist/", 200, {"refresh": ended["refresh"]})
        self._ended.append(ended)

    def live(self):
        """Whether the session goes on."""
        return self._status_with(self._live) == 200

    def opened(self):
        """How many tokens of ended sessions are not refused."""
        return sum((self._status_with(ended["access"]) not in (401, 403)) + (self._status_of_refresh(ended["refresh"]) != 401)
                   for ended in self._ended)

    def _status_with(self, access):
        return repeated(self._api, "GET", "/auth/users/me/", token=access)[0]

    def _status_of_refresh(self, refresh):
        return repeated(self._api, "POST", "/auth/jwt/refresh/", {"refresh": refresh})[0]


def clocks(options, folder):
    """Sets the clock of the program, which only its log uses, and then that of the database, which is the one for all."""
    program, database = Clock(f"{folder}/clock-program"), Clock(f"{folder}/clock-database")
    rounds = 1 if options.short else 10
    installation = Installation(folder, options.port, options.jar, program.environment(), database.environment(),
                                {"faketime": "faketime"})
    try:
        with at_work(installation) as fire:
            sessions = Sessions(installation.api)
            opened = ended = 0
            for offset in PROGRAM * rounds:
                jump(fire, sessions, f"clock of the program {offset:+} s", program, offset, program_ahead)
                opened += sessions.opened()
                ended += not sessions.live()
            back = int(installation.database.sql(BACK_IN_TIME)[0][0])
            for offset in DATABASE * rounds:
                jump(fire, sessions, f"clock of the database {offset:+} s", database, offset, database_ahead)
                opened += sessions.opened()
            await_time_of_database(installation)
    finally:
        remove_leftovers(installation.program)
    yield from fire.results(f"{len(PROGRAM) * rounds} times the clock of the program set, and {len(DATABASE) * rounds} times "
                            "that of the database")
    yield Result("sessions meanwhile", f"{opened} tokens of ended sessions not refused, {ended} times a live one ended by the "
                 "clock of the program", not opened and not ended)
    yield Result("audit trail while the clock of the program was set", f"{back} entries are before the former one", not back)


def jump(fire, sessions, name, clock, offset, ahead):
    """Sets a clock soon after a session has ended, and waits until imports have ended that were begun before and after it."""
    sessions.end_one()
    fire.burn(name, lambda fire: set_clock(fire, clock, offset, ahead), 1)
    await_imports(fire)


def set_clock(fire, clock, offset, ahead):
    """Sets a clock while an import goes on, and fails if those who read the clock do not see that."""
    fire.writers.import_cards(ROWS_OF_IMPORT)
    clock.set(offset)
    jumped = time.monotonic()
    wait_until(lambda: abs(ahead(fire.installation) - offset) <= TOLERANCE, 10, f"the clock is not {offset} s ahead")
    return jumped


def await_imports(fire):
    """Begins another import, and waits until none goes on that was begun so far."""
    fire.writers.import_cards(ROWS_OF_IMPORT)
    sql = fire.installation.database.sql
    latest = sql("select max(id) from client_card_import")[0][0]
    running = f"select id from client_card_import where status = 'RUNNING' and id <= {latest}"
    wait_until(lambda: not sql(running), MOST_SECONDS_OF_IMPORTS, "imports do not end")


def await_time_of_database(installation):
    """Waits until new tokens have the time of the database: until then they may have expired, or be from the future."""
    wait_until(lambda: abs(issued_at(installation.log_in()) - time.time() - database_ahead(installation)) <= TOLERANCE,
               MOST_SECONDS_OF_OLD_TIME, "the program does not take the time of the database")


def issued_at(token):
    payload = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))["iat"]


def remove_leftovers(child):
    """Removes the files of libfaketime, which it leaves when Java ends."""
    if child.has_started():
        for path in glob.glob(f"/dev/shm/*faketime_*_{child.pid}"):
            os.remove(path)


def program_ahead(installation):
    """How many seconds the header Date of a response is ahead."""
    with urllib.request.urlopen(f"{installation.api}/api/v1/districts/", timeout=20) as response:
        return email.utils.parsedate_to_datetime(response.headers["Date"]).timestamp() - time.time()


def database_ahead(installation):
    return float(installation.database.sql("select extract(epoch from clock_timestamp())")[0][0]) - time.time()
