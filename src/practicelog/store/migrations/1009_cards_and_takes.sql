-- Cards to practise against, takes of a session, and sessions that are guided. The triggers of
-- drills are all made anew, in the order of a new log.

ALTER TABLE drill ADD COLUMN seconds INTEGER CHECK (seconds BETWEEN 1 AND 3600);
DROP TRIGGER drill_insert_recorded;
DROP TRIGGER drill_update_recorded;
DROP TRIGGER drill_delete_recorded;
DROP TRIGGER drill_buried;
DROP TRIGGER drill_revived;

CREATE TRIGGER drill_insert_recorded AFTER INSERT ON drill BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'drill', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'name=' || quote(NEW.name) || ' ' || 'what=' || quote(NEW.what) || ' ' || 'archived=' || quote(NEW.archived) || ' ' || 'seconds=' || quote(NEW.seconds) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER drill_update_recorded AFTER UPDATE ON drill BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'drill', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'name=' || quote(OLD.name) || ' ' || 'what=' || quote(OLD.what) || ' ' || 'archived=' || quote(OLD.archived) || ' ' || 'seconds=' || quote(OLD.seconds) || ' ' || 'revision=' || quote(OLD.revision),
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'name=' || quote(NEW.name) || ' ' || 'what=' || quote(NEW.what) || ' ' || 'archived=' || quote(NEW.archived) || ' ' || 'seconds=' || quote(NEW.seconds) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER drill_delete_recorded AFTER DELETE ON drill BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'drill', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'name=' || quote(OLD.name) || ' ' || 'what=' || quote(OLD.what) || ' ' || 'archived=' || quote(OLD.archived) || ' ' || 'seconds=' || quote(OLD.seconds) || ' ' || 'revision=' || quote(OLD.revision),
    NULL);
END;

CREATE TRIGGER drill_buried AFTER DELETE ON drill BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('drill', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER drill_revived AFTER INSERT ON drill BEGIN
  DELETE FROM deleted WHERE kind = 'drill' AND uid = NEW.uid;
END;

CREATE TABLE timer AS SELECT * FROM session;
DROP TABLE session;

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
  criterion TEXT,
  card TEXT,
  dealt INTEGER NOT NULL,
  guided INTEGER NOT NULL,
  active TEXT NOT NULL,
  paused INTEGER NOT NULL,
  PRIMARY KEY (id),
  CHECK (began IS strftime('%Y-%m-%dT%H:%M:%SZ', began, '+0 days')),
  CHECK (active IS strftime('%Y-%m-%dT%H:%M:%SZ', active, '+0 days')),
  CHECK (day IS date(day, '+0 days')),
  CHECK (guided BETWEEN 0 AND 1),
  CHECK (dealt BETWEEN 0 AND 1),
  CHECK (paused >= 0),
  CHECK (difficulty IN ('easy', 'real', 'hard')),
  CHECK (kind IN ('practice', 'live', 'learn')),
  CHECK (predict BETWEEN 100 AND 500),
  CHECK (length(drill) BETWEEN 1 AND 80),
  CHECK (length(partner) BETWEEN 1 AND 80),
  CHECK (length(criterion) BETWEEN 1 AND 80),
  CHECK (length(goal) BETWEEN 1 AND 500),
  CHECK (length(change) BETWEEN 1 AND 500),
  CHECK (length(note) BETWEEN 1 AND 10000),
  CHECK (length(script) BETWEEN 1 AND 200)
) STRICT;
INSERT INTO session (
  id, drill, began, zone, day, goal, change, note, partner, difficulty, predict, kind, script,
  dealt, guided, active, paused
) SELECT
  id, drill, began, zone, day, goal, change, note, partner, difficulty, predict, kind, script,
  0, 0, began, 0
FROM timer;
DROP TABLE timer;

CREATE TABLE card (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  drill_id INTEGER NOT NULL,
  text TEXT NOT NULL,
  listen TEXT,
  archived INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  CHECK (length(text) BETWEEN 1 AND 2000),
  CHECK (length(listen) BETWEEN 1 AND 200),
  CHECK (archived BETWEEN 0 AND 1),
  UNIQUE (uid),
  FOREIGN KEY(drill_id) REFERENCES drill (id)
) STRICT;
CREATE INDEX ix_card_drill_id ON card (drill_id);

CREATE TABLE take (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  rep_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  began TEXT NOT NULL,
  seconds INTEGER NOT NULL,
  card_id INTEGER,
  rating INTEGER,
  criterion TEXT,
  change TEXT,
  CHECK (began IS strftime('%Y-%m-%dT%H:%M:%SZ', began, '+0 days')),
  CHECK (number BETWEEN 1 AND 999),
  CHECK (seconds BETWEEN 0 AND 86400),
  CHECK (rating BETWEEN 1 AND 5),
  CHECK (length(criterion) BETWEEN 1 AND 80),
  CHECK (length(change) BETWEEN 1 AND 500),
  UNIQUE (rep_id, number),
  FOREIGN KEY(rep_id) REFERENCES rep (id),
  FOREIGN KEY(card_id) REFERENCES card (id)
) STRICT;
CREATE INDEX ix_take_card_id ON take (card_id);

