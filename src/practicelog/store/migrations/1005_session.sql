-- The session that runs.

CREATE TABLE session (
  id INTEGER NOT NULL CHECK (id = 1),
  drill TEXT NOT NULL,
  began TEXT NOT NULL,
  zone TEXT NOT NULL,
  day TEXT NOT NULL,
  goal TEXT,
  change TEXT,
  note TEXT,
  partner TEXT,
  difficulty TEXT,
  predict INTEGER,
  kind TEXT,
  script TEXT,
  PRIMARY KEY (id),
  CHECK (began IS strftime('%Y-%m-%dT%H:%M:%SZ', began, '+0 days')),
  CHECK (day IS date(day, '+0 days')),
  CHECK (difficulty IN ('easy', 'real', 'hard')),
  CHECK (kind IN ('practice', 'live', 'learn')),
  CHECK (predict BETWEEN 100 AND 500),
  CHECK (length(drill) BETWEEN 1 AND 80),
  CHECK (length(partner) BETWEEN 1 AND 80),
  CHECK (length(goal) BETWEEN 1 AND 500),
  CHECK (length(change) BETWEEN 1 AND 500),
  CHECK (length(note) BETWEEN 1 AND 10000),
  CHECK (length(script) BETWEEN 1 AND 200)
) STRICT;
