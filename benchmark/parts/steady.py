"""The times of requests that come at a constant rate, whether or not the earlier ones are answered."""
from parts import openloop, scenarios

SCENARIOS = ("card", "cards", "places", "districts")
# The part of the highest throughput of a system, as measured just before.
SHARE = 0.7
CONNECTIONS = 32


def measure(measuring, jar, seconds, tell):
    """The times of each scenario in ms and of each system, under a part of the load that it can take."""
    found = []
    for scenario in scenarios.all_of_them():
        if scenario.name in SCENARIOS:
            found += [_of_target(measuring, scenario, target, jar, seconds) for target in measuring.targets
                      if scenarios.answers(scenario, target)]
    for row in found:
        tell(f"{row['scenario']} of {row['target']} at {row['rate']:.0f}/s: {row['median']:.2f} ms, 99 % {row['p99']:.2f} ms, "
             f"99.9 % {row['p999']:.2f} ms, {row['failed']} failed")
    return found


def _of_target(measuring, scenario, target, jar, seconds):
    requests = measuring.requests_of(scenario, target)
    measuring.drive(requests, target, CONNECTIONS, seconds)
    most = measuring.drive(requests, target, CONNECTIONS, seconds)
    rate = SHARE * most["requests"] / most["microseconds"] * 1e6
    with openloop.start(jar, measuring.folder, target.url, requests, CONNECTIONS, rate, seconds * 4) as load:
        told, = load.told()
    return {"scenario": scenario.name, "target": target.name, "rate": rate, "failed": told["failed"],
            **{key: told[key] / 1000 for key in ("median", "p99", "p999", "most")}}
