"""Results as tables, plots and a judgement on each bound."""
import json
import os
import statistics

from parts import imports, plot, scenarios

# Of what is compared under these names: how many times the throughput Kartoteka has to have, by scenario.
FACTORS = {"drf": {"card": 15, "cards": 15, "places": 20, "districts": 10},
           "vertx": {"card": 2, "cards": 2, "places": 2, "districts": 1},
           "fastify": {"card": 2, "cards": 4, "places": 2, "districts": 1.2},
           "floor": {"card": 0.45}}
# Of what is compared under this name: no scenario's 99 % may take longer in Kartoteka.
TAIL = "vertx"
BOUND_CONNECTIONS = (8, 32)
PROGRAM, FLOOR = "kartoteka", "floor"


def tell(what):
    print(what if isinstance(what, str) else _line(what), flush=True)


def _line(point):
    return (f"{point.scenario:14} {point.target:10} {point.connections:4} {point.rate:10.0f}/s "
            f"{point.median:8.2f} ms {point.p99:8.2f} ms"
            + (f"  {point.program_cpu:7.0f} + {point.database_cpu or 0:.0f} µs" if point.program_cpu is not None else
               f"  {point.database_cpu:.0f} µs db" if point.database_cpu is not None else "")
            + (f"  {point.resident:.0f} MiB" if point.resident else "") + (f"  {point.failed} failed" if point.failed else ""))


def write(results, folder):
    """results.json, results.md and the plots."""
    os.makedirs(folder, exist_ok=True)
    with open(folder + "/results.json", "w") as file:
        json.dump(results, file, indent=1)
    points = results.get("throughput", [])
    parts = [f"# What the benchmark measured\n\n{results['machine']}. {results['database']}. Java options:"
             f" `{results['java_options'] or 'none'}`. Command: `{results['command']}`."]
    parts += [_bounds(results), _throughput(points), _imports(results.get("imports", {})), _crowds(results.get("crowd", [])),
              _steady(results.get("steady", [])), _replica(results.get("replica", [])), _growth(results)]
    titles = {scenario.name: scenario.title for scenario in scenarios.all_of_them()}
    if points:
        plot.throughput(points, titles, folder + "/throughput.svg")
        parts.append("![Requests a second by connections](throughput.svg)")
    if "lists" in results:
        plot.growth(results["lists"]["lists"], folder + "/lists.svg")
        parts.append("![Time of a list by its length](lists.svg)")
    with open(folder + "/results.md", "w") as file:
        file.write("\n\n".join(part for part in parts if part) + "\n")


def judged(results):
    """Each bound that was measured: (what, asked for, measured, whether it is met)."""
    found = []
    rates = {(p["scenario"], p["target"], p["connections"]): p["rate"] for p in results.get("throughput", [])}
    for target, factors in FACTORS.items():
        for scenario, factor in factors.items():
            for connections in BOUND_CONNECTIONS:
                own, other = (rates.get((scenario, name, connections)) for name in (PROGRAM, target))
                if own and other:
                    found.append((f"{scenario}, {connections} connections, against {target}", f"≥ {factor} ×",
                                  f"{own / other:.2f} ×", own >= factor * other))
    found += _tails(results)
    found += results.get("endurance", [])
    found += [(what, "≤ 1.3 × the time", f"{times:.2f} ×", times <= 1.3)
              for what, times in results.get("rows", {}).items()]
    if "lists" in results:
        rows = results["lists"]["lists"]
        longer = rows[-1]["first_byte"] - rows[0]["first_byte"]
        found.append((f"first byte of {rows[-1]['cards']} cards after that of {rows[0]['cards']}", "≤ 200 ms",
                      f"{longer * 1000:.0f} ms", longer <= 0.2))
        found.append((f"{rows[-1]['cards']} cards under {results['lists']['heap'].split()[0]}", "whole",
                      f"{rows[-1]['bytes'] / 1e6:.0f} MB in {rows[-1]['seconds']:.0f} s", True))
        found.append((f"page of {rows[-1]['cards']} cards in the console", "≤ 100 ms", f"{rows[-1]['console'] * 1000:.0f} ms,"
                      f" {rows[-1]['console'] / rows[0]['console']:.2f} × that of {rows[0]['cards']}", rows[-1]["console"] <= 0.1))
        first, deep = (page["seconds"] for page in results["lists"]["pages"])
        found.append((f"page behind {results['lists']['pages'][1]['behind']} cards against the first", "the same",
                      f"{deep / first:.2f} ×", deep <= 1.2 * first))
    for row in results.get("tables", [])[-1:]:
        found.append((f"search by name in the database, {row['cards']} cards in all, {row['of_organization']} in the"
                      " organization", "≤ 20 ms", f"{row['name_in_database'] * 1000:.2f} ms", row["name_in_database"] <= 0.02))
    if "crowd" in results:
        rows = {(row["scenario"], row["beside"]): row for row in results["crowd"]}
        for scenario, beside, what in (("card", "user-login", "median of card reads while log-ins saturate the hashing"),
                                       ("user-login", "create-by-one", "median of log-ins while one account creates cards")):
            idle, busy = (rows[scenario, crowd]["median"] for crowd in ("nobody", beside))
            found.append((what, "≤ 3 × idle", f"{busy / idle:.2f} ×", busy <= 3 * idle))
            found.append((f"{what}: refused", "none", str(rows[scenario, beside]["failed"]), not rows[scenario, beside]["failed"]))
    for variant, seconds in results.get("start", {}).items():
        if variant.startswith("with the"):
            found.append((f"start {variant}", "≤ 2.5 s", f"{seconds:.2f} s", seconds <= 2.5))
    if "resident" in results:
        found.append(("resident memory after the load", "≤ 400 MiB", f"{results['resident']:.0f} MiB",
                      results["resident"] <= 400))
    return found


