"""All that SQLite tells of a schema, pragmas too: more than is compared when a log is opened."""

from practicelog.store.schemas import normalised

OWN = "name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
CREATED = "c"
"""How pragma index_list says that an index was made by CREATE INDEX."""


def facts(log):
    """Return all there is to know of each table, index, trigger and view, by name.

    That is its SQL, which alone holds the checks, and what pragmas tell of columns, keys and
    indexes, whatever their SQL looks like.
    """
    statements = log.execute(f"SELECT type, name, tbl_name, sql FROM sqlite_master WHERE {OWN}")
    return {
        f"{kind} {name}": (of, normalised(sql), _told(log, kind, name))
        for kind, name, of, sql in statements.fetchall()
    }


def _told(log, kind, name):
    """Return what pragmas tell; the indexes of a table's own constraints belong to the table."""
    if kind == "index":
        return _pragma(log, "index_xinfo", name)
    if kind != "table":
        return None
    own = [index[1:] for index in _pragma(log, "index_list", name) if index[3] != CREATED]
    return (
        log.execute("SELECT wr, strict FROM pragma_table_list(?)", (name,)).fetchall(),
        _pragma(log, "table_xinfo", name),
        sorted(_pragma(log, "foreign_key_list", name)),
        sorted((index, _pragma(log, "index_xinfo", index[0])) for index in own),
    )


def _pragma(log, pragma, name):
    return log.execute(f"SELECT * FROM pragma_{pragma}(?)", (name,)).fetchall()
