"""Callers that meet at the same objects while the database fails, and whether what they saw has an order."""
import collections
import contextlib
import functools
import json
import random
import secrets
import threading
import time

from deploy.local.parts.client import log_in
from deploy.local.parts.faults import Result
from deploy.local.parts.machine import Failure, wait_until
from deploy.local.parts.stack import Stack
from deploy.local.parts.workers import Workers
from reliability.parts.caller import Caller
from reliability.parts.faults import start_again, told
from reliability.parts.installation import ADMIN, PASSWORD, Installation
from reliability.parts.linearizability import NEVER, Creation, Elements, Operation, Register, is_linearizable
from reliability.parts.writers import BUSY, CARD_PASSWORD, CREATE as CARDS, OPEN

CALLERS = 5
# New objects take the place of the former ones after this time, so that each history is short.
SECONDS_OF_OBJECTS = 10
# After so many operations without an outcome the objects are only read: each may have happened or not, so each doubles
# the states that the search for an order has to look at.
MOST_UNKNOWN = 6
ORGANIZATIONS = "/organizations/organization-lc/"
PHONE_OF_REGISTER = "+79990000000"


def histories(options, folder):
    if options.short:
        yield from of_kills(Installation(folder, options.port, options.jar), times=3)
    else:
        stack = Stack(folder, options.port, [options.jar, options.jar], PASSWORD)
        yield from of_failovers(stack, times=20)


def of_kills(installation, times):
    """The only database is killed and started again."""
    def fail():
        installation.database.kill()
        start_again(installation.database)

    with recorded(installation, installation.ports.api) as recorder:
        recorder.during([fail] * times)
    yield recorder.result(f"{times} kills of the database")


def of_failovers(stack, times):
    """The primary is lost, and the standby takes over."""
    def fail():
        stack.wait_until_synchronous()
        former = stack.primary()
        former.kill()
        wait_until(lambda: stack.primary() not in (None, former), 60, "the standby does not take over")
        time.sleep(5)
        former.patroni.start()

    with recorded(stack, stack.ports.api) as recorder:
        recorder.during([fail] * times)
    yield recorder.result(f"{times} failovers of the database")


@contextlib.contextmanager
def recorded(installation, port):
    try:
        installation.start()
        recorder = Recorder(port, lambda: log_in(installation.api, ADMIN, PASSWORD))
        yield recorder
    finally:
        installation.stop()


class Recorder(Workers):

    def __init__(self, port, log_in):
        super().__init__([functools.partial(self._call, random.Random(number)) for number in range(CALLERS)])
        self._port = port
        self._log_in = log_in
        self._histories = collections.defaultdict(list)
        self._objects = None

    def during(self, faults):
        """Records while faults happen, and some time before and after."""
        setting = Caller(self._port, self._log_in)
        self._objects = Objects(setting)
        self.start()
        try:
            for fault in faults:
                self._rest(setting)
                fault()
            self._rest(setting)
        finally:
            self.stop()

    def _rest(self, setting):
        """Until new objects have been in use for a while. Without a database there are none."""
        self._objects = wait_until(lambda: objects_for(setting), 90, "the service does not come back")
        time.sleep(SECONDS_OF_OBJECTS)

    def _call(self, lot):
        caller = Caller(self._port, self._log_in)
        try:
            while not self.stopped.is_set():
                objects = self._objects
                steps = READING if objects.unknown >= MOST_UNKNOWN else CHANGING + READING
                self._note(lot.choice(steps)(caller, objects, lot), objects)
        finally:
            caller.close()

    def _note(self, noted, objects):
        if noted is not None:
            model, key, operation = noted
            self._histories[model, key].append(operation)
            if operation.end == NEVER:
                with objects.lock:
                    objects.unknown += 1
                time.sleep(1)

    def result(self, what):
        disordered = [f"{model.__name__} {key}: {sorted(history)}"
                      for (model, key), history in self._histories.items() if not is_linearizable(history, model)]
        operations = [operation for history in self._histories.values() for operation in history]
        unknown = sum(operation.end == NEVER for operation in operations)
        if not unknown:
            raise Failure("Each request had a response, so nothing was broken.")
        return Result(what, f"{len(disordered)} of {len(self._histories)} histories have no order, {len(operations)} operations, "
                      f"{unknown} without an outcome" + told(disordered), not disordered)


