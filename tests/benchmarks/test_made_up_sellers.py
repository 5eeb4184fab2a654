"""The made-up sellers vary as the model says, and the same seed draws the same ones."""

import numpy as np
import pytest
from benchmarks.made_up_sellers import Drawing, Sellers, flat, series_of

DRAWING = Drawing(sellers=300)


def test_rep_and_week_scores_vary_as_the_model_says():
    weeks = [week for series in series_of(Sellers("flat", flat()), DRAWING) for week in series]
    means, reps = np.array([week.mean for week in weeks]), np.array([week.n for week in weeks])
    assert means.mean() == pytest.approx(3.0, abs=0.02)
    for n in (2, 3, 4):
        assert means[reps == n].var() == pytest.approx(0.2**2 + 0.55**2 / n, rel=0.06)


def test_the_same_seed_draws_the_same_sellers_and_another_others():
    kind = Sellers("flat", flat())
    once, again, other = (next(iter(series_of(kind, Drawing(1, seed)))) for seed in (1, 1, 2))
    assert once == again != other
