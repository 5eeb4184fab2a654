-- Deletions by kind and uid, recorded as every other change is.
-- An import that was undone has deleted nothing: what marks that goes.

DROP TRIGGER day_off_buried;
DROP TRIGGER day_off_revived;
DROP TRIGGER drill_buried;
DROP TRIGGER drill_revived;
DROP TRIGGER metric_buried;
DROP TRIGGER metric_revived;
DROP TRIGGER notice_buried;
DROP TRIGGER notice_revived;
DROP TRIGGER plan_buried;
DROP TRIGGER plan_revived;
DROP TRIGGER script_buried;
DROP TRIGGER script_revived;
DROP TRIGGER focus_buried;
DROP TRIGGER focus_revived;
DROP TRIGGER rep_buried;
DROP TRIGGER rep_revived;
DROP TRIGGER promise_buried;
DROP TRIGGER promise_revived;
DROP TRIGGER rescoring_buried;
DROP TRIGGER rescoring_revived;

CREATE TABLE undone AS
SELECT change.kind, substr(before, instr(before, 'uid=') + 5, 36) AS uid, before
FROM change JOIN command AS undoing ON undoing.id = command_id AND undoing.action = 'undo'
JOIN command AS undone ON undone.id = undoing.target AND undone.what = 'import'
WHERE after IS NULL AND before LIKE '%uid=%';

CREATE INDEX undone_by_uid ON undone (uid, kind);

CREATE TABLE kept AS SELECT kind, uid, revision FROM deleted
WHERE NOT EXISTS (
  SELECT 1 FROM undone WHERE undone.uid = deleted.uid AND undone.kind = deleted.kind
  AND instr(before || ' ', ' revision=' || (deleted.revision - 1) || ' ')
);

DROP TABLE undone;
DROP TABLE deleted;

CREATE TABLE deleted (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  uid TEXT NOT NULL,
  revision INTEGER NOT NULL,
  UNIQUE (kind, uid)
) STRICT;

INSERT INTO deleted (kind, uid, revision) SELECT kind, uid, revision FROM kept ORDER BY uid;
DROP TABLE kept;

CREATE TRIGGER deleted_insert_recorded AFTER INSERT ON deleted BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'deleted', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'kind=' || quote(NEW.kind) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER deleted_update_recorded AFTER UPDATE ON deleted BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'deleted', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'kind=' || quote(OLD.kind) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'revision=' || quote(OLD.revision),
    'id=' || quote(NEW.id) || ' ' || 'kind=' || quote(NEW.kind) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER deleted_delete_recorded AFTER DELETE ON deleted BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'deleted', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'kind=' || quote(OLD.kind) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'revision=' || quote(OLD.revision),
    NULL);
END;

CREATE TRIGGER day_off_buried AFTER DELETE ON day_off BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('day_off', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER day_off_revived AFTER INSERT ON day_off BEGIN
  DELETE FROM deleted WHERE kind = 'day_off' AND uid = NEW.uid;
END;

CREATE TRIGGER drill_buried AFTER DELETE ON drill BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('drill', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER drill_revived AFTER INSERT ON drill BEGIN
  DELETE FROM deleted WHERE kind = 'drill' AND uid = NEW.uid;
END;

CREATE TRIGGER metric_buried AFTER DELETE ON metric BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('metric', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER metric_revived AFTER INSERT ON metric BEGIN
  DELETE FROM deleted WHERE kind = 'metric' AND uid = NEW.uid;
END;

CREATE TRIGGER notice_buried AFTER DELETE ON notice BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('notice', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER notice_revived AFTER INSERT ON notice BEGIN
  DELETE FROM deleted WHERE kind = 'notice' AND uid = NEW.uid;
END;

CREATE TRIGGER plan_buried AFTER DELETE ON plan BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('plan', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER plan_revived AFTER INSERT ON plan BEGIN
  DELETE FROM deleted WHERE kind = 'plan' AND uid = NEW.uid;
END;

CREATE TRIGGER script_buried AFTER DELETE ON script BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('script', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER script_revived AFTER INSERT ON script BEGIN
  DELETE FROM deleted WHERE kind = 'script' AND uid = NEW.uid;
END;

CREATE TRIGGER focus_buried AFTER DELETE ON focus BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('focus', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER focus_revived AFTER INSERT ON focus BEGIN
  DELETE FROM deleted WHERE kind = 'focus' AND uid = NEW.uid;
END;

CREATE TRIGGER rep_buried AFTER DELETE ON rep BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('rep', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER rep_revived AFTER INSERT ON rep BEGIN
  DELETE FROM deleted WHERE kind = 'rep' AND uid = NEW.uid;
END;

CREATE TRIGGER promise_buried AFTER DELETE ON promise BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('promise', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER promise_revived AFTER INSERT ON promise BEGIN
  DELETE FROM deleted WHERE kind = 'promise' AND uid = NEW.uid;
END;

CREATE TRIGGER rescoring_buried AFTER DELETE ON rescoring BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('rescoring', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER rescoring_revived AFTER INSERT ON rescoring BEGIN
  DELETE FROM deleted WHERE kind = 'rescoring' AND uid = NEW.uid;
END;