def _tails(results):
    found = []
    slowest = {(p["scenario"], p["target"], p["connections"]): p["p99"] for p in results.get("throughput", [])}
    for (scenario, target, connections), other in slowest.items():
        if target == TAIL and connections in BOUND_CONNECTIONS:
            own = slowest[scenario, PROGRAM, connections]
            found.append((f"{scenario}, {connections} connections, 99 % against {target}", "no worse",
                          f"{own:.2f} ms and {other:.2f} ms", own <= other))
    for row in results.get("steady", []):
        if row["target"] == PROGRAM:
            found.append((f"{row['scenario']} at {row['rate']:.0f}/s, 99.9 %", "≤ 10 × the median",
                          f"{row['p999'] / row['median']:.1f} ×", row["p999"] <= 10 * row["median"]))
    return found


def _bounds(results):
    return "## Bounds\n\n" + _table(("what", "asked for", "measured", "met"), [
        (what, asked, measured, "yes" if met else "**no**") for what, asked, measured, met in judged(results)])


def _throughput(points):
    if not points:
        return ""
    rows = [(p["scenario"], p["target"], p["connections"], f"{p['rate']:.0f}", f"{p['median']:.2f}", f"{p['p99']:.2f}", _fine(p["p999"]),
             _number(p["program_cpu"]), _number(p["database_cpu"]), _number(p["resident"]), p["failed"] or "") for p in points]
    return "## Throughput\n\n" + _table(("scenario", "system", "connections", "requests/s", "median ms", "99 % ms", "99.9 % ms",
                                         "program µs/request", "database µs/request", "resident MiB", "failed"), rows)


def _imports(seconds):
    if not seconds:
        return ""
    return f"## Imports of {imports.ROWS} cards\n\n" + _table(
        ("system", "median s", "fastest s", "slowest s"),
        [(name, *(f"{of(times):.2f}" for of in (statistics.median, min, max))) for name, times in seconds.items()])


def _crowds(rows):
    if not rows:
        return ""
    return "## Beside a crowd\n\n" + _table(
        ("scenario", "connections", "beside", "over connections", "median ms", "99 % ms", "failed"),
        [(row["scenario"], row["connections"], row["beside"], row["crowd"] or "", f"{row['median']:.2f}", f"{row['p99']:.2f}",
          row["failed"] or "") for row in rows])


def _steady(rows):
    if not rows:
        return ""
    return "## At a constant rate\n\nThe time of a request begins when it is due.\n\n" + _table(
        ("scenario", "system", "requests/s", "median ms", "99 % ms", "99.9 % ms", "longest ms", "failed"),
        [(row["scenario"], row["target"], f"{row['rate']:.0f}", f"{row['median']:.2f}", f"{row['p99']:.2f}", f"{row['p999']:.2f}",
          f"{row['most']:.2f}", row["failed"] or "") for row in rows])


def _replica(rows):
    if not rows:
        return ""
    return "## With a read replica\n\n" + _table(
        ("scenario", "primary µs/request", "with a replica", "throughput", "failed"),
        [(row["scenario"], f"{row['alone']:.0f}", f"{row['helped']:.0f}", f"{row['rate']:.2f} ×", row["failed"] or "")
         for row in rows])


def _growth(results):
    parts = []
    if "lists" in results:
        parts.append("## Long lists\n\n" + _table(("cards", "first byte ms", "whole s", "MB", "page of the console ms"), [
            (row["cards"], f"{row['first_byte'] * 1000:.1f}", f"{row['seconds']:.2f}", f"{row['bytes'] / 1e6:.2f}",
             f"{row['console'] * 1000:.1f}")
            for row in results["lists"]["lists"]]))
        parts.append(_table(("page of 100 behind so many cards", "median ms"), [
            (page["behind"], f"{page['seconds'] * 1000:.1f}") for page in results["lists"]["pages"]]))
    if "tables" in results:
        times = [key for key in results["tables"][0] if key not in ("cards", "of_organization")]
        parts.append("## Large tables\n\nMedian times of one request at a time, in ms.\n\n" + _table(
            ("cards in all", "of the organization", *times),
            [(row["cards"], row["of_organization"], *(f"{row[key] * 1000:.2f}" for key in times)) for row in results["tables"]]))
    return "\n\n".join(parts)


def _fine(value):
    return "" if value is None else f"{value:.2f}"


def _number(value):
    return "" if value is None else f"{value:.0f}"


def _table(head, rows):
    lines = ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(["| " + " | ".join(head) + " |", "|" + "--|" * len(head), *lines])
