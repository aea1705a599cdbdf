"""Plots as SVG, without any library."""
import math
from html import escape

COLOURS = ("#1f6feb", "#d97706", "#16a34a", "#9333ea", "#6b7280")
WIDTH, HEIGHT, MARGIN = 300, 220, 46


def throughput(points, titles, path):
    """One small plot for each scenario: requests a second by connections, a line for each system."""
    names = list(dict.fromkeys(point["scenario"] for point in points))
    systems = list(dict.fromkeys(point["target"] for point in points))
    cells = []
    for name in names:
        # What never answered in time has no place on a logarithmic axis.
        lines = {system: [(p["connections"], p["rate"]) for p in points
                          if p["scenario"] == name and p["target"] == system and p["rate"] > 0] for system in systems}
        cells.append(_plot(titles.get(name, name), "connections", lines, systems))
    _write(cells, systems, path)


def growth(rows, path):
    lines = {"whole list, s": [(row["cards"], row["seconds"]) for row in rows],
             "first byte, s": [(row["cards"], row["first_byte"]) for row in rows]}
    _write([_plot("time of a list by its length", "cards", lines, list(lines))], list(lines), path)


def _write(cells, legend, path):
    columns = min(3, len(cells))
    rows = math.ceil(len(cells) / columns)
    width, height = columns * WIDTH, rows * HEIGHT + 24
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif" '
             f'font-size="11"><rect width="100%" height="100%" fill="white"/>']
    for number, system in enumerate(legend):
        x = 12 + number * 130
        parts.append(f'<rect x="{x}" y="8" width="10" height="10" fill="{_colour(number)}"/>'
                     f'<text x="{x + 14}" y="17">{escape(system)}</text>')
    for number, cell in enumerate(cells):
        parts.append(f'<g transform="translate({number % columns * WIDTH},{24 + number // columns * HEIGHT})">{cell}</g>')
    with open(path, "w") as file:
        file.write("".join(parts) + "</svg>\n")


def _plot(title, axis, lines, systems):
    """Both axes are logarithmic."""
    values = [point for line in lines.values() for point in line]
    across = _scale([x for x, _ in values], MARGIN, WIDTH - 14)
    up = _scale([y for _, y in values], HEIGHT - 34, 26)
    parts = [f'<text x="{WIDTH / 2}" y="16" text-anchor="middle" font-weight="bold">{escape(title)}</text>']
    for y in _marks([y for _, y in values]):
        parts.append(f'<line x1="{MARGIN}" x2="{WIDTH - 14}" y1="{up(y):.1f}" y2="{up(y):.1f}" stroke="#e5e7eb"/>'
                     f'<text x="{MARGIN - 4}" y="{up(y) + 4:.1f}" text-anchor="end">{y:g}</text>')
    for x in sorted({x for x, _ in values}):
        parts.append(f'<text x="{across(x):.1f}" y="{HEIGHT - 20}" text-anchor="middle">{x:g}</text>')
    parts.append(f'<text x="{WIDTH / 2}" y="{HEIGHT - 7}" text-anchor="middle" fill="#6b7280">{escape(axis)}</text>')
    for number, system in enumerate(systems):
        line = sorted(lines[system])
        if line:
            path = " ".join(f"{across(x):.1f},{up(y):.1f}" for x, y in line)
            parts.append(f'<polyline points="{path}" fill="none" stroke="{_colour(number)}" stroke-width="2"/>')
            parts += [f'<circle cx="{across(x):.1f}" cy="{up(y):.1f}" r="2.5" fill="{_colour(number)}"/>' for x, y in line]
    return "".join(parts)


def _scale(values, begin, end):
    least, most = math.log10(min(values)), math.log10(max(values))
    span = (most - least) or 1
    return lambda value: begin + (math.log10(value) - least) / span * (end - begin)


def _marks(values):
    powers = range(math.floor(math.log10(min(values))), math.ceil(math.log10(max(values))) + 1)
    return [10.0 ** power for power in powers if min(values) <= 10.0 ** power <= max(values)]


def _colour(number):
    return COLOURS[number % len(COLOURS)]