class Objects:
    """What callers meet at: a card, the cards of an organization as a set, and keys that create organizations."""

    def __init__(self, caller):
        self.name = secrets.token_hex(8)
        self.organization = created(caller, ORGANIZATIONS, organization(self.name))
        self.register = created(caller, CARDS, card(self.organization, PHONE_OF_REGISTER))
        self.path_of_register = f"/clients/client-card-ud/{self.register}/"
        self.list = f"/clients/client-card-l/{self.organization}/"
        self.elements = []
        self.unknown = 0
        self.lock = threading.Lock()
        self._begin = time.monotonic()
        self._last = 0

    def next_number(self):
        with self.lock:
            self._last += 1
            return self._last

    def key_of_this_second(self):
        return f"{self.name} {int(time.monotonic() - self._begin)}"


class Unsuccessful(Exception):
    """The service did not create an object."""


def objects_for(caller):
    with contextlib.suppress(Unsuccessful):
        return Objects(caller)
    return None


def created(caller, path, body):
    response = caller.send("POST", path, body, secrets.token_hex(8))
    if response.status != 201:
        raise Unsuccessful
    return number_of(response)


def number_of(response):
    return int(response.headers["Location"].split("/")[3])


def organization(name):
    return {"name": name, "description": "Histories", "address": "Here"}


def card(owner, phone):
    return {"name": "Card", "phone": phone, "password": CARD_PASSWORD, "organization": owner}


def _write(caller, objects, lot):
    value = str(objects.next_number())
    operation, _ = changed(caller, "write", value, "PATCH", objects.path_of_register, {"address": value}, 200)
    return Register, objects.name, operation


def _read(caller, objects, lot):
    operation = seen(caller, f"/clients/client-card-r/{objects.register}/{objects.organization}/", "read", None,
                     lambda content: content["address"] or None)
    return operation and (Register, objects.name, operation)


def _add(caller, objects, lot):
    phone = f"+7999{objects.next_number():07d}"
    operation, response = changed(caller, "add", phone, "POST", CARDS, card(objects.organization, phone), 201)
    if operation.end != NEVER:
        objects.elements.append((phone, number_of(response)))
    return Elements, objects.name, operation


def _remove(caller, objects, lot):
    with objects.lock:
        if not objects.elements:
            return None
        phone, number = objects.elements.pop(lot.randrange(len(objects.elements)))
    operation, _ = changed(caller, "remove", phone, "DELETE", f"/clients/client-card-ud/{number}/", None, 204)
    return Elements, objects.name, operation


def _list(caller, objects, lot):
    operation = seen(caller, objects.list, "list", None,
                     lambda content: frozenset(each["phone"] for each in content) - {PHONE_OF_REGISTER})
    return operation and (Elements, objects.name, operation)


def _create(caller, objects, lot):
    key = objects.key_of_this_second()
    operation, response = changed(caller, "create", key, "POST", ORGANIZATIONS, organization(key), 201, f'"{key}"')
    if response.status == BUSY:
        return None
    return Creation, key, operation if operation.end == NEVER else operation._replace(result=number_of(response))


def _count(caller, objects, lot):
    key = objects.key_of_this_second()
    operation = seen(caller, ORGANIZATIONS, "count", key, lambda content: sum(each["name"] == key for each in content))
    return operation and (Creation, key, operation)


# As often as each is named.
CHANGING = (_write,) * 3 + (_add,) * 3 + (_remove,) * 2 + (_create,) * 2
READING = (_read,) * 3 + (_list,) * 2 + (_count,) * 2


def changed(caller, kind, value, method, path, body, expected, key=None):
    """The operation and the response."""
    begin = time.monotonic()
    response = caller.send(method, path, body, key)
    if response.status not in (expected, *OPEN):
        raise Failure(f"{method} {path}: {response.status} instead of {expected}: {response.content[:300]!r}")
    end = time.monotonic() if response.status == expected else NEVER
    return Operation(begin, end, kind, value, None), response


def seen(caller, path, kind, value, result):
    """The operation; None if there was no response, since what was not seen means nothing."""
    begin = time.monotonic()
    response = caller.send("GET", path)
    if response.status in OPEN:
        return None
    if response.status != 200:
        raise Failure(f"GET {path}: {response.status} instead of 200: {response.content[:300]!r}")
    return Operation(begin, time.monotonic(), kind, value, result(json.loads(response.content)))
