"""A team's year from the CSV files of its sellers, the way a script with pandas would.

It hides nothing and remembers nothing. Its arguments are the folder, the first and the last day.
"""

import sys
from pathlib import Path

import pandas as pd


def main() -> None:
    """Read every file, and print what a report is made of."""
    folder, first, last = sys.argv[1:]
    columns = ["day", "drill", "kind", "minutes", "takes", "score", "difficulty", "deliberate",
               "ratings"]  # fmt: skip
    files = sorted(Path(folder).glob("*/*.csv"))
    reps = pd.concat([_read(file, columns) for file in files], ignore_index=True)
    reps = reps[reps["day"].between(first, last)]
    live, reps = (reps["kind"] == "live").sum(), reps[reps["kind"] == "practice"].copy()
    reps["month"] = reps["day"].str[:7]
    reps["hard"] = (reps["difficulty"] == "hard").where(reps["difficulty"].notna())
    by_seller = reps.groupby("seller").agg(days=("day", "nunique"), minutes=("minutes", "sum"))
    print(live, by_seller.sum(), by_seller.quantile([0.25, 0.5, 0.75]))
    by_drill = {
        "sellers": ("seller", "nunique"), "reps": ("day", "size"), "takes": ("takes", "mean"),
        "deliberate": ("deliberate", "mean"), "hard": ("hard", "mean"), "score": ("score", "mean"),
    }  # fmt: skip
    print(reps.groupby(["month", "drill"]).agg(**by_drill))
    rated = reps[["seller", "month", "drill", "ratings"]].dropna()
    rated = rated.assign(rating=rated["ratings"].str.split("; ")).explode("rating")
    rated[["criterion", "value"]] = rated["rating"].str.split("=", expand=True)
    rated["value"] = pd.to_numeric(rated["value"].replace({"y": "1", "n": "0"}))
    print(
        rated.groupby(["month", "drill", "criterion"]).agg(
            sellers=("seller", "nunique"), level=("value", "mean"), n=("value", "size")
        )
    )


def _read(file: Path, columns: list[str]) -> pd.DataFrame:
    return pd.read_csv(file, usecols=columns).assign(seller=file.parent.name)


if __name__ == "__main__":
    main()
