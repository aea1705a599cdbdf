"""How long the import of a file of client cards takes."""
import json
import time
import urllib.request

from parts import machine, scenarios

ROWS = 10_000


def measure(database, targets, runs, tell):
    """For each target the seconds of every run; targets take turns, and the first turn only warms up."""
    seconds = {target.name: [] for target in targets}
    for run in range(runs + 1):
        for target in targets:
            took, used = _import(database, target, run)
            if run > 0:
                seconds[target.name].append(took)
                tell(f"import of {ROWS} cards, {target.name}: {took:.2f} s, {used:.2f} s of them of the database's processors")
    return seconds


def _import(database, target, run):
    organization = scenarios.ORGANIZATIONS - run
    header = target.header(scenarios.creator_of(organization))
    before = machine.processor_seconds(database.pid, children=True)
    accepted = _send(target.url + "/clients/client-card-import-c/", header, *_form(organization, _file(run)))
    done = accepted
    while done["finished_at"] is None:
        time.sleep(0.1)
        done = _send(f"{target.url}/clients/client-card-import-r/{accepted['id']}/{organization}/", header)
    if done["created"] != ROWS:
        machine.fail(f"{target.name} has not imported all cards: {done}")
    return _moment(done["finished_at"]) - _moment(done["created_at"]), machine.processor_seconds(database.pid, children=True) - before


def _file(run):
    rows = "".join(f"Surname{row % 1000},Name{row % 700},Second,+7912{run:02}{row:05},House {row}\n" for row in range(ROWS))
    return "surname,name,second_name,phone,address\n" + rows


def _form(organization, file):
    """The body of the request, and its type."""
    bound = "bound-of-the-benchmark"
    fields = "".join(f'--{bound}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
                     for name, value in (("organization", organization), ("mode", "create")))
    upload = f'--{bound}\r\nContent-Disposition: form-data; name="file"; filename="cards.csv"\r\nContent-Type: text/csv\r\n\r\n{file}\r\n'
    return f"{fields}{upload}--{bound}--\r\n".encode(), f"multipart/form-data; boundary={bound}"


def _send(url, header, body=None, kind=None):
    request = urllib.request.Request(url, data=body, headers=dict([header.split(": ", 1)]))
    if kind is not None:
        request.add_header("Content-Type", kind)
    with urllib.request.urlopen(request, timeout=60) as response:
        return json.load(response)


def _moment(text):
    """The seconds of a time such as 2026-11-30T12:00:00.123456Z."""
    whole, _, fraction = text.rstrip("Z").partition(".")
    return time.mktime(time.strptime(whole, "%Y-%m-%dT%H:%M:%S")) + float("0." + (fraction or "0"))
