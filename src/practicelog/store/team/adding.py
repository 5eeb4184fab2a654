"""Shares that come into a team's folder: all of one call at once, or none of them."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import duckdb
import pyarrow as pa
from pyarrow.parquet import ParquetWriter

from practicelog.core.calendar.clock import written
from practicelog.core.team.manifest import Delivery, Manifest, file_name, year_of
from practicelog.core.team.share import Line, Share
from practicelog.errors import ImportRefusedError
from practicelog.reports.team_folder import Added
from practicelog.store.team.duck import engine, view
from practicelog.store.team.folder import Folder, begin_manifest, commit, opened, turn
from practicelog.store.team.merging import Bucket, Change
from practicelog.store.team.rows import SCHEMAS, Tables, bucket_of, digest, tables
from practicelog.store.whole_files import PRIVATE, settle

OWNERS = "SELECT DISTINCT seller FROM reps_known SEMI JOIN ids USING (id)"


@contextmanager
def intake(path: Path) -> Iterator["Intake"]:
    """Lend what takes shares into a folder, once nobody else adds to it.

    Raises:
        NotFoundError, ImportRefusedError: there is no such folder, or it is spoiled.
        LockedError: somebody else adds to it.
        WriteFailedError: it cannot be written.
    """
    opened(path)
    with turn(path), engine(path, "give it fewer files at once") as worker:
        yield Intake(opened(path), worker)


class Intake:
    """Takes shares one by one into a folder, whose turn is held meanwhile."""

    def __init__(self, folder: Folder, worker: duckdb.DuckDBPyConnection) -> None:
        """Look at what the folder has of shares."""
        self._folder = folder
        self._worker = worker
        self._given: list[Tables] = []
        self._owners: dict[str, str] = {}
        known = folder.places(folder.manifest.named("shares"))
        view(worker, "shares_known", known, SCHEMAS["shares"])
        view(worker, "reps_known", folder.places(folder.manifest.named("reps")), SCHEMAS["reps"])
        rows = worker.execute("SELECT digest, seller, named FROM shares_known").fetchall()
        self._digests = {digest for digest, _seller, _named in rows}
        self._named = {seller: named for _digest, seller, named in rows}

    def take(self, share: Share) -> bool:
        """Take one share; tell whether it was not here before.

        Raises:
            ImportRefusedError: it is for another team, or of a seller who is here by name and by
                pseudonym.
        """
        self._check_team(share)
        found = digest(share)
        if found in self._digests:
            return False
        ids = [line["id"] for line in share.reps]
        seller = self._known_as(share.header, ids)
        self._named.setdefault(seller, share.header["named"])
        self._owners |= dict.fromkeys(ids, seller)
        self._digests.add(found)
        self._given.append(tables(share, seller, self._folder.manifest.next_number))
        return True

    def _check_team(self, share: Share) -> None:
        team = share.header["team"]
        if team == self._folder.team.uid:
            return
        made = "without a team's file" if team is None else "for another team"
        raise ImportRefusedError(f"It was made {made}.", "practicelog share --team team.json")

    def _known_as(self, header: Line, ids: list[str]) -> str:
        """Return the name under which the folder has who sent a share with reps.

        A pseudonym that is new, of a log whose reps are here under another, is the same seller:
        an older log came into theirs, or a clock was put back.

        Raises:
            ImportRefusedError: the seller is here by name and by pseudonym, or is two sellers.
        """
        seller: str = header["seller"]
        owners = {self._owners[each] for each in ids if each in self._owners}
        if seller not in self._named:
            self._worker.register("ids", pa.table({"id": pa.array(ids, pa.string())}))
            owners |= {each for (each,) in self._worker.execute(OWNERS).fetchall()}
        if owners <= {seller}:
            return seller
        first, *others = owners
        if others or header["named"] or self._named[first] or seller in self._named:
            raise ImportRefusedError(
                "Its reps are here under another name, and would count twice.",
                "send it with or without --as-me, as before",
            )
        return first

    def commit(self, now: datetime) -> Added:
        """Bring what was taken into the folder: all of it, or nothing.

        Raises:
            OSError, duckdb.Error: the disk is full, or a file of the folder is spoiled.
        """
        sellers = {each["shares"].column("seller")[0].as_py() for each in self._given}
        if not self._given:
            return Added(0, 0, *Change())
        begin_manifest(self._folder)
        before = self._folder.manifest
        files, change = set(before.files), Change()
        for bucket in sorted(set(map(bucket_of, sellers))):
            replaced, made, changed = self._bucket(bucket)
            files = files - replaced | made
            change += changed
        delivery = Delivery(before.next_number, written(now), len(self._given))
        manifest = Manifest(before.team, tuple(files), (*before.deliveries, delivery))
        commit(self._folder, manifest, files - set(before.files))
        return Added(len(self._given), len(sellers), *change)

    def _bucket(self, number: int) -> tuple[set[str], set[str], Change]:
        """Write what holds of a bucket; return the files it replaces, those it made, and why."""
        manifest = self._folder.manifest
        before = {kind: manifest.named(kind, number) for kind in SCHEMAS}
        bucket = Bucket(
            self._worker,
            {kind: self._folder.places(names) for kind, names in before.items()},
            {kind: self._of(number, kind) for kind in SCHEMAS},
        )
        years = bucket.years
        wanted: list[tuple[str, int | None]] = [("reps", year) for year in years]
        wanted += [("weeks", None), ("gone", None), ("shares", None)]
        replaced = {name for kind in SCHEMAS for name in before[kind] if kind != "reps"}
        replaced |= {name for name in before["reps"] if year_of(name) in years}
        made = set()
        for kind, year in wanted:
            name = file_name(kind, number, manifest.next_number, year)
            if write_rows(self._folder.path / name, bucket.rows(kind, year), SCHEMAS[kind]):
                made.add(name)
        change = bucket.change
        bucket.close()
        return replaced, made, change

    def _of(self, bucket: int, kind: str) -> pa.Table:
        wanted = [
            each[kind]
            for each in self._given
            if bucket_of(each["shares"].column("seller")[0].as_py()) == bucket
        ]
        return pa.concat_tables(wanted)


def write_rows(path: Path, rows: pa.RecordBatchReader, schema: pa.Schema) -> bool:
    """Write rows down to the disk; without any there is no file, and False."""
    batches: Iterable[pa.RecordBatch] = (each for each in rows if each.num_rows)
    first = next(iter(batches), None)
    if first is None:
        return False
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE)
    with os.fdopen(descriptor, "wb") as file:
        with ParquetWriter(file, schema, compression="zstd") as writer:
            writer.write_batch(first.cast(schema))
            for each in batches:
                writer.write_batch(each.cast(schema))
        settle(file)
    return True
