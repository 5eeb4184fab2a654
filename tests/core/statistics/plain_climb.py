"""The climb worked out a second time, straight from its rule: every sum over the reps themselves.

A rep is (week, stratum, points); weeks are whole numbers, a stratum anything that can be compared.
"""

from math import copysign, log, sqrt

TIMES = (1, 1, 1.14, 1.21, 1.27, 1.32, 1.36, 1.40, 1.43)


def plain_looks(reps, end, drills=lambda _: 1):
    """Return (at, fits, call) of every look: fits by shape, a call as (shape, sign, onset)."""
    seen, start, called = [], None, False
    if not reps:
        return seen
    zero = min(week for week, _, _ in reps)
    start = zero
    for at in range(zero + 4, end + 1, 4):
        age = at - zero
        lo = max(start, at - 104)
        known = [rep for rep in reps if lo <= rep[0] < at]
        fits = {}
        if len({week for week, _, _ in known}) >= 12:
            line, step = max(start, at - 52), max(start, at - 12)
            line_limit = 1.95 * (52 / age) ** 2 if age <= 52 and not called else 2.9
            times = TIMES[min(drills(at), 8)]
            since = {week for week, _, _ in known if week >= line}
            if len(since) >= 4:
                shape = {week: max(0, week - line) for week in range(lo, at)}
                fits["line"] = fit(known, shape, line_limit * times, line)
            since = {week for week, _, _ in known if week >= step}
            before = {week for week, _, _ in known if week < step}
            if len(since) >= 4 and len(before) >= 8:
                shape = {week: int(week >= step) for week in range(lo, at)}
                fits["step"] = fit(known, shape, 3.5 * times, step)
        fits = {shape: found for shape, found in fits.items() if found}
        call = None
        beyond = {shape: abs(found["z"]) / found["limit"] for shape, found in fits.items()}
        if beyond and max(beyond.values()) > 1:
            shape = max(beyond, key=beyond.get)
            sign = 1 if fits[shape]["z"] > 0 else -1
            onset = split(known, fits[shape]["levels"], sign)
            call, start, called = (shape, sign, onset, start), onset, True
        seen.append((at, fits, call))
    return seen


def fit(reps, shape, limit, a):
    """Return slope, z, limit and the levels of the strata before the shape; None without either."""
    cells = {}
    for week, stratum, points in reps:
        cells.setdefault((week, stratum), []).append(points)
    in_week = {week: sum(rep[0] == week for rep in reps) for week, _, _ in reps}
    strata = {stratum for _, stratum in cells}
    w = {key: len(found) / (in_week[key[0]] + 4) for key, found in cells.items()}
    v = {key: len(found) / (len(found) + 8) for key, found in cells.items()}
    y = {key: sum(found) / len(found) for key, found in cells.items()}
    sxx = sxy = 0.0
    for stratum in strata:
        own = [key for key in cells if key[1] == stratum]
        whole = sum(w[key] for key in own)
        r_mean = sum(w[key] * shape[key[0]] for key in own) / whole
        y_mean = sum(w[key] * y[key] for key in own) / whole
        sxx += sum(w[key] * (shape[key[0]] - r_mean) ** 2 for key in own)
        sxy += sum(w[key] * (shape[key[0]] - r_mean) * (y[key] - y_mean) for key in own)
    if sxx < 1e-9:
        return None
    slope = sxy / sxx
    levels = {}
    for stratum in strata:
        own = [key for key in cells if key[1] == stratum]
        above = sum(w[key] * (y[key] - slope * shape[key[0]]) for key in own)
        levels[stratum] = above / sum(w[key] for key in own)
    free = max(3, len(cells) - len(strata) - 1)
    left = sum(v[key] * (y[key] - levels[key[1]] - slope * shape[key[0]]) ** 2 for key in cells)
    t = slope * sqrt(sxx / max(11 / 7 * left / free, 0.15**2 * 3 / 7))
    z = copysign(sqrt(free * log(1 + t * t / free)) * (8 * free + 1) / (8 * free + 3), t)
    return {"slope": slope, "z": z, "limit": limit, "levels": levels, "a": a}


def split(reps, levels, sign):
    """Return the week that best splits what lies above the strata's levels."""
    weeks = sorted({week for week, _, _ in reps})
    above = []
    for week in weeks:
        own = [points - levels[stratum] for at, stratum, points in reps if at == week]
        above.append(sum(own) / len(own))

    def width(n):
        m = len(above) - n
        gap = sum(above[n:]) / m - sum(above[:n]) / n
        return round(sign * gap * sqrt(n * m / (n + m)), 9)

    return weeks[max(range(8, len(weeks)), key=width)]