CREATE TABLE session_take (
  number INTEGER NOT NULL,
  began TEXT NOT NULL,
  seconds INTEGER NOT NULL,
  card TEXT,
  rating INTEGER,
  criterion TEXT,
  change TEXT,
  PRIMARY KEY (number),
  CHECK (began IS strftime('%Y-%m-%dT%H:%M:%SZ', began, '+0 days')),
  CHECK (number BETWEEN 1 AND 999),
  CHECK (seconds BETWEEN 0 AND 86400),
  CHECK (rating BETWEEN 1 AND 5),
  CHECK (length(criterion) BETWEEN 1 AND 80),
  CHECK (length(change) BETWEEN 1 AND 500)
) STRICT;

CREATE TRIGGER card_insert_recorded AFTER INSERT ON card BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'card', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'drill_id=' || quote(NEW.drill_id) || ' ' || 'text=' || quote(NEW.text) || ' ' || 'listen=' || quote(NEW.listen) || ' ' || 'archived=' || quote(NEW.archived) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER card_update_recorded AFTER UPDATE ON card BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'card', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'drill_id=' || quote(OLD.drill_id) || ' ' || 'text=' || quote(OLD.text) || ' ' || 'listen=' || quote(OLD.listen) || ' ' || 'archived=' || quote(OLD.archived) || ' ' || 'revision=' || quote(OLD.revision),
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'drill_id=' || quote(NEW.drill_id) || ' ' || 'text=' || quote(NEW.text) || ' ' || 'listen=' || quote(NEW.listen) || ' ' || 'archived=' || quote(NEW.archived) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER card_delete_recorded AFTER DELETE ON card BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'card', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'drill_id=' || quote(OLD.drill_id) || ' ' || 'text=' || quote(OLD.text) || ' ' || 'listen=' || quote(OLD.listen) || ' ' || 'archived=' || quote(OLD.archived) || ' ' || 'revision=' || quote(OLD.revision),
    NULL);
END;

CREATE TRIGGER take_insert_recorded AFTER INSERT ON take BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'take', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'rep_id=' || quote(NEW.rep_id) || ' ' || 'number=' || quote(NEW.number) || ' ' || 'began=' || quote(NEW.began) || ' ' || 'seconds=' || quote(NEW.seconds) || ' ' || 'card_id=' || quote(NEW.card_id) || ' ' || 'rating=' || quote(NEW.rating) || ' ' || 'criterion=' || quote(NEW.criterion) || ' ' || 'change=' || quote(NEW.change));
END;

CREATE TRIGGER take_update_recorded AFTER UPDATE ON take BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'take', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'rep_id=' || quote(OLD.rep_id) || ' ' || 'number=' || quote(OLD.number) || ' ' || 'began=' || quote(OLD.began) || ' ' || 'seconds=' || quote(OLD.seconds) || ' ' || 'card_id=' || quote(OLD.card_id) || ' ' || 'rating=' || quote(OLD.rating) || ' ' || 'criterion=' || quote(OLD.criterion) || ' ' || 'change=' || quote(OLD.change),
    'id=' || quote(NEW.id) || ' ' || 'rep_id=' || quote(NEW.rep_id) || ' ' || 'number=' || quote(NEW.number) || ' ' || 'began=' || quote(NEW.began) || ' ' || 'seconds=' || quote(NEW.seconds) || ' ' || 'card_id=' || quote(NEW.card_id) || ' ' || 'rating=' || quote(NEW.rating) || ' ' || 'criterion=' || quote(NEW.criterion) || ' ' || 'change=' || quote(NEW.change));
END;

CREATE TRIGGER take_delete_recorded AFTER DELETE ON take BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'take', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'rep_id=' || quote(OLD.rep_id) || ' ' || 'number=' || quote(OLD.number) || ' ' || 'began=' || quote(OLD.began) || ' ' || 'seconds=' || quote(OLD.seconds) || ' ' || 'card_id=' || quote(OLD.card_id) || ' ' || 'rating=' || quote(OLD.rating) || ' ' || 'criterion=' || quote(OLD.criterion) || ' ' || 'change=' || quote(OLD.change),
    NULL);
END;

CREATE TRIGGER card_buried AFTER DELETE ON card BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('card', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER card_revived AFTER INSERT ON card BEGIN
  DELETE FROM deleted WHERE kind = 'card' AND uid = NEW.uid;
END;

CREATE VIEW takes AS SELECT
  rep.id AS "rep",
  rep."day" AS "day",
  drill.name AS "drill",
  take."number" AS "number",
  take."began" AS "began",
  take."seconds" AS "seconds",
  take."rating" AS "rating",
  take."criterion" AS "criterion",
  take."change" AS "change",
  card.text AS "card"
FROM take JOIN rep ON rep.id = take.rep_id JOIN drill ON drill.id = rep.drill_id
LEFT JOIN card ON card.id = take.card_id;
