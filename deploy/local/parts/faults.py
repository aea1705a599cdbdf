"""What is done to the installation under load. Each fault fails if it did not really happen, and says what it found."""
import collections
import time

from .load import READ, failed
from .machine import Failure, wait_until

# what: in words; measured: in words; met: whether that is as it should be
Result = collections.namedtuple("Result", "what measured met")

LEAST_REQUESTS = 200
MOST_SECONDS_OF_FAILOVER = 15
MOST_SECONDS_OF_POOLER = 5


def rolling_restart(stack, load):
    """Stops and starts one replica after the other, as an update does."""
    begin = time.monotonic()
    for replica in stack.replicas:
        former = replica.pid
        code = replica.stop()
        replica.start()
        replica.wait_until_ready()
        replica.wait_until_used(READ)
        if code != 143 or replica.pid == former:
            raise Failure(f"{replica.name} was not stopped in order: exit code {code}.")
    requests = requests_since(begin, load)
    lost = failed(requests)
    return Result("rolling restart of both replicas", f"{len(lost)} of {len(requests)} requests failed{told(lost)}", not lost)


def killed_replicas(stack, load, at_most=5):
    """Kills replicas until a POST got no response, so that there was something to repeat."""
    for number in range(1, at_most + 1):
        for replica in stack.replicas:
            begin = time.monotonic()
            replica.kill()
            replica.start()
            replica.wait_until_ready()
            replica.wait_until_used(READ)
            open_posts = [request for request in failed(load.since(begin)) if request.method == "POST"]
            if open_posts:
                twice = created_twice(stack)
                return Result(f"{number} kills of a replica", f"{len(open_posts)} POSTs without a confirmation, "
                              f"{len(twice)} carried out twice", not twice)
    raise Failure(f"{at_most} kills of each replica met no POST.")


def restarted_pooler(stack, load):
    """Stops PgBouncer, with all its connections, and starts it again."""
    former = stack.pooler.pid
    begin = time.monotonic()
    stack.pooler.stop()
    stopped = time.monotonic()
    stack.pooler.start()
    if stack.pooler.pid == former:
        raise Failure("PgBouncer was not stopped.")
    outage = writes_after(stopped, load) - begin
    lost = lost_writes(stack, load)
    return Result("PgBouncer restarted", f"writes again after {outage:.1f} s, {len(lost)} confirmed writes lost",
                  outage <= MOST_SECONDS_OF_POOLER and not lost and all_run(stack))


def failover(stack, load, number):
    """Kills the primary and its Patroni, and brings them back when the standby has taken over."""
    stack.wait_until_synchronous()
    former = stack.primary()
    copied = former.copied_at()
    begin = time.monotonic()
    former.kill()
    outage = writes_after(time.monotonic(), load) - begin
    successor = stack.primary()
    if successor in (None, former):
        raise Failure("The standby did not take over.")
    lost = lost_writes(stack, load)
    begin = time.monotonic()
    former.patroni.start()
    stack.wait_until_synchronous()
    rejoined = time.monotonic() - begin
    return Result(f"failover {number}: {former.name} killed",
                  f"writes again after {outage:.1f} s, {len(lost)} of {len(load.confirmed())} confirmed writes lost, "
                  f"synchronous standby {rejoined:.0f} s after its start",
                  outage <= MOST_SECONDS_OF_FAILOVER and not lost and all_run(stack)
                  and stack.primary() is successor and former.copied_at() == copied)


def after_all(stack, load):
    twice = created_twice(stack)
    lost = lost_writes(stack, load)
    confirmed = load.confirmed()
    return Result("all faults together", f"{len(lost)} of {len(confirmed)} confirmed writes lost, "
                  f"{len(twice)} creates carried out twice", not lost and not twice and bool(confirmed))


def requests_since(begin, load):
    requests = load.since(begin)
    if len(requests) < LEAST_REQUESTS:
        raise Failure(f"There were only {len(requests)} requests: no load.")
    return requests


def writes_after(begin, load):
    """When the first write was confirmed that was sent after something had happened, which some request has to notice."""
    confirmed = wait_until(lambda: load.first_confirmed_since(begin), 60, "no write is confirmed")
    if not failed(load.since(begin)):
        raise Failure("No request failed, so nothing was broken.")
    return confirmed


def lost_writes(stack, load):
    confirmed = load.confirmed()
    return confirmed - set(created(stack))


def created_twice(stack):
    return [name for name, times in created(stack).items() if times > 1]


def created(stack):
    """How often each organization of the load is there."""
    rows = wait_until(lambda: stack.sql("select name || '=' || count(*) from organization where name like 'load %' group by name"),
                      60, "the primary does not answer")
    return {name: int(times) for name, times in (row.rsplit("=", 1) for row in rows.splitlines())}


def all_run(stack):
    """Whether no replica has died."""
    return not any(replica.has_failed() for replica in stack.replicas)


def told(lost):
    kinds = collections.Counter(f"{request.method} {request.status or 'without a response'}" for request in lost)
    return "" if not lost else ": " + ", ".join(f"{times} × {kind}" for kind, times in kinds.items())
