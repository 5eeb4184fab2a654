-- The folder where a log meets others.

CREATE TABLE sync_alias (
  kind TEXT NOT NULL,
  uid TEXT NOT NULL,
  same TEXT NOT NULL,
  command INTEGER NOT NULL,
  PRIMARY KEY (kind, uid)
) WITHOUT ROWID,
 STRICT;

CREATE TABLE sync_part (
  log TEXT NOT NULL,
  part TEXT NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (log, part)
) WITHOUT ROWID,
 STRICT;

CREATE TABLE sync_stamp (
  kind TEXT NOT NULL,
  uid TEXT NOT NULL,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  PRIMARY KEY (kind, uid),
  CHECK (changed IS strftime('%Y-%m-%dT%H:%M:%SZ', changed, '+0 days'))
) WITHOUT ROWID,
 STRICT;

CREATE TABLE sync_state (
  id INTEGER NOT NULL CHECK (id = 1),
  log TEXT NOT NULL,
  token TEXT NOT NULL,
  generation INTEGER NOT NULL,
  nonce TEXT NOT NULL,
  held INTEGER NOT NULL,
  syncs INTEGER NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (id),
  CHECK (day IS date(day, '+0 days'))
) STRICT;

CREATE TABLE sync_version (
  kind TEXT NOT NULL,
  owner TEXT NOT NULL,
  digest TEXT NOT NULL,
  turn INTEGER NOT NULL,
  PRIMARY KEY (kind, owner, digest)
) WITHOUT ROWID,
 STRICT;
